import { existsSync, rmSync, statSync, writeFileSync } from "node:fs";
import Database from "better-sqlite3";
import { AppError } from "../../../src-shared/errors/AppError.ts";
import { backUpIfChanged } from "./backups/backUpIfChanged.ts";
import { backupNames } from "./backups/backupNames.ts";
import { historyPath, runningPath } from "./historyFiles.ts";
import { makeDataFolder } from "./makeDataFolder.ts";
import { migrate } from "./migrate.ts";
import { migrations } from "./migrations/migrations.ts";
import { finishReplacing } from "./recovery/replaceHistory.ts";
import { toStorageError } from "./toStorageError.ts";

/** A database on which all migrations have run. */
export type OpenDatabase = Database.Database;

export interface DatabaseHandle {
  db: OpenDatabase;
  /** Has the pages checked at the next start, since damage was met. */
  distrust: () => void;
  /** Leaves the file as one piece. */
  close: () => void;
}

/**
 * Opens the history in `dataDir` (`:memory:` for one that is not kept), which the caller holds. After a kill its pages are
 * checked; an older one is backed up and brought to the newest form.
 * @throws AppError `storage/*`
 */
export function openDatabase(dataDir: string): DatabaseHandle {
  if (dataDir === ":memory:") {
    const db = new Database(":memory:");
    migrate(db, migrations);
    return { db, distrust: () => undefined, close: () => db.close() };
  }
  const path = historyPath(dataDir);
  let db: Database.Database | undefined;
  try {
    makeDataFolder(dataDir);
    finishReplacing(dataDir);
    refuseMissing(dataDir);
    const wasKilled = existsSync(runningPath(dataDir));
    db = new Database(path);
    configure(db);
    if (wasKilled) checkPages(db);
    migrate(db, migrations, (before) => void backUpIfChanged(before, dataDir, "before-update"));
    writeFileSync(runningPath(dataDir), String(process.pid));
    return closable(db, dataDir);
  } catch (thrown) {
    db?.close();
    throw toStorageError(thrown, path);
  }
}

/** @throws AppError `storage/damaged` with the first thing that is wrong */
export function checkPages(db: Database.Database): void {
  const result = db.pragma("quick_check(1)", { simple: true });
  if (result !== "ok") throw new AppError("storage/damaged", String(result), { data: { path: db.name } });
}

/** An empty history in place of one that had backups is no history that has just begun. */
function refuseMissing(dataDir: string): void {
  const path = historyPath(dataDir);
  const isThere = existsSync(path) && statSync(path).size > 0;
  if (!isThere && backupNames(dataDir).length > 0)
    throw new AppError("storage/missing", `${path} is missing or empty`, { data: { path } });
}

function closable(db: Database.Database, dataDir: string): DatabaseHandle {
  let isTrusted = true;
  return {
    db,
    distrust: () => {
      isTrusted = false;
    },
    close: () => {
      if (!db.open) return;
      const isTidy = tidyUp(db) && isTrusted;
      db.close();
      // Left behind, it has the pages checked at the next start.
      if (isTidy) rmSync(runningPath(dataDir), { force: true });
    },
  };
}

/** @returns false where the disk did not allow it; the write-ahead log then keeps what it has */
function tidyUp(db: Database.Database): boolean {
  try {
    db.pragma("optimize");
    db.pragma("wal_checkpoint(TRUNCATE)");
    return true;
  } catch {
    return false;
  }
}

function configure(db: Database.Database): void {
  db.pragma("journal_mode = WAL");
  db.pragma("synchronous = NORMAL");
  db.pragma("foreign_keys = ON");
  db.pragma("temp_store = MEMORY");
  db.pragma("trusted_schema = OFF");
  // What is deleted is overwritten.
  db.pragma("secure_delete = ON");
}
