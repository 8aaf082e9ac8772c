import { useId, useRef, useState } from "react";
import type { HubAccess } from "../../../src-shared/domain/hub.ts";
import { Button } from "../../components/button/Button.tsx";
import { words } from "../../components/words/words.ts";
import styles from "./SettingsPart.module.css";

interface TokenFieldProps {
  access: HubAccess;
  isDisabled: boolean;
  /** Null deletes it. Resolves to whether it was stored. */
  onSave: (token: string | null) => Promise<boolean>;
}

/** The access token for models that are open only to some. It is written, never shown. */
export function TokenField({ access, isDisabled, onSave }: TokenFieldProps) {
  const id = useId();
  const { settings, downloadSettings } = words();
  const said = downloadSettings.token;
  const [token, setToken] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const isFixed = access.tokenFrom === "environment";
  const save = async (): Promise<void> => {
    if (token.trim() !== "" && (await onSave(token.trim()))) setToken("");
  };
  const remove = async (): Promise<void> => {
    // The button goes with the token.
    if (await onSave(null)) field.current?.focus();
  };
  return (
    <form
      className={styles["field"]}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <label htmlFor={id}>{said.label}</label>
      <div className={styles["line"]}>
        <input
          ref={field}
          id={id}
          type="password"
          autoComplete="off"
          spellCheck={false}
          placeholder={access.hasToken ? said.another : "hf_…"}
          value={token}
          disabled={isDisabled || isFixed}
          aria-describedby={`${id}-note`}
          onChange={(event) => setToken(event.target.value)}
        />
        {!isFixed && (
          <Button
            type="submit"
            aria-label={settings.saveField(said.label)}
            disabled={isDisabled || token.trim() === ""}
          >
            {settings.save}
          </Button>
        )}
        {access.hasToken && !isFixed && (
          <Button kind="stop" disabled={isDisabled} onClick={() => void remove()}>
            {said.delete}
          </Button>
        )}
      </div>
      <p id={`${id}-note`} aria-live="polite" className={styles["note"]}>
        {access.tokenFrom === null ? said.about : said.places[access.tokenFrom]}
      </p>
    </form>
  );
}
