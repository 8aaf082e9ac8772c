import { statSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import type { Backup } from "../../../../src-shared/domain/backup.ts";
import { backupsDir } from "../historyFiles.ts";
import { backupNames } from "./backupNames.ts";

/** The backups with what is in them, newest first. */
export function readBackups(dataDir: string): Backup[] {
  return backupNames(dataDir).map((named) => {
    const path = join(backupsDir(dataDir), named.name);
    return { ...named, bytes: statSync(path).size, conversations: countConversations(path) };
  });
}

/** @returns null where it cannot be read */
export function countConversations(path: string): number | null {
  return readIn(path, (db) =>
    db.prepare<[], number>("SELECT count(*) FROM conversations WHERE deleted_at IS NULL").pluck().get(),
  );
}

/** Reads a value from a database that nobody has open. @returns null where it cannot be read */
export function readIn<Value>(path: string, read: (db: Database.Database) => Value | undefined): Value | null {
  let db: Database.Database | undefined;
  try {
    db = new Database(path, { readonly: true, fileMustExist: true });
    return read(db) ?? null;
  } catch {
    return null;
  } finally {
    db?.close();
  }
}
