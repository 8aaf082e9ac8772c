import { join } from "node:path";
import type Database from "better-sqlite3";
import type { BackupKind } from "../../../../src-shared/domain/backup.ts";
import { backupsDir } from "../historyFiles.ts";
import { backUpHistory } from "./backUpHistory.ts";
import { backupNames, type NamedBackup } from "./backupNames.ts";
import { historyMark } from "./historyMark.ts";
import { readIn } from "./readBackups.ts";

/**
 * Makes a backup unless the newest one holds the same.
 * @returns null where there was nothing new
 * @throws AppError `storage/*`
 */
export function backUpIfChanged(db: Database.Database, dataDir: string, kind: BackupKind): NamedBackup | null {
  const [newest] = backupNames(dataDir);
  const known = newest && readIn(join(backupsDir(dataDir), newest.name), historyMark);
  return known === historyMark(db) ? null : backUpHistory(db, dataDir, kind);
}
