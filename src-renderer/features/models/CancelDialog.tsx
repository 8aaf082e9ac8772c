import type { Download } from "../../../src-shared/domain/download.ts";
import { useClient } from "../../client/useClient.ts";
import { ConfirmDialog } from "../../components/dialog/ConfirmDialog.tsx";
import { formatSize } from "../../components/format/formatSize.ts";

/** Asks before a download is thrown away. */
export function CancelDialog({ download, onClose }: { download: Download; onClose: () => void }) {
  const client = useClient();
  const { downloadId, name, receivedBytes } = download;
  return (
    <ConfirmDialog
      isDanger
      title={`Cancel the download of ${name}?`}
      confirmLabel={`Cancel, deletes ${formatSize(receivedBytes)}`}
      cancelLabel="Keep it"
      onConfirm={() => client.call("downloads.cancel", { downloadId })}
      onClose={onClose}
    >
      <p>What was fetched so far is deleted. Pause it instead to go on later.</p>
    </ConfirmDialog>
  );
}
