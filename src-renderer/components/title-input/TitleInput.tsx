import { useEffect, useRef, useState } from "react";
import { joinClasses } from "../joinClasses.ts";
import { words } from "../words/words.ts";
import styles from "./TitleInput.module.css";

interface TitleInputProps {
  title: string;
  maxLength: number;
  /** Called with the trimmed text when it is new and not empty. */
  onSave: (title: string) => void;
  /** Called once when editing is over, saved or not. */
  onDone: () => void;
  className?: string | undefined;
}

/** A field in place of a title: Enter or leaving it saves, Esc does not. */
export function TitleInput({ title, maxLength, onSave, onDone, className }: TitleInputProps) {
  const [text, setText] = useState(title);
  const isOver = useRef(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const finish = (isSaved: boolean): void => {
    if (isOver.current) return;
    isOver.current = true;
    const clean = text.trim();
    if (isSaved && clean !== "" && clean !== title) onSave(clean);
    onDone();
  };
  return (
    <input
      className={joinClasses(styles["input"], className)}
      aria-label={words().controls.title}
      dir="auto"
      maxLength={maxLength}
      value={text}
      ref={field}
      onChange={(event) => setText(event.target.value)}
      onBlur={() => finish(true)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.nativeEvent.isComposing) return;
        if (event.key === "Enter") finish(true);
        if (event.key === "Escape") finish(false);
      }}
    />
  );
}
