import { useId } from "react";
import { effortLevels, type EffortLevel } from "../../../src-shared/domain/effortTokens.ts";
import type { LoopAction } from "../../../src-shared/domain/settings.ts";
import { type Choice, ChoiceGroup } from "../../components/choice/ChoiceGroup.tsx";
import { ErrorNotice } from "../../components/notice/ErrorNotice.tsx";
import { words } from "../../components/words/words.ts";
import styles from "./SettingsPart.module.css";
import { effortNote } from "./effortWords.ts";
import { firstOwnTokens, OwnEffort } from "./OwnEffort.tsx";
import { useSettings } from "./useSettings.ts";

const loopActions = ["warn", "nudge", "answer", "stop"] as const satisfies readonly LoopAction[];

/** How long the model thinks, and what happens when it runs in circles. */
export function AnswerSettings({ isDisabled }: { isDisabled: boolean }) {
  const { values, change, error } = useSettings();
  const codeNoteId = useId();
  const isOff = isDisabled || values === undefined;
  const effort = values?.effort;
  const own = typeof effort === "number" ? effort : null;
  const {
    answerSettings: said,
    effort: { levels },
  } = words();
  const choices: Choice<EffortLevel | "own">[] = [
    ...effortLevels.map((level) => ({ value: level, label: levels[level], note: effortNote(level) })),
    {
      value: "own",
      label: said.own,
      extra: <OwnEffort tokens={own} isDisabled={isOff} onSave={(tokens) => change({ effort: tokens })} />,
    },
  ];
  return (
    <section aria-labelledby="answers" className={styles["part"]}>
      <h2 id="answers">{said.title}</h2>
      <ChoiceGroup
        legend={said.effort}
        choices={choices}
        chosen={own === null ? (effort as EffortLevel | undefined) : "own"}
        isDisabled={isOff}
        onChoose={(value) => void change({ effort: value === "own" ? firstOwnTokens : value })}
      />
      <p className={styles["note"]}>{said.effortNote}</p>
      <ChoiceGroup
        legend={said.loops}
        choices={loopActions.map((value) => ({ value, ...said.loopActions[value] }))}
        chosen={values?.loopAction}
        isDisabled={isOff}
        onChoose={(loopAction) => void change({ loopAction })}
      />
      <div>
        <label className={styles["box"]}>
          <input
            type="checkbox"
            checked={values?.runsCode ?? false}
            disabled={isOff}
            aria-describedby={codeNoteId}
            onChange={(event) => void change({ runsCode: event.target.checked })}
          />
          {said.runsCode}
        </label>
        <p id={codeNoteId} className={`${styles["note"]} ${styles["boxNote"]}`}>
          {said.runsCodeNote}
        </p>
      </div>
      {error !== undefined && <ErrorNotice error={error} />}
    </section>
  );
}
