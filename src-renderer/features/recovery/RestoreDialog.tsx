import type { Backup } from "../../../src-shared/domain/backup.ts";
import { useClient } from "../../client/useClient.ts";
import { useTopic } from "../../client/useTopic.ts";
import { ConfirmDialog } from "../../components/dialog/ConfirmDialog.tsx";
import { formatMoment } from "../../components/format/formatMoment.ts";
import { words } from "../../components/words/words.ts";
import { conversationsIn } from "./recoveryWords.ts";

/** Says what restoring a backup does, before it is done. */
export function RestoreDialog({ backup, onClose }: { backup: Backup; onClose: () => void }) {
  const client = useClient();
  const isRunning = useTopic("conversations.summaries")?.some((one) => one.isRunning) === true;
  const { title, confirm, stopAndConfirm, about, keeps, stops } = words().backups.restoring;
  return (
    <ConfirmDialog
      title={title(formatMoment(backup.madeAt))}
      confirmLabel={isRunning ? stopAndConfirm : confirm}
      onConfirm={() => client.call("backups.restore", { name: backup.name, stopsRuns: isRunning })}
      onClose={onClose}
    >
      <p>{about(conversationsIn(backup))}</p>
      <p>{keeps}</p>
      {isRunning && <p>{stops}</p>}
    </ConfirmDialog>
  );
}
