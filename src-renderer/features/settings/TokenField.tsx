import { useId, useRef, useState } from "react";
import type { HubAccess } from "../../../src-shared/domain/hub.ts";
import { Button } from "../../components/button/Button.tsx";
import styles from "./SettingsPart.module.css";

interface TokenFieldProps {
  access: HubAccess;
  isDisabled: boolean;
  /** Null deletes it. Resolves to whether it was stored. */
  onSave: (token: string | null) => Promise<boolean>;
}

const places: Record<NonNullable<HubAccess["tokenFrom"]>, string> = {
  "secret-store": "A token is kept in the system's secret store.",
  environment: "A token comes from the environment.",
  memory: "A token is kept until Stemma closes: this system has no secret store that Stemma can use.",
};

/** The access token for models that are open only to some. It is written, never shown. */
export function TokenField({ access, isDisabled, onSave }: TokenFieldProps) {
  const id = useId();
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
      <label htmlFor={id}>Access token</label>
      <div className={styles["line"]}>
        <input
          ref={field}
          id={id}
          type="password"
          autoComplete="off"
          spellCheck={false}
          placeholder={access.hasToken ? "another token" : "hf_…"}
          value={token}
          disabled={isDisabled || isFixed}
          aria-describedby={`${id}-note`}
          onChange={(event) => setToken(event.target.value)}
        />
        {!isFixed && (
          <Button type="submit" aria-label="Save: Access token" disabled={isDisabled || token.trim() === ""}>
            Save
          </Button>
        )}
        {access.hasToken && !isFixed && (
          <Button kind="stop" disabled={isDisabled} onClick={() => void remove()}>
            Delete the token
          </Button>
        )}
      </div>
      <p id={`${id}-note`} aria-live="polite" className={styles["note"]}>
        {access.tokenFrom === null
          ? "Only for models that ask you to accept terms first; you make one in your account on the hub. It is sent to the server above and nowhere else."
          : places[access.tokenFrom]}
      </p>
    </form>
  );
}
