import { useEffect, useState } from "react";
import type { AppState } from "../../../src-shared/domain/appState.ts";
import type { Backup } from "../../../src-shared/domain/backup.ts";
import { useClient } from "../../client/useClient.ts";
import { useTopic } from "../../client/useTopic.ts";
import { useAction } from "../../components/action/useAction.ts";
import { Button } from "../../components/button/Button.tsx";
import { ConfirmDialog } from "../../components/dialog/ConfirmDialog.tsx";
import { ErrorNotice } from "../../components/notice/ErrorNotice.tsx";
import styles from "./RecoveryPage.module.css";
import { backupLine, isDamage, kindWords, troubleWords } from "./recoveryWords.ts";

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
  const trouble = refused ?? failed;
  const path = error.data?.["path"];
  const isDisabled = isBusy || isClosed;
  useEffect(() => {
    document.title = `${title} · Stemma`;
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
          <h2>Try again</h2>
          <p>Opens the same history once more, after something was changed outside Stemma.</p>
          <Button disabled={isDisabled} onClick={() => void run(() => client.call("recovery.tryAgain", {}))}>
            Try again
          </Button>
        </section>
        {isClosed && <p role="alert">Stemma was closed. Start it again.</p>}
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
  const [isBeginning, setIsBeginning] = useState(false);
  useEffect(() => {
    // Where they cannot be read there are none to choose from.
    client.call("backups.look", {}).catch(() => undefined);
  }, [client]);
  const readable = backups?.filter(({ conversations }) => conversations !== null);
  return (
    <>
      <section className={styles["way"]}>
        <h2>Bring back a backup</h2>
        {readable === undefined ? (
          <p>Looking for backups …</p>
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
          <h2>Rescue what can be read</h2>
          <p>
            Copies everything that is still readable into a new history, and says how much it was. That may be more than
            in the newest backup, or less.
          </p>
          <Button disabled={isDisabled} onClick={() => void run(() => client.call("recovery.rescue", {}))}>
            Rescue
          </Button>
        </section>
      )}
      <section className={styles["way"]}>
        <h2>Begin anew</h2>
        <p>Starts with an empty history. Backups stay, and can be restored from the settings at any time.</p>
        <Button disabled={isDisabled} onClick={() => setIsBeginning(true)}>
          Begin anew…
        </Button>
      </section>
      {isBeginning && (
        <ConfirmDialog
          title="Begin with an empty history?"
          confirmLabel="Begin anew"
          onConfirm={() => client.call("recovery.beginAnew", {})}
          onClose={() => setIsBeginning(false)}
        >
          <p>
            {isMissing
              ? "Settings begin anew too. Backups stay."
              : "The damaged file is kept beside the new one, in the folder “damaged”. Settings begin anew too."}
          </p>
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
  if (newest === undefined) return <p>There is no backup that can be read.</p>;
  return (
    <>
      <p>The newest is chosen. What came after it is not in it.</p>
      <label className={styles["choice"]}>
        Backup
        <select disabled={isDisabled} value={chosen ?? newest.name} onChange={(event) => setChosen(event.target.value)}>
          {backups.map((backup) => (
            <option key={backup.name} value={backup.name}>
              {backupLine(backup)} ({kindWords[backup.kind].toLowerCase()})
            </option>
          ))}
        </select>
      </label>
      <Button kind="main" disabled={isDisabled} onClick={() => onChoose(chosen ?? newest.name)}>
        Bring back
      </Button>
    </>
  );
}
