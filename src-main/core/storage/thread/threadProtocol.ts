import type { BackupKind } from "../../../../src-shared/domain/backup.ts";
import type { SearchRequest } from "../../../../src-shared/domain/search.ts";
import type { ErrorEnvelope } from "../../../../src-shared/errors/AppError.ts";

/** What the thread is started with. */
export interface ThreadData {
  /** Absolute path. */
  dataDir: string;
}

/** What is asked of a history that is open. */
export type HistoryTask = { type: "search"; request: SearchRequest } | { type: "filters" } | { type: "forget" };

/** What is asked of the data folder. */
export type FolderTask =
  | { type: "prepare" }
  | { type: "listBackups" }
  | { type: "backUp"; kind: BackupKind }
  | { type: "backUpIfChanged"; kind: BackupKind }
  | { type: "readyBackup"; name: string }
  | { type: "readyRescued" }
  | { type: "readyEmpty" };

export type ThreadTask = HistoryTask | FolderTask;

/** `id` names the task in its reply; `changed` has none. */
export type ThreadMessage = { type: "task"; id: number; task: ThreadTask } | { type: "changed" };

export type ThreadReply = { id: number; value: unknown } | { id: number; error: ErrorEnvelope };
