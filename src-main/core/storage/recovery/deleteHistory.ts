import { rmSync } from "node:fs";
import { backupsDir, besideDatabase, damagedDir, historyPath, runningPath } from "../historyFiles.ts";
import { incomingPath, removeSearchIndex, unfinishedPath } from "./replaceHistory.ts";

/** Deletes the history that nobody has open, and every copy of it: backups, damaged ones, the index for searching it. */
export function deleteHistory(dataDir: string): void {
  for (const path of [historyPath(dataDir), incomingPath(dataDir), unfinishedPath(dataDir)])
    for (const ending of ["", ...besideDatabase]) rmSync(path + ending, { force: true });
  rmSync(runningPath(dataDir), { force: true });
  removeSearchIndex(dataDir);
  for (const dir of [backupsDir(dataDir), damagedDir(dataDir)]) rmSync(dir, { recursive: true, force: true });
}
