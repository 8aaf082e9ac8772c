import { useEffect, useId, useRef, useState } from "react";
import { maxQuestionLength } from "../../../src-shared/domain/textLimits.ts";
import { Button } from "../../components/button/Button.tsx";
import { words } from "../../components/words/words.ts";
import styles from "./EntryDetails.module.css";

interface EntryEditorProps {
  question: string;
  /** It was begun already. */
  isSolvedAnew: boolean;
  isClosed: boolean;
  /** Resolves to whether it was taken. */
  onSave: (question: string) => Promise<boolean>;
  onDone: () => void;
}

/** What the model is asked, to be mended. */
export function EntryEditor({ question, isSolvedAnew, isClosed, onSave, onDone }: EntryEditorProps) {
  const [text, setText] = useState(question);
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const { entry } = words().sheet;
  const { cancel } = words().controls;
  const isTooLong = text.length > maxQuestionLength;
  const save = async (): Promise<void> => {
    if (text === question || (await onSave(text))) onDone();
  };
  return (
    <div className={styles["editor"]}>
      <label htmlFor={id}>{entry.question}</label>
      <textarea
        ref={field}
        id={id}
        dir="auto"
        rows={3}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Escape" && !event.nativeEvent.isComposing) onDone();
        }}
      />
      <div className={styles["buttons"]}>
        <Button kind="main" disabled={isClosed || isTooLong || text.trim() === ""} onClick={() => void save()}>
          {entry.save}
        </Button>
        <Button onClick={onDone}>{cancel}</Button>
        <span className={styles["note"]}>{isTooLong ? entry.tooLong : isSolvedAnew && entry.isSolvedAnew}</span>
      </div>
    </div>
  );
}
