import { type ReactNode, type RefObject, useEffect, useImperativeHandle, useRef, useState } from "react";
import { maxQuestionLength } from "../../../src-shared/domain/textLimits.ts";
import { Button } from "../../components/button/Button.tsx";
import { formatNumber } from "../../components/format/formatNumber.ts";
import { joinClasses } from "../../components/joinClasses.ts";
import { withKeys } from "../../components/shortcuts/withKeys.ts";
import { words } from "../../components/words/words.ts";
import styles from "./Composer.module.css";
import { FormulaPreview } from "./FormulaPreview.tsx";
import { isSendKey } from "./isSendKey.ts";
import { OfflineMark } from "./OfflineMark.tsx";
import { questionProblem } from "./questionProblem.ts";
import { useDraft } from "./useDraft.ts";

/** Above this many characters the field has a fixed height and no preview, so that each key stays cheap. */
const longLength = 5000;

export interface ComposerHandle {
  /** Puts a text in the field, ready to be changed or sent. */
  fill(text: string): void;
}

interface ComposerProps {
  ref?: RefObject<ComposerHandle | null>;
  /** Where the draft belongs; the field starts with what was left there. */
  place: string;
  isRunning: boolean;
  /** The core is gone: the text stays, nothing can be sent. */
  isClosed: boolean;
  /** A question is on its way. */
  isBusy: boolean;
  /** Resolves to whether the question was taken; only then the field is emptied. */
  onAsk: (question: string) => Promise<boolean>;
  onStop: () => void;
  /** Called when a problem is begun, in an empty field: time to get the model ready. */
  onBegin: () => void;
  /** How the problem is to be run. */
  controls: ReactNode;
}

/** The field for a problem. */
export function Composer(props: ComposerProps) {
  const { ref, place, isRunning, isClosed, isBusy, onAsk, onStop, onBegin, controls } = props;
  const [text, setText] = useDraft(place);
  const [hasWaited, setHasWaited] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const isLong = text.length > longLength;
  const problem = questionProblem(text);
  const { composer: said, runs, shortcuts } = words();
  const { stop } = runs;
  const { keys } = shortcuts;
  const canAsk = problem === undefined && !isRunning && !isClosed && !isBusy;

  useEffect(() => {
    // On a touch screen the keyboard would cover the page.
    if (window.matchMedia("(pointer: fine)").matches) field.current?.focus();
  }, []);
  useImperativeHandle(
    ref,
    () => ({
      fill(filled) {
        setText(filled);
        field.current?.focus();
      },
    }),
    [setText],
  );

  const ask = async (): Promise<void> => {
    setHasWaited(isRunning);
    if (canAsk && (await onAsk(text))) setText("");
  };

  const hint =
    problem === "too-long"
      ? said.tooLong(formatNumber(maxQuestionLength), formatNumber(text.length))
      : hasWaited && isRunning
        ? said.waitFirst
        : "";

  return (
    <form
      className={styles["composer"]}
      aria-label={said.form}
      onSubmit={(event) => {
        event.preventDefault();
        void ask();
      }}
    >
      <div className={styles["box"]}>
        <textarea
          ref={field}
          aria-label={said.field}
          placeholder={said.hint}
          dir="auto"
          rows={2}
          readOnly={isClosed}
          spellCheck={!isLong}
          className={joinClasses(styles["field"], isLong && styles["long"])}
          value={text}
          onChange={(event) => {
            if (text === "") onBegin();
            setText(event.target.value);
          }}
          onKeyDown={(event) => {
            // While a run is under way, these keys are for its answer.
            if (!isSendKey(event.nativeEvent) || (isRunning && (event.ctrlKey || event.metaKey))) return;
            event.preventDefault();
            void ask();
          }}
        />
        {!isLong && <FormulaPreview text={text} />}
        <div className={styles["bar"]}>
          {controls}
          <output className={joinClasses(styles["hint"], problem === "too-long" && styles["trouble"])}>{hint}</output>
          <OfflineMark />
          {isRunning ? (
            <Button kind="main" disabled={isClosed} onClick={onStop} title={withKeys(stop, keys["Escape"])}>
              {stop}
            </Button>
          ) : (
            <Button kind="main" type="submit" disabled={!canAsk} title={withKeys(said.solve, keys["Enter"])}>
              {said.solve}
            </Button>
          )}
        </div>
      </div>
    </form>
  );
}
