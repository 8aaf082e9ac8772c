import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import Database from "better-sqlite3";
import { AppError } from "../../../src-shared/errors/AppError.ts";
import { migrate } from "./migrate.ts";
import { migrations } from "./migrations/migrations.ts";
import { toStorageError } from "./toStorageError.ts";

/** A database on which all migrations have run. */
export type OpenDatabase = Database.Database;

export interface DatabaseHandle {
  db: OpenDatabase;
  /** Leaves the file as one piece and gives the folder free. */
  close: () => void;
}

/** The history's file in the data folder. */
export const databaseName = "stemma.db";
const lockName = "stemma.lock";
/** Stands in the folder while the app runs; found at the start, it means that the app was killed. */
const runningName = "stemma.running";

/**
 * Opens the history in `dataDir` (`:memory:` for one that is not kept) and holds the folder for this process alone.
 * @throws AppError `app/already-open`, `storage/*`
 */
export function openDatabase(dataDir: string): DatabaseHandle {
  if (dataDir === ":memory:") {
    const db = new Database(":memory:");
    migrate(db, migrations);
    return { db, close: () => db.close() };
  }
  const path = join(dataDir, databaseName);
  let lock: Database.Database | undefined;
  let db: Database.Database | undefined;
  try {
    makeFolder(dataDir);
    lock = lockFolder(dataDir);
    const wasKilled = existsSync(join(dataDir, runningName));
    db = new Database(path);
    configure(db);
    if (wasKilled) checkPages(db);
    migrate(db, migrations);
    writeFileSync(join(dataDir, runningName), String(process.pid));
    return closable(db, lock, dataDir);
  } catch (thrown) {
    db?.close();
    lock?.close();
    throw toStorageError(thrown, path);
  }
}

function closable(db: Database.Database, lock: Database.Database, dataDir: string): DatabaseHandle {
  return {
    db,
    close: () => {
      if (!db.open) return;
      const isTidy = tidyUp(db);
      db.close();
      // Left behind, it has the pages checked at the next start.
      if (isTidy) rmSync(join(dataDir, runningName), { force: true });
      lock.close();
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

/** Folder by folder, since `recursive` never returns on some paths that cannot be made; for the owner's eyes only. */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path, { mode: 0o700 });
}

function configure(db: Database.Database): void {
  db.pragma("journal_mode = WAL");
  db.pragma("synchronous = NORMAL");
  db.pragma("foreign_keys = ON");
  db.pragma("temp_store = MEMORY");
  db.pragma("trusted_schema = OFF");
}

/** An exclusive SQLite lock, because the system drops it whatever way the process ends. */
function lockFolder(dataDir: string): Database.Database {
  const lock = new Database(join(dataDir, lockName), { timeout: 0 });
  try {
    lock.pragma("locking_mode = EXCLUSIVE");
    lock.exec("BEGIN EXCLUSIVE");
    return lock;
  } catch (thrown) {
    lock.close();
    if (thrown instanceof Database.SqliteError && thrown.code.startsWith("SQLITE_BUSY"))
      throw new AppError("app/already-open", `${dataDir} is in use`, { data: { dataDir }, cause: thrown });
    throw thrown;
  }
}

function checkPages(db: Database.Database): void {
  const result = db.pragma("quick_check(1)", { simple: true });
  if (result !== "ok") throw new AppError("storage/damaged", String(result), { data: { path: db.name } });
}
