import { closeSync, fsyncSync, openSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import type { BackupKind } from "../../../../src-shared/domain/backup.ts";
import { AppError } from "../../../../src-shared/errors/AppError.ts";
import { backupsDir } from "../historyFiles.ts";
import { makeDataFolder } from "../makeDataFolder.ts";
import { toStorageError } from "../toStorageError.ts";
import { backupNames, nameBackup, type NamedBackup } from "./backupNames.ts";

/** How many of each kind are kept, the newest. */
const kept: Readonly<Record<BackupKind, number>> = { daily: 7, manual: 5, "before-update": 3, "before-restore": 3 };

const unfinishedEnding = ".part";

/**
 * Copies a history, as it is at this moment, into the folder of backups; whoever writes to it meanwhile does not wait. The
 * copy has its name only when it is whole and checked. Older ones beyond what is kept go.
 * @throws AppError `storage/*`
 */
export function backUpHistory(db: Database.Database, dataDir: string, kind: BackupKind): NamedBackup {
  const dir = backupsDir(dataDir);
  let unfinished: string | undefined;
  try {
    makeDataFolder(dir);
    // Two within a millisecond are two.
    const madeAt = Math.max(Date.now(), (backupNames(dataDir)[0]?.madeAt ?? 0) + 1);
    const name = nameBackup(kind, madeAt);
    unfinished = join(dir, name + unfinishedEnding);
    removeUnfinished(dir);
    db.prepare("VACUUM INTO ?").run(unfinished);
    checkCopy(unfinished);
    renameSync(unfinished, join(dir, name));
    for (const old of backupNames(dataDir)
      .filter((one) => one.kind === kind)
      .slice(kept[kind]))
      rmSync(join(dir, old.name), { force: true });
    return { name, kind, madeAt };
  } catch (thrown) {
    if (unfinished !== undefined) rmSync(unfinished, { force: true });
    throw toStorageError(thrown, dir);
  }
}

/** Sees that a copy is whole, and that it is on the disk. @throws AppError `storage/damaged` */
export function checkCopy(path: string): void {
  const copy = new Database(path, { readonly: true, fileMustExist: true });
  try {
    const result = copy.pragma("quick_check(1)", { simple: true });
    if (result !== "ok") throw new AppError("storage/damaged", String(result), { data: { path } });
  } finally {
    copy.close();
  }
  const file = openSync(path, "r+");
  fsyncSync(file);
  closeSync(file);
}

/** What a kill has left half made. */
function removeUnfinished(dir: string): void {
  for (const name of readdirSync(dir)) if (name.endsWith(unfinishedEnding)) rmSync(join(dir, name), { force: true });
}
