import type { RescueReport } from "../../../../src-shared/domain/appState.ts";
import type { Backup, BackupKind } from "../../../../src-shared/domain/backup.ts";
import type { NamedBackup } from "../backups/backupNames.ts";
import { TaskThread } from "./TaskThread.ts";
import type { ThreadData } from "./threadProtocol.ts";

/** Long work on the files of the data folder, in a thread of its own. All of it throws AppError `storage/*`. */
export class FolderThread {
  readonly #thread: TaskThread;

  /** @param file absolute path of the module that the thread runs */
  constructor(file: string, data: ThreadData) {
    this.#thread = new TaskThread(file, data);
  }

  /** Checks, backs up and brings to the newest form what needs it, so that opening the history takes no time. */
  prepare(): Promise<void> {
    return this.#thread.ask({ type: "prepare" });
  }

  /** Newest first. */
  backups(): Promise<Backup[]> {
    return this.#thread.ask<Backup[]>({ type: "listBackups" });
  }

  backUp(kind: BackupKind): Promise<NamedBackup> {
    return this.#thread.ask<NamedBackup>({ type: "backUp", kind });
  }

  /** @returns null where the newest backup holds the same */
  backUpIfChanged(kind: BackupKind): Promise<NamedBackup | null> {
    return this.#thread.ask<NamedBackup | null>({ type: "backUpIfChanged", kind });
  }

  /** Has a backup wait to take the history's place. @throws AppError `backups/not-found`, `backups/damaged` */
  readyBackup(name: string): Promise<void> {
    return this.#thread.ask({ type: "readyBackup", name });
  }

  /** Has what can be read of the history wait to take its place. @throws AppError `storage/nothing-readable` */
  readyRescued(): Promise<RescueReport> {
    return this.#thread.ask<RescueReport>({ type: "readyRescued" });
  }

  /** Has an empty history wait to take the history's place. */
  readyEmpty(): Promise<void> {
    return this.#thread.ask({ type: "readyEmpty" });
  }

  dispose(): Promise<void> {
    return this.#thread.end();
  }
}
