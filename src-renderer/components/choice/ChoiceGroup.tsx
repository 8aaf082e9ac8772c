import { type ReactNode, useId } from "react";
import styles from "./ChoiceGroup.module.css";

export interface Choice<Value extends string> {
  value: Value;
  label: string;
  /** What it means, in a line. */
  note?: ReactNode;
  /** It cannot be chosen. */
  isDisabled?: boolean;
  /** Controls that belong to it, beside its words. */
  extra?: ReactNode;
}

interface ChoiceGroupProps<Value extends string> {
  /** The name of the group. */
  legend: string;
  choices: readonly Choice<Value>[];
  chosen: Value | undefined;
  isDisabled: boolean;
  onChoose: (value: Value) => void;
}

/** One of a few, each in a line of its own with what it means. */
export function ChoiceGroup<Value extends string>(props: ChoiceGroupProps<Value>) {
  const { legend, choices, chosen, isDisabled, onChoose } = props;
  const id = useId();
  return (
    <fieldset disabled={isDisabled} className={styles["group"]}>
      <legend>{legend}</legend>
      {choices.map(({ value, label, note, isDisabled: isOff = false, extra }) => {
        const noteId = note === undefined ? undefined : `${id}-${value}`;
        return (
          <div key={value} data-choice={value} className={styles["choice"]}>
            <div className={styles["line"]}>
              <label>
                <input
                  type="radio"
                  name={id}
                  checked={value === chosen}
                  disabled={isOff}
                  aria-describedby={noteId}
                  onChange={() => onChoose(value)}
                />
                {label}
              </label>
              {extra}
            </div>
            {note !== undefined && (
              <p id={noteId} className={styles["note"]}>
                {note}
              </p>
            )}
          </div>
        );
      })}
    </fieldset>
  );
}
