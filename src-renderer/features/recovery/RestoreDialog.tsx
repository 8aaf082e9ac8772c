import type { Backup } from "../../../src-shared/domain/backup.ts";
import { useClient } from "../../client/useClient.ts";
import { useTopic } from "../../client/useTopic.ts";
import { ConfirmDialog } from "../../components/dialog/ConfirmDialog.tsx";
import { formatMoment } from "../../components/format/formatMoment.ts";
import { conversationsIn } from "./recoveryWords.ts";

/** Says what restoring a backup does, before it is done. */
export function RestoreDialog({ backup, onClose }: { backup: Backup; onClose: () => void }) {
  const client = useClient();
  const isRunning = useTopic("conversations.summaries")?.some((one) => one.isRunning) === true;
  return (
    <ConfirmDialog
      title={`Restore the backup of ${formatMoment(backup.madeAt)}?`}
      confirmLabel={isRunning ? "Stop and restore" : "Restore"}
      onConfirm={() => client.call("backups.restore", { name: backup.name, stopsRuns: isRunning })}
      onClose={onClose}
    >
      <p>
        Conversations and settings become what they were then: {conversationsIn(backup)}. What came after is no longer
        shown.
      </p>
      <p>The history as it is now is kept as a backup first, so that you can come back to it. Models stay.</p>
      {isRunning && <p>A problem is being solved. It is stopped; what it has written is kept in that backup.</p>}
    </ConfirmDialog>
  );
}
