import { use, useEffect, useRef, useState } from "react";
import type { Backup } from "../../../src-shared/domain/backup.ts";
import { formatBytes } from "../../../src-shared/domain/formatBytes.ts";
import { useClient } from "../../client/useClient.ts";
import { useTopic } from "../../client/useTopic.ts";
import { useAction } from "../../components/action/useAction.ts";
import { Button } from "../../components/button/Button.tsx";
import { IsClosedContext } from "../../components/connection/IsClosedContext.ts";
import { ConfirmDialog } from "../../components/dialog/ConfirmDialog.tsx";
import { formatMoment } from "../../components/format/formatMoment.ts";
import { ErrorNotice } from "../../components/notice/ErrorNotice.tsx";
import styles from "./BackupSettings.module.css";
import { conversationsIn, kindWords } from "./recoveryWords.ts";
import { RestoreDialog } from "./RestoreDialog.tsx";

type Asked = { backup: Backup; isRemoval: boolean };

/** The backups that there are, and what can be done with them. */
export function BackupSettings() {
  const client = useClient();
  const isClosed = use(IsClosedContext);
  const state = useTopic("backups.state");
  const { run, isBusy, error: refused } = useAction();
  const [asked, setAsked] = useState<Asked>();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    void run(() => client.call("backups.look", {}));
  }, [client, run]);
  const isWorking = state?.isWorking === true;
  const error = refused ?? state?.error;
  const remove = async ({ name }: Backup): Promise<void> => {
    await client.call("backups.remove", { name });
    // The button goes with its line.
    heading.current?.focus();
  };
  return (
    <section aria-labelledby="backups" className={styles["part"]}>
      <h2 id="backups" ref={heading} tabIndex={-1}>
        Backups
      </h2>
      <p>
        On each day on which something changed, a copy of all conversations and settings is made; the newest seven are
        kept. A conversation that you delete stays in the backups that were made before, until newer ones take their
        place.
      </p>
      {state?.backups !== undefined && state.backups !== null && state.backups.length > 0 && (
        <ul className={styles["list"]} aria-label="Backups">
          {state.backups.map((backup) => (
            <BackupLine key={backup.name} backup={backup} isDisabled={isClosed || isWorking} onAsk={setAsked} />
          ))}
        </ul>
      )}
      {state?.backups?.length === 0 && <p>There are none yet.</p>}
      <div>
        <Button
          disabled={isClosed || isBusy || isWorking}
          onClick={() => void run(() => client.call("backups.make", {}))}
        >
          {isWorking ? "Backing up …" : "Back up now"}
        </Button>
      </div>
      {error !== undefined && error !== null && <ErrorNotice error={error} isAlert={error === refused} />}
      {asked?.isRemoval === false && <RestoreDialog backup={asked.backup} onClose={() => setAsked(undefined)} />}
      {asked?.isRemoval === true && (
        <ConfirmDialog
          isDanger
          title="Delete this backup?"
          confirmLabel="Delete"
          onConfirm={() => remove(asked.backup)}
          onClose={() => setAsked(undefined)}
        >
          <p>The one of {formatMoment(asked.backup.madeAt)}. The history itself stays.</p>
        </ConfirmDialog>
      )}
    </section>
  );
}

interface BackupLineProps {
  backup: Backup;
  isDisabled: boolean;
  onAsk: (asked: Asked) => void;
}

function BackupLine({ backup, isDisabled, onAsk }: BackupLineProps) {
  const moment = formatMoment(backup.madeAt);
  return (
    <li className={styles["backup"]}>
      <span className={styles["facts"]}>
        {moment}
        <small>
          {kindWords[backup.kind]} · {conversationsIn(backup)} · {formatBytes(backup.bytes)}
        </small>
      </span>
      <span className={styles["actions"]}>
        <Button
          disabled={isDisabled || backup.conversations === null}
          aria-label={`Restore the backup of ${moment}…`}
          onClick={() => onAsk({ backup, isRemoval: false })}
        >
          Restore…
        </Button>
        <Button
          kind="quiet"
          disabled={isDisabled}
          aria-label={`Delete the backup of ${moment}…`}
          onClick={() => onAsk({ backup, isRemoval: true })}
        >
          Delete…
        </Button>
      </span>
    </li>
  );
}
