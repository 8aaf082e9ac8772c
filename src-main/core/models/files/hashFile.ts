import { closeSync, fstatSync, openSync } from "node:fs";
import type { FileHash } from "./FileWork.ts";
import { FollowingHash } from "./FollowingHash.ts";
import { toReadError } from "./fileErrors.ts";

/**
 * SHA-256 of a file.
 * @param onProgress bytes hashed so far
 * @throws AppError `models/file-missing`; the signal's reason when it aborts
 */
export async function hashFile(
  path: string,
  onProgress: (bytes: number) => void,
  signal: AbortSignal,
): Promise<FileHash> {
  let file: number | undefined;
  try {
    file = openSync(path, "r");
    const sizeBytes = fstatSync(file).size;
    return { sha256: await new FollowingHash(file).finish(sizeBytes, onProgress, signal), sizeBytes };
  } catch (thrown) {
    throw signal.aborted ? signal.reason : toReadError(thrown, path);
  } finally {
    if (file !== undefined) closeSync(file);
  }
}
