import { type ReactNode, useId, useState } from "react";
import { Button } from "../../components/button/Button.tsx";
import { words } from "../../components/words/words.ts";
import { addressProblem } from "./addressProblem.ts";
import styles from "./SettingsPart.module.css";

interface AddressFieldProps {
  label: string;
  placeholder: string;
  /** As it is stored. */
  value: string;
  isDisabled: boolean;
  isReadOnly?: boolean;
  /** What it is for, or why it cannot be changed. */
  note: ReactNode;
  /** Resolves to whether it was stored. */
  onSave: (address: string) => Promise<boolean>;
}

/** The address of a server, stored with Enter or the button; what is wrong with it is said below it. */
export function AddressField(props: AddressFieldProps) {
  const { label, placeholder, value, isDisabled, isReadOnly = false, note, onSave } = props;
  const id = useId();
  const [draft, setDraft] = useState<string>();
  const text = draft ?? value;
  const problem = addressProblem(text);
  const isChanged = draft !== undefined && draft.trim() !== value;
  const save = async (): Promise<void> => {
    if (isChanged && problem === undefined && (await onSave(text.trim()))) setDraft(undefined);
  };
  return (
    <form
      className={styles["field"]}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <label htmlFor={id}>{label}</label>
      <div className={styles["line"]}>
        <input
          id={id}
          type="text"
          inputMode="url"
          dir="ltr"
          spellCheck={false}
          autoComplete="off"
          placeholder={placeholder}
          value={text}
          disabled={isDisabled}
          readOnly={isReadOnly}
          aria-invalid={problem !== undefined}
          aria-describedby={`${id}-note`}
          onChange={(event) => setDraft(event.target.value)}
        />
        {!isReadOnly && (
          <Button
            type="submit"
            aria-label={words().settings.saveField(label)}
            disabled={isDisabled || !isChanged || problem !== undefined}
          >
            {words().settings.save}
          </Button>
        )}
      </div>
      <p id={`${id}-note`} aria-live="polite" className={problem === undefined ? styles["note"] : styles["problem"]}>
        {problem ?? note}
      </p>
    </form>
  );
}
