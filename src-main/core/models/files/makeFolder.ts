import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { toWriteError } from "./fileErrors.ts";

/**
 * Makes a folder with those above it, step by step: asked for all at once, Node never returns on some paths.
 * @throws AppError `downloads/not-writable`, `downloads/disk-full`
 */
export async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path);
  } catch (thrown) {
    const code = thrown instanceof Error && "code" in thrown ? thrown.code : undefined;
    if (code === "EEXIST") return;
    if (code !== "ENOENT" || dirname(path) === path) throw toWriteError(thrown, path);
    await makeFolder(dirname(path));
    await makeFolder(path);
  }
}
