import { existsSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";

/** Makes a folder, one after another since `recursive` never returns on some paths that cannot be made; for the owner's eyes only. */
export function makeDataFolder(path: string): void {
  if (existsSync(path)) return;
  makeDataFolder(dirname(path));
  mkdirSync(path, { mode: 0o700 });
}
