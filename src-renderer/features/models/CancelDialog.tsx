import type { Download } from "../../../src-shared/domain/download.ts";
import { useClient } from "../../client/useClient.ts";
import { ConfirmDialog } from "../../components/dialog/ConfirmDialog.tsx";
import { formatSize } from "../../components/format/formatSize.ts";
import { words } from "../../components/words/words.ts";

/** Asks before a download is thrown away. */
export function CancelDialog({ download, onClose }: { download: Download; onClose: () => void }) {
  const client = useClient();
  const { downloadId, name, receivedBytes } = download;
  const said = words().downloads.cancelDialog;
  return (
    <ConfirmDialog
      isDanger
      title={said.title(name)}
      confirmLabel={said.confirm(formatSize(receivedBytes))}
      cancelLabel={said.keep}
      onConfirm={() => client.call("downloads.cancel", { downloadId })}
      onClose={onClose}
    >
      <p>{said.about}</p>
    </ConfirmDialog>
  );
}
