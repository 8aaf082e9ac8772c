import { existsSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { besideDatabase, damagedDir, historyPath, searchIndexPath } from "../historyFiles.ts";
import { makeDataFolder } from "../makeDataFolder.ts";

/** Where a whole and checked history waits to take the place of the present one. */
export const incomingPath = (dataDir: string): string => `${historyPath(dataDir)}.new`;

/** Where one is made. */
export const unfinishedPath = (dataDir: string): string => `${incomingPath(dataDir)}.part`;

/**
 * Puts the history at `incomingPath` in the place of the present one, which nobody has open. A kill in between leaves one or
 * the other, or what `finishReplacing` makes whole.
 * @param setsAside keeps the present one under a dated name; otherwise it is gone
 * @returns where the one that was set aside is, or null
 */
export function replaceHistory(dataDir: string, { setsAside }: { setsAside: boolean }): string | null {
  const keptAs = setsAside ? setAside(dataDir) : null;
  // The log of another database would be taken for its own.
  for (const ending of besideDatabase) rmSync(historyPath(dataDir) + ending, { force: true });
  renameSync(incomingPath(dataDir), historyPath(dataDir));
  removeSearchIndex(dataDir);
  return keptAs;
}

/** Ends what a kill has interrupted, and removes what it has left. */
export function finishReplacing(dataDir: string): void {
  rmSync(unfinishedPath(dataDir), { force: true });
  if (!existsSync(incomingPath(dataDir))) return;
  if (existsSync(historyPath(dataDir))) rmSync(incomingPath(dataDir));
  else replaceHistory(dataDir, { setsAside: true });
}

/** It is built anew when it is needed. */
export function removeSearchIndex(dataDir: string): void {
  for (const ending of ["", ...besideDatabase]) rmSync(searchIndexPath(dataDir) + ending, { force: true });
}

/** The log goes first, so that it never lies beside a database that is not its own. */
function setAside(dataDir: string): string | null {
  const path = historyPath(dataDir);
  const files = ["-wal", ""].filter((ending) => existsSync(path + ending));
  if (files.length === 0) return null;
  const dir = damagedDir(dataDir);
  makeDataFolder(dir);
  const keptAs = join(dir, `stemma-${new Date().toISOString().replace(/[:.]/g, "-")}.db`);
  for (const ending of files) renameSync(path + ending, keptAs + ending);
  return keptAs;
}
