import { createHash } from "node:crypto";
import { closeSync, fstatSync, fsyncSync, openSync, readSync, renameSync, rmSync, writeSync } from "node:fs";
import { setImmediate } from "node:timers/promises";
import type { FileHash } from "./FileWork.ts";
import { toReadError, toWriteError } from "./fileErrors.ts";

const pieceBytes = 2 ** 20;

/**
 * Copies a file and hashes it on the way. `to` appears only when it is whole and on the disk.
 * @param onProgress bytes copied so far
 * @throws AppError `models/file-missing`, `downloads/disk-full`, `downloads/not-writable`; the signal's reason when it
 *   aborts. Nothing is left of a copy that failed.
 */
export async function copyFile(
  from: string,
  to: string,
  onProgress: (bytes: number) => void,
  signal: AbortSignal,
): Promise<FileHash> {
  const part = `${to}.part`;
  const source = openOr(from, "r", toReadError);
  try {
    const { size } = fstatSync(source);
    const target = openOr(part, "w", toWriteError);
    try {
      let sha256: string;
      try {
        sha256 = await copyBytes(source, target, onProgress, signal);
        fsyncSync(target);
      } finally {
        // Once: its number may be that of another thread's file a moment later.
        closeSync(target);
      }
      renameSync(part, to);
      return { sha256, sizeBytes: size };
    } catch (thrown) {
      rmSync(part, { force: true });
      throw signal.aborted ? signal.reason : toWriteError(thrown, to);
    }
  } finally {
    closeSync(source);
  }
}

async function copyBytes(
  source: number,
  target: number,
  onProgress: (bytes: number) => void,
  signal: AbortSignal,
): Promise<string> {
  const hash = createHash("sha256");
  const buffer = Buffer.allocUnsafe(pieceBytes);
  for (let done = 0; ;) {
    const count = readSync(source, buffer, 0, pieceBytes, done);
    if (count === 0) return hash.digest("hex");
    const piece = buffer.subarray(0, count);
    for (let written = 0; written < count;)
      written += writeSync(target, piece, written, count - written, done + written);
    hash.update(piece);
    done += count;
    onProgress(done);
    await setImmediate();
    signal.throwIfAborted();
  }
}

function openOr(path: string, flags: string, translate: (thrown: unknown, path: string) => Error): number {
  try {
    return openSync(path, flags);
  } catch (thrown) {
    throw translate(thrown, path);
  }
}
