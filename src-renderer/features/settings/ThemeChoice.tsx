import type { Settings } from "../../../src-shared/domain/settings.ts";
import styles from "./ThemeChoice.module.css";

type Theme = Settings["theme"];

const choices: readonly { theme: Theme; label: string }[] = [
  { theme: "system", label: "Like the system" },
  { theme: "light", label: "Light" },
  { theme: "dark", label: "Dark" },
];

interface ThemeChoiceProps {
  chosen: Theme | undefined;
  isDisabled: boolean;
  onChoose: (theme: Theme) => void;
}

/** The colours of the app. */
export function ThemeChoice({ chosen, isDisabled, onChoose }: ThemeChoiceProps) {
  return (
    <fieldset disabled={isDisabled} className={styles["choice"]}>
      <legend>Colours</legend>
      {choices.map(({ theme, label }) => (
        <label key={theme}>
          <input type="radio" name="theme" checked={theme === chosen} onChange={() => onChoose(theme)} />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
