import Database from "better-sqlite3";
import { AppError } from "../../../src-shared/errors/AppError.ts";
import type { ErrorCode } from "../../../src-shared/errors/errorCodes.ts";

function codeOf(sqliteCode: string): ErrorCode {
  if (sqliteCode === "SQLITE_NOTADB" || sqliteCode.startsWith("SQLITE_CORRUPT")) return "storage/damaged";
  if (sqliteCode === "SQLITE_FULL") return "storage/full";
  if (/^SQLITE_(READONLY|CANTOPEN|PERM|IOERR)/.test(sqliteCode)) return "storage/not-writable";
  return "internal";
}

/** The one place where SQLite's errors become ours. `path` is the database file. */
export function toStorageError(thrown: unknown, path: string): AppError {
  if (thrown instanceof AppError) return thrown;
  if (thrown instanceof Database.SqliteError)
    return new AppError(codeOf(thrown.code), `${thrown.code}: ${thrown.message}`, { data: { path }, cause: thrown });
  const code = (thrown as NodeJS.ErrnoException | null)?.code;
  const isDisk = code === "ENOSPC" ? "storage/full" : code !== undefined ? "storage/not-writable" : undefined;
  if (isDisk === undefined) return AppError.from(thrown);
  return new AppError(isDisk, String(thrown), { data: { path }, cause: thrown });
}
