import { copyFileSync, existsSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { AppError } from "../../../../src-shared/errors/AppError.ts";
import { checkCopy } from "../backups/backUpHistory.ts";
import { parseBackupName } from "../backups/backupNames.ts";
import { backupsDir } from "../historyFiles.ts";
import { migrate } from "../migrate.ts";
import { migrations } from "../migrations/migrations.ts";
import { toStorageError } from "../toStorageError.ts";
import { incomingPath, unfinishedPath } from "./replaceHistory.ts";

/**
 * Has a copy of a backup wait to take the history's place. The backup itself stays.
 * @throws AppError `backups/not-found`, `backups/damaged`, `storage/*`
 */
export function readyBackup(dataDir: string, name: string): void {
  const path = join(backupsDir(dataDir), name);
  // A name only, never a way to another folder.
  if (parseBackupName(name) === undefined || !existsSync(path))
    throw new AppError("backups/not-found", `there is no backup ${name}`);
  ready(dataDir, (unfinished) => copyFileSync(path, unfinished));
}

/** Has an empty history wait to take the history's place. @throws AppError `storage/*` */
export function readyEmpty(dataDir: string): void {
  ready(dataDir, (unfinished) => {
    const db = new Database(unfinished);
    migrate(db, migrations);
    db.close();
  });
}

function ready(dataDir: string, make: (unfinished: string) => void): void {
  const unfinished = unfinishedPath(dataDir);
  try {
    rmSync(unfinished, { force: true });
    make(unfinished);
    checkCopy(unfinished);
    renameSync(unfinished, incomingPath(dataDir));
  } catch (thrown) {
    rmSync(unfinished, { force: true });
    const error = toStorageError(thrown, unfinished);
    if (error.code !== "storage/damaged") throw error;
    throw new AppError("backups/damaged", error.message, { cause: thrown });
  }
}
