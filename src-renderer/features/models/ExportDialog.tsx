import type { ModelFile } from "../../../src-shared/domain/model.ts";
import { useClient } from "../../client/useClient.ts";
import { useAction } from "../../components/action/useAction.ts";
import { Button } from "../../components/button/Button.tsx";
import { Dialog } from "../../components/dialog/Dialog.tsx";
import { PathForm } from "../../components/field/PathForm.tsx";
import { formatSize } from "../../components/format/formatSize.ts";
import { ErrorNotice } from "../../components/notice/ErrorNotice.tsx";
import { words } from "../../components/words/words.ts";

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
  const {
    modelFiles: { exportDialog: said },
    addModels,
  } = words();
  return (
    <Dialog title={said.title(model.name)} onClose={onClose}>
      <p>{said.about(formatSize(model.sizeBytes))}</p>
      <PathForm
        label={said.field}
        placeholder={addModels.folderExample}
        submitLabel={said.export}
        isBusy={isBusy}
        isDisabled={false}
        onSubmit={(folder) => {
          exportTo(folder);
          return Promise.resolve(true);
        }}
      >
        {canChooseFiles && (
          <Button disabled={isBusy} onClick={() => void run(choose)}>
            {said.choose}
          </Button>
        )}
      </PathForm>
      {error !== undefined && <ErrorNotice error={error} />}
    </Dialog>
  );
}
