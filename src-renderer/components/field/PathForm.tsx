import { type ReactNode, useState } from "react";
import { Button } from "../button/Button.tsx";
import styles from "./PathForm.module.css";

interface PathFormProps {
  /** The field's name. */
  label: string;
  placeholder: string;
  submitLabel: string;
  /** Instead of `submitLabel` while it works. */
  busyLabel?: string;
  isBusy: boolean;
  isDisabled: boolean;
  /** Resolves to whether it was taken; only then the field is emptied. */
  onSubmit: (text: string) => Promise<boolean>;
  /** More buttons. */
  children?: ReactNode;
}

/** One line of text that names something, and what to do with it. */
export function PathForm(props: PathFormProps) {
  const { label, placeholder, submitLabel, busyLabel = submitLabel, isBusy, isDisabled, onSubmit, children } = props;
  const [text, setText] = useState("");
  const submit = async (): Promise<void> => {
    if (await onSubmit(text.trim())) setText("");
  };
  return (
    <form
      className={styles["form"]}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <input
        aria-label={label}
        placeholder={placeholder}
        spellCheck={false}
        autoComplete="off"
        dir="ltr"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Button type="submit" disabled={isBusy || isDisabled || text.trim() === ""}>
        {isBusy ? busyLabel : submitLabel}
      </Button>
      {children}
    </form>
  );
}
