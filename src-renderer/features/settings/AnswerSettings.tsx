import { useId } from "react";
import { effortLevels, type EffortLevel } from "../../../src-shared/domain/effortTokens.ts";
import type { LoopAction } from "../../../src-shared/domain/settings.ts";
import { type Choice, ChoiceGroup } from "../../components/choice/ChoiceGroup.tsx";
import { ErrorNotice } from "../../components/notice/ErrorNotice.tsx";
import styles from "./SettingsPart.module.css";
import { effortNames, effortNote } from "./effortWords.ts";
import { firstOwnTokens, OwnEffort } from "./OwnEffort.tsx";
import { useSettings } from "./useSettings.ts";

const loopChoices: readonly Choice<LoopAction>[] = [
  {
    value: "warn",
    label: "Warn me",
    note: "It goes on thinking; a line above the thought says that it repeats itself.",
  },
  {
    value: "nudge",
    label: "Tell it, then end its thought",
    note: "A sentence in its thought tells it to move on. If that does not help, it answers with what it has.",
  },
  { value: "answer", label: "End its thought", note: "It answers at once with what it has." },
  { value: "stop", label: "Stop", note: "There is no answer. What it wrote stays, and you can let it go on." },
];

/** How long the model thinks, and what happens when it runs in circles. */
export function AnswerSettings({ isDisabled }: { isDisabled: boolean }) {
  const { values, change, error } = useSettings();
  const codeNoteId = useId();
  const isOff = isDisabled || values === undefined;
  const effort = values?.effort;
  const own = typeof effort === "number" ? effort : null;
  const choices: Choice<EffortLevel | "own">[] = [
    ...effortLevels.map((level) => ({ value: level, label: effortNames[level], note: effortNote(level) })),
    {
      value: "own",
      label: "Own number",
      extra: <OwnEffort tokens={own} isDisabled={isOff} onSave={(tokens) => change({ effort: tokens })} />,
    },
  ];
  return (
    <section aria-labelledby="answers" className={styles["part"]}>
      <h2 id="answers">Answers</h2>
      <ChoiceGroup
        legend="How long the model may think"
        choices={choices}
        chosen={own === null ? (effort as EffortLevel | undefined) : "own"}
        isDisabled={isOff}
        onChoose={(value) => void change({ effort: value === "own" ? firstOwnTokens : value })}
      />
      <p className={styles["note"]}>
        For new questions; each question can have another. Longer thought solves harder problems and takes more time.
      </p>
      <ChoiceGroup
        legend="When the model repeats itself"
        choices={loopChoices}
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
          Run Python in answers by itself
        </label>
        <p id={codeNoteId} className={`${styles["note"]} ${styles["boxNote"]}`}>
          It runs in a sandbox, without the network and your files. Otherwise it runs when you press Run.
        </p>
      </div>
      {error !== undefined && <ErrorNotice error={error} />}
    </section>
  );
}
