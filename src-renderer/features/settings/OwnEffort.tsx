import { useId, useState } from "react";
import { effortTokens } from "../../../src-shared/domain/effortTokens.ts";
import { Button } from "../../components/button/Button.tsx";
import { words } from "../../components/words/words.ts";
import { readThoughtTokens } from "./effortWords.ts";
import styles from "./SettingsPart.module.css";

interface OwnEffortProps {
  /** Thought tokens as stored, or null where a level is chosen. */
  tokens: number | null;
  isDisabled: boolean;
  /** Resolves to whether it was stored. */
  onSave: (tokens: number) => Promise<boolean>;
}

/** What the field offers where no own number is chosen. */
export const firstOwnTokens = effortTokens("normal") ?? 0;

/** An own number of thought tokens, stored with Enter or the button. */
export function OwnEffort({ tokens, isDisabled, onSave }: OwnEffortProps) {
  const id = useId();
  const { answerSettings, settings } = words();
  const [draft, setDraft] = useState<string>();
  const text = draft ?? String(tokens ?? "");
  const read = readThoughtTokens(text);
  const problem = text.trim() === "" || "tokens" in read ? undefined : read.problem;
  const isChanged = "tokens" in read && read.tokens !== tokens;
  const save = async (): Promise<void> => {
    if ("tokens" in read && isChanged && (await onSave(read.tokens))) setDraft(undefined);
  };
  return (
    <form
      className={styles["own"]}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div className={styles["line"]}>
        <input
          aria-label={answerSettings.ownField}
          inputMode="numeric"
          autoComplete="off"
          placeholder={String(firstOwnTokens)}
          value={text}
          disabled={isDisabled}
          aria-invalid={problem !== undefined}
          aria-describedby={`${id}-problem`}
          onChange={(event) => setDraft(event.target.value)}
        />
        <span>{answerSettings.ownUnit}</span>
        {isChanged && (
          <Button type="submit" disabled={isDisabled} aria-label={settings.saveField(answerSettings.ownField)}>
            {settings.save}
          </Button>
        )}
      </div>
      <p id={`${id}-problem`} aria-live="polite" className={styles["problem"]}>
        {problem}
      </p>
    </form>
  );
}
