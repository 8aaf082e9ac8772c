import type { Catalogue, CatalogueModel, CatalogueVariant } from "../../../src-shared/domain/catalogue.ts";
import type { Download } from "../../../src-shared/domain/download.ts";
import type { ModelId } from "../../../src-shared/domain/ids.ts";
import type { ModelFile } from "../../../src-shared/domain/model.ts";
import { useClient } from "../../client/useClient.ts";
import { ConfirmDialog } from "../../components/dialog/ConfirmDialog.tsx";
import { formatSize } from "../../components/format/formatSize.ts";
import { words } from "../../components/words/words.ts";
import { CancelDialog } from "./CancelDialog.tsx";
import { DetailsDialog } from "./DetailsDialog.tsx";
import { ExportDialog } from "./ExportDialog.tsx";
import { RunSettingsDialog } from "./run-settings/RunSettingsDialog.tsx";

/** What the page asks or shows over itself. */
export type OpenDialog =
  | { kind: "details"; model: ModelFile }
  | { kind: "settings"; model: ModelFile }
  | { kind: "export"; model: ModelFile }
  | { kind: "remove"; model: ModelFile }
  | { kind: "download"; model: CatalogueModel; variant: CatalogueVariant; concerns: readonly string[] }
  | { kind: "cancel"; download: Download };

interface LibraryDialogsProps {
  open: OpenDialog;
  catalogue: Catalogue | undefined;
  /** The model in use. */
  selectedId: ModelId | undefined;
  canChooseFiles: boolean;
  /** Opens another in its place. */
  onShow: (dialog: OpenDialog) => void;
  onExport: (model: ModelFile, folder: string) => void;
  onClose: () => void;
}

/** The dialog that is open. */
export function LibraryDialogs({
  open,
  catalogue,
  selectedId,
  canChooseFiles,
  onShow,
  onExport,
  onClose,
}: LibraryDialogsProps) {
  const client = useClient();
  const {
    modelFiles: { deleteDialog },
    downloads: { startDialog },
  } = words();
  switch (open.kind) {
    case "details":
      return (
        <DetailsDialog
          model={open.model}
          catalogue={catalogue}
          onSettings={() => onShow({ kind: "settings", model: open.model })}
          onClose={onClose}
        />
      );
    case "settings":
      return <RunSettingsDialog model={open.model} onClose={onClose} />;
    case "export":
      return (
        <ExportDialog
          model={open.model}
          canChooseFiles={canChooseFiles}
          onExport={(folder) => onExport(open.model, folder)}
          onClose={onClose}
        />
      );
    case "remove": {
      const { modelId, name, sizeBytes, state } = open.model;
      return (
        <ConfirmDialog
          isDanger
          title={deleteDialog.title(name)}
          confirmLabel={state === "missing" ? deleteDialog.delete : deleteDialog.deleteFreeing(formatSize(sizeBytes))}
          onConfirm={() => client.call("models.remove", { modelId })}
          onClose={onClose}
        >
          {modelId === selectedId && <p>{deleteDialog.inUse}</p>}
          <p>{deleteDialog.about}</p>
        </ConfirmDialog>
      );
    }
    case "download": {
      const { model, variant, concerns } = open;
      return (
        <ConfirmDialog
          title={startDialog.title(model.name)}
          confirmLabel={startDialog.confirm(formatSize(variant.sizeBytes))}
          onConfirm={() =>
            client.call("downloads.start", { wanted: { kind: "variant", variantId: variant.variantId } })
          }
          onClose={onClose}
        >
          {concerns.map((concern) => (
            <p key={concern}>{concern}</p>
          ))}
        </ConfirmDialog>
      );
    }
    case "cancel":
      return <CancelDialog download={open.download} onClose={onClose} />;
  }
}
