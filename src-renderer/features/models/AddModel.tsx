import { useState } from "react";
import type { AppError } from "../../../src-shared/errors/AppError.ts";
import { Button } from "../../components/button/Button.tsx";
import { ErrorNotice } from "../../components/notice/ErrorNotice.tsx";
import styles from "./AddModel.module.css";

interface AddModelProps {
  canChooseFiles: boolean;
  isBusy: boolean;
  isDisabled: boolean;
  /** Why the last file was not added. */
  error: AppError | undefined;
  onChoose: () => void;
  /** Resolves to whether the file was added. */
  onAdd: (path: string) => Promise<boolean>;
}

/** Adds a model from a file on this machine, by its path or through the system's dialog. */
export function AddModel({ canChooseFiles, isBusy, isDisabled, error, onChoose, onAdd }: AddModelProps) {
  const [path, setPath] = useState("");
  const add = async (): Promise<void> => {
    if (await onAdd(path)) setPath("");
  };
  return (
    <section aria-labelledby="add-model" className={styles["add"]}>
      <h2 id="add-model">Add a GGUF file</h2>
      <p>The file stays where it is; nothing is copied.</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <input
          aria-label="Path of a GGUF file"
          placeholder="/path/to/model.gguf"
          spellCheck={false}
          autoComplete="off"
          dir="ltr"
          value={path}
          onChange={(event) => setPath(event.target.value)}
        />
        <Button type="submit" disabled={isBusy || isDisabled || path.trim() === ""}>
          {isBusy ? "Reading…" : "Add"}
        </Button>
        {canChooseFiles && (
          <Button disabled={isBusy || isDisabled} onClick={onChoose}>
            Choose a file…
          </Button>
        )}
      </form>
      {error !== undefined && <ErrorNotice error={error} />}
    </section>
  );
}
