import { useEffect, useState } from "react";
import type { AppState } from "../../../src-shared/domain/appState.ts";
import type { Backup } from "../../../src-shared/domain/backup.ts";
import { useClient } from "../../client/useClient.ts";
import { useTopic } from "../../client/useTopic.ts";
import { useAction } from "../../components/action/useAction.ts";
import { Button } from "../../components/button/Button.tsx";
import { ConfirmDialog } from "../../components/dialog/ConfirmDialog.tsx";
import { ErrorNotice } from "../../components/notice/ErrorNotice.tsx";
import { words } from "../../components/words/words.ts";
import styles from "./RecoveryPage.module.css";
import { backupLine, isDamage, troubleWords } from "./recoveryWords.ts";

interface RecoveryPageProps {
  state: Extract<AppState, { phase: "recovery" }>;
  /** Whether the app has gone. */
  isClosed: boolean;
}

/** Shown in the app's place where the history cannot be opened: what happened, and ways to go on. None of them deletes. */
export function RecoveryPage({ state: { error, failed }, isClosed }: RecoveryPageProps) {
  const client = useClient();
  const { run, isBusy, error: refused } = useAction();
  const { title, text } = troubleWords(error);
  const { tryAgain, tryAgainAbout } = words().recovery;
  const trouble = refused ?? failed;
  const path = error.data?.["path"];
  const isDisabled = isBusy || isClosed;
  useEffect(() => {
    document.title = words().window.title(title);
  }, [title]);
  return (
    <main className={styles["page"]}>
      <div className={styles["column"]}>
        <h1>{title}</h1>
        <p>{text}</p>
        {typeof path === "string" && (
          <p>
            <code dir="ltr">{path}</code>
          </p>
        )}
        {trouble !== null && <ErrorNotice error={trouble} />}
        {isDamage(error) && <WaysOut isDisabled={isDisabled} isMissing={error.code === "storage/missing"} run={run} />}
        <section className={styles["way"]}>
          <h2>{tryAgain}</h2>
          <p>{tryAgainAbout}</p>
          <Button disabled={isDisabled} onClick={() => void run(() => client.call("recovery.tryAgain", {}))}>
            {tryAgain}
          </Button>
        </section>
        {isClosed && <p role="alert">{words().window.closed}</p>}
      </div>
    </main>
  );
}

interface WaysOutProps {
  isDisabled: boolean;
  /** Whether there is no file that could be rescued. */
  isMissing: boolean;
  run: (work: () => Promise<unknown>) => Promise<boolean>;
}

function WaysOut({ isDisabled, isMissing, run }: WaysOutProps) {
  const client = useClient();
  const { backups } = useTopic("backups.state") ?? { backups: null };
  const { bringBack, rescue, anew } = words().recovery;
  const [isBeginning, setIsBeginning] = useState(false);
  useEffect(() => {
    // Where they cannot be read there are none to choose from.
    client.call("backups.look", {}).catch(() => undefined);
  }, [client]);
  const readable = backups?.filter(({ conversations }) => conversations !== null);
  return (
    <>
      <section className={styles["way"]}>
        <h2>{bringBack.title}</h2>
        {readable === undefined ? (
          <p>{bringBack.looking}</p>
        ) : (
          <BackupChoice
            backups={readable}
            isDisabled={isDisabled}
            onChoose={(name) => void run(() => client.call("recovery.restore", { name }))}
          />
        )}
      </section>
      {!isMissing && (
        <section className={styles["way"]}>
          <h2>{rescue.title}</h2>
          <p>{rescue.about}</p>
          <Button disabled={isDisabled} onClick={() => void run(() => client.call("recovery.rescue", {}))}>
            {rescue.confirm}
          </Button>
        </section>
      )}
      <section className={styles["way"]}>
        <h2>{anew.title}</h2>
        <p>{anew.about}</p>
        <Button disabled={isDisabled} onClick={() => setIsBeginning(true)}>
          {anew.open}
        </Button>
      </section>
      {isBeginning && (
        <ConfirmDialog
          title={anew.question}
          confirmLabel={anew.title}
          onConfirm={() => client.call("recovery.beginAnew", {})}
          onClose={() => setIsBeginning(false)}
        >
          <p>{isMissing ? anew.missing : anew.damaged}</p>
        </ConfirmDialog>
      )}
    </>
  );
}

interface BackupChoiceProps {
  /** Newest first, all readable. */
  backups: readonly Backup[];
  isDisabled: boolean;
  onChoose: (name: string) => void;
}

function BackupChoice({ backups, isDisabled, onChoose }: BackupChoiceProps) {
  const [chosen, setChosen] = useState<string>();
  const [newest] = backups;
  const { none, about, backup: label, line, confirm } = words().recovery.bringBack;
  if (newest === undefined) return <p>{none}</p>;
  return (
    <>
      <p>{about}</p>
      <label className={styles["choice"]}>
        {label}
        <select disabled={isDisabled} value={chosen ?? newest.name} onChange={(event) => setChosen(event.target.value)}>
          {backups.map((backup) => (
            <option key={backup.name} value={backup.name}>
              {line(backupLine(backup), words().backups.kinds[backup.kind])}
            </option>
          ))}
        </select>
      </label>
      <Button kind="main" disabled={isDisabled} onClick={() => onChoose(chosen ?? newest.name)}>
        {confirm}
      </Button>
    </>
  );
}
