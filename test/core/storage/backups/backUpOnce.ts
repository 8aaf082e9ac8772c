import Database from "better-sqlite3";
import { join } from "node:path";
import { backUpHistory } from "../../../../src-main/core/storage/backups/backUpHistory.ts";
import { AppError } from "../../../../src-shared/errors/AppError.ts";

/** Run as a process: makes a backup of the history in a folder, and prints its name or why there is none. */
const dataDir = process.argv[2] ?? "";
try {
  console.log(backUpHistory(new Database(join(dataDir, "stemma.db")), dataDir, "daily").kind);
} catch (thrown) {
  console.log(AppError.from(thrown).code);
}
