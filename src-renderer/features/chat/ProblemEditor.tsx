import { useEffect, useRef, useState } from "react";
import { Button } from "../../components/button/Button.tsx";
import { withKeys } from "../../components/shortcuts/withKeys.ts";
import { words } from "../../components/words/words.ts";
import { questionProblem } from "./questionProblem.ts";
import { isSendKey } from "./isSendKey.ts";
import styles from "./ProblemEditor.module.css";

interface ProblemEditorProps {
  question: string;
  isLocked: boolean;
  onSolve: (question: string) => void;
  onCancel: () => void;
}

/** A question being edited. What it was stays, as an earlier version. */
export function ProblemEditor({ question, isLocked, onSolve, onCancel }: ProblemEditorProps) {
  const [text, setText] = useState(question);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.setSelectionRange(-1, -1);
  }, []);
  const problem = questionProblem(text);
  const said = words().composer;
  const { cancel } = words().controls;
  const canSolve = problem === undefined && !isLocked;
  return (
    <div className={styles["editor"]}>
      <textarea
        ref={field}
        aria-label={said.editField}
        dir="auto"
        rows={2}
        className={styles["field"]}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Escape" && !event.nativeEvent.isComposing) {
            event.stopPropagation();
            onCancel();
          }
          if (!isSendKey(event.nativeEvent)) return;
          event.preventDefault();
          if (canSolve) onSolve(text);
        }}
      />
      <div className={styles["bar"]}>
        <span className={styles["hint"]}>{problem === "too-long" && said.editTooLong}</span>
        <Button onClick={onCancel} title={withKeys(cancel, words().shortcuts.keys["Escape"])}>
          {cancel}
        </Button>
        <Button kind="main" disabled={!canSolve} onClick={() => onSolve(text)}>
          {said.solve}
        </Button>
      </div>
    </div>
  );
}
