import type { AppError } from "../../../src-shared/errors/AppError.ts";
import { Button } from "../../components/button/Button.tsx";
import { PathForm } from "../../components/field/PathForm.tsx";
import { ErrorNotice } from "../../components/notice/ErrorNotice.tsx";

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
  return (
    <section aria-labelledby="add-model">
      <h2 id="add-model">Add a GGUF file</h2>
      <p>Drop it anywhere on this page, or name it. The file stays where it is; nothing is copied.</p>
      <PathForm
        label="Path of a GGUF file"
        placeholder="/path/to/model.gguf"
        submitLabel="Add"
        busyLabel="Reading…"
        isBusy={isBusy}
        isDisabled={isDisabled}
        onSubmit={onAdd}
      >
        {canChooseFiles && (
          <Button disabled={isBusy || isDisabled} onClick={onChoose}>
            Choose a file…
          </Button>
        )}
      </PathForm>
      {error !== undefined && <ErrorNotice error={error} />}
    </section>
  );
}
