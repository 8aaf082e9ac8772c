import { use, useEffect, useRef, useState } from "react";
import type { Backup } from "../../../src-shared/domain/backup.ts";
import { useClient } from "../../client/useClient.ts";
import { useTopic } from "../../client/useTopic.ts";
import { useAction } from "../../components/action/useAction.ts";
import { Button } from "../../components/button/Button.tsx";
import { IsClosedContext } from "../../components/connection/IsClosedContext.ts";
import { ConfirmDialog } from "../../components/dialog/ConfirmDialog.tsx";
import { formatMoment } from "../../components/format/formatMoment.ts";
import { formatSize } from "../../components/format/formatSize.ts";
import { ErrorNotice } from "../../components/notice/ErrorNotice.tsx";
import { words } from "../../components/words/words.ts";
import styles from "./BackupSettings.module.css";
import { conversationsIn } from "./recoveryWords.ts";
import { RestoreDialog } from "./RestoreDialog.tsx";

type Asked = { backup: Backup; isRemoval: boolean };

/** The backups that there are, and what can be done with them. */
export function BackupSettings() {
  const client = useClient();
  const isClosed = use(IsClosedContext);
  const state = useTopic("backups.state");
  const { run, isBusy, error: refused } = useAction();
  const [asked, setAsked] = useState<Asked>();
  const said = words().backups;
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
        {said.title}
      </h2>
      <p>{said.about}</p>
      {state?.backups !== undefined && state.backups !== null && state.backups.length > 0 && (
        <ul className={styles["list"]} aria-label={said.title}>
          {state.backups.map((backup) => (
            <BackupLine key={backup.name} backup={backup} isDisabled={isClosed || isWorking} onAsk={setAsked} />
          ))}
        </ul>
      )}
      {state?.backups?.length === 0 && <p>{said.none}</p>}
      <div>
        <Button
          disabled={isClosed || isBusy || isWorking}
          onClick={() => void run(() => client.call("backups.make", {}))}
        >
          {isWorking ? said.making : said.make}
        </Button>
      </div>
      {error !== undefined && error !== null && <ErrorNotice error={error} isAlert={error === refused} />}
      {asked?.isRemoval === false && <RestoreDialog backup={asked.backup} onClose={() => setAsked(undefined)} />}
      {asked?.isRemoval === true && (
        <ConfirmDialog
          isDanger
          title={said.removing.title}
          confirmLabel={said.removing.confirm}
          onConfirm={() => remove(asked.backup)}
          onClose={() => setAsked(undefined)}
        >
          <p>{said.removing.about(formatMoment(asked.backup.madeAt))}</p>
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
  const { kinds, restore, restoreOf, remove, removeOf } = words().backups;
  return (
    <li className={styles["backup"]}>
      <span className={styles["facts"]}>
        {moment}
        <small>
          {kinds[backup.kind]} · {conversationsIn(backup)} · {formatSize(backup.bytes)}
        </small>
      </span>
      <span className={styles["actions"]}>
        <Button
          disabled={isDisabled || backup.conversations === null}
          aria-label={restoreOf(moment)}
          onClick={() => onAsk({ backup, isRemoval: false })}
        >
          {restore}
        </Button>
        <Button
          kind="quiet"
          disabled={isDisabled}
          aria-label={removeOf(moment)}
          onClick={() => onAsk({ backup, isRemoval: true })}
        >
          {remove}
        </Button>
      </span>
    </li>
  );
}
