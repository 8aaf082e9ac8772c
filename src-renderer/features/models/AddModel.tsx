import type { AppError } from "../../../src-shared/errors/AppError.ts";
import { Button } from "../../components/button/Button.tsx";
import { PathForm } from "../../components/field/PathForm.tsx";
import { ErrorNotice } from "../../components/notice/ErrorNotice.tsx";
import { words } from "../../components/words/words.ts";

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
  const said = words().addModels.file;
  return (
    <section aria-labelledby="add-model">
      <h2 id="add-model">{said.title}</h2>
      <p>{said.about}</p>
      <PathForm
        label={said.field}
        placeholder={said.example}
        submitLabel={said.add}
        busyLabel={said.reading}
        isBusy={isBusy}
        isDisabled={isDisabled}
        onSubmit={onAdd}
      >
        {canChooseFiles && (
          <Button disabled={isBusy || isDisabled} onClick={onChoose}>
            {said.choose}
          </Button>
        )}
      </PathForm>
      {error !== undefined && <ErrorNotice error={error} />}
    </section>
  );
}
