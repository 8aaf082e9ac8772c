import { type ReactNode, useId } from "react";
import { Button } from "../../../components/button/Button.tsx";
import { words } from "../../../components/words/words.ts";
import styles from "./RunSettings.module.css";

/** What makes a control one of its field. */
export interface ControlProps {
  id: string;
  "aria-describedby": string;
  "aria-invalid": boolean;
}

interface SettingFieldProps {
  name: string;
  note: string;
  /** What holds where it is empty; said beside the note while something else is chosen. */
  standard: string;
  /** Stands as it does where nothing is chosen. */
  isAsCard: boolean;
  problem: string | undefined;
  warning?: string | undefined;
  onReset: () => void;
  renderControl: (props: ControlProps) => ReactNode;
  /** What belongs below it. */
  children?: ReactNode;
}

/** A setting with its name, what it does, what is wrong with it, and the way back. */
export function SettingField(props: SettingFieldProps) {
  const { name, note, standard, isAsCard, problem, warning, onReset, renderControl, children } = props;
  const id = useId();
  const { back, backTo, otherwise } = words().runSettings;
  const reset = (): void => {
    onReset();
    // The button goes with what it took back.
    document.getElementById(id)?.focus();
  };
  return (
    <div className={styles["field"]}>
      <label htmlFor={id}>{name}</label>
      <div className={styles["line"]}>
        {renderControl({ id, "aria-describedby": `${id}-note ${id}-problem`, "aria-invalid": problem !== undefined })}
        {!isAsCard && (
          <Button kind="quiet" aria-label={backTo(name, standard)} title={standard} onClick={reset}>
            {back}
          </Button>
        )}
      </div>
      <p id={`${id}-note`} className={styles["note"]}>
        {note}
        {!isAsCard && ` ${otherwise(standard)}`}
      </p>
      <p
        id={`${id}-problem`}
        aria-live="polite"
        className={problem === undefined ? styles["warning"] : styles["problem"]}
      >
        {problem ?? warning}
      </p>
      {children}
    </div>
  );
}
