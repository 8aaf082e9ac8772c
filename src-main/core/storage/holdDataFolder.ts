import { join } from "node:path";
import Database from "better-sqlite3";
import { AppError } from "../../../src-shared/errors/AppError.ts";
import { makeDataFolder } from "./makeDataFolder.ts";
import { toStorageError } from "./toStorageError.ts";

const lockName = "stemma.lock";

/**
 * Holds a data folder for this process alone, and makes it where it is missing. The lock is SQLite's own, because the
 * system drops it whatever way the process ends.
 * @param dataDir absolute path, or `:memory:`, which nobody else can have
 * @returns what gives the folder free
 * @throws AppError `app/already-open`, `storage/not-writable`, `storage/full`
 */
export function holdDataFolder(dataDir: string): () => void {
  if (dataDir === ":memory:") return () => undefined;
  const path = join(dataDir, lockName);
  let lock: Database.Database | undefined;
  try {
    makeDataFolder(dataDir);
    const held = new Database(path, { timeout: 0 });
    lock = held;
    held.pragma("locking_mode = EXCLUSIVE");
    held.exec("BEGIN EXCLUSIVE");
    return () => void held.close();
  } catch (thrown) {
    lock?.close();
    if (thrown instanceof Database.SqliteError && thrown.code.startsWith("SQLITE_BUSY"))
      throw new AppError("app/already-open", `${dataDir} is in use`, { data: { dataDir }, cause: thrown });
    throw toStorageError(thrown, path);
  }
}
