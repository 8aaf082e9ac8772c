import { rmSync } from "node:fs";
import { join } from "node:path";

/** Where copies of problem files are kept. */
export const keptFilesDir = (dataDir: string): string => join(dataDir, "problem-files");

/** Deletes the copies of all problem files. */
export function forgetKeptFiles(dataDir: string): void {
  if (dataDir !== ":memory:") rmSync(keptFilesDir(dataDir), { recursive: true, force: true });
}
