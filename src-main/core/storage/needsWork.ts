import { closeSync, existsSync, openSync, readSync, statSync } from "node:fs";
import { historyPath, runningPath } from "./historyFiles.ts";
import { migrations } from "./migrations/migrations.ts";

/** Where a database's `user_version` stands in its file, in bytes. */
const versionOffset = 60;

/**
 * Whether the history has to be checked, or backed up and changed, before it can be used: that may take seconds. One of a
 * newer app is refused at once.
 * @throws AppError `storage/*`
 */
export function needsWork(dataDir: string): boolean {
  const path = historyPath(dataDir);
  if (!existsSync(path) || statSync(path).size === 0) return false;
  if (existsSync(runningPath(dataDir))) return true;
  const bytes = Buffer.alloc(4);
  const file = openSync(path, "r");
  try {
    readSync(file, bytes, 0, bytes.length, versionOffset);
  } finally {
    closeSync(file);
  }
  return bytes.readInt32BE() < (migrations.at(-1)?.version ?? 0);
}
