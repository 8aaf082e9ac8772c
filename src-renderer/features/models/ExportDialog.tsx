import type { ModelFile } from "../../../src-shared/domain/model.ts";
import { useClient } from "../../client/useClient.ts";
import { useAction } from "../../components/action/useAction.ts";
import { Button } from "../../components/button/Button.tsx";
import { Dialog } from "../../components/dialog/Dialog.tsx";
import { PathForm } from "../../components/field/PathForm.tsx";
import { formatSize } from "../../components/format/formatSize.ts";
import { ErrorNotice } from "../../components/notice/ErrorNotice.tsx";

interface ExportDialogProps {
  model: ModelFile;
  canChooseFiles: boolean;
  onExport: (folder: string) => void;
  onClose: () => void;
}

/** Asks where a model is to be written. */
export function ExportDialog({ model, canChooseFiles, onExport, onClose }: ExportDialogProps) {
  const client = useClient();
  const { run, isBusy, error } = useAction();
  const exportTo = (folder: string): void => {
    onExport(folder);
    onClose();
  };
  const choose = async (): Promise<void> => {
    const { path } = await client.call("models.chooseFolder", {});
    if (path !== null) exportTo(path);
  };
  return (
    <Dialog title={`Export ${model.name}`} onClose={onClose}>
      <p>
        Takes {formatSize(model.sizeBytes)}. A new folder with the model and a list of its checksums is written there,
        such as on a stick, for another machine to import.
      </p>
      <PathForm
        label="Folder to export to"
        placeholder="/path/to/folder"
        submitLabel="Export"
        isBusy={isBusy}
        isDisabled={false}
        onSubmit={(folder) => {
          exportTo(folder);
          return Promise.resolve(true);
        }}
      >
        {canChooseFiles && (
          <Button disabled={isBusy} onClick={() => void run(choose)}>
            Choose a folder…
          </Button>
        )}
      </PathForm>
      {error !== undefined && <ErrorNotice error={error} />}
    </Dialog>
  );
}
