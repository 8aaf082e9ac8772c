import { closeSync, fdatasync, fstatSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import { promisify } from "node:util";
import { AppError } from "../../../../src-shared/errors/AppError.ts";
import { toWriteError } from "../files/fileErrors.ts";
import { FollowingHash } from "../files/FollowingHash.ts";
import { ChunkPlan, chunkBytesFor } from "./ChunkPlan.ts";
import { TransferJournal } from "./TransferJournal.ts";

/** The note is written after this part of the file, or after this time: what a killed program fetches again. */
const noteShare = 1 / 512;
const noteMs = 250;
const syncMs = 5_000;
const magic = Buffer.from("GGUF");

/** A file on its way: its bytes, which of them are good, and their hash as far as they are there without a gap. */
export class PartialFile {
  readonly #path: string;
  readonly #target: string;
  readonly #sha256: string;
  readonly #journal: TransferJournal;
  readonly #file: number;
  #plan: ChunkPlan;
  #hash: FollowingHash;
  #synced: number[];
  #notedBytes = 0;
  #notedAt = 0;
  #syncedAt = Date.now();
  #isSyncing = false;
  #isFollowing = false;
  #isClosed = false;

  /**
   * Opens what an earlier transfer of the same file left, or begins anew.
   * @throws AppError `downloads/changed` when it was another file, whose remains are deleted; `downloads/not-writable`
   */
  constructor(target: string, sha256: string, sizeBytes: number) {
    this.#target = target;
    this.#path = `${target}.part`;
    this.#sha256 = sha256;
    this.#journal = new TransferJournal(`${this.#path}.json`);
    const left = this.#journal.read();
    if (left !== null && (left.sha256 !== sha256 || left.sizeBytes !== sizeBytes)) {
      discardPartial(target);
      throw new AppError("downloads/changed", `${target} was ${left.sha256} and is now ${sha256}`);
    }
    this.#file = openPart(this.#path, left !== null);
    // Without its note, or shorter than its note says, a partial file proves nothing.
    const usable = left !== null && fstatSync(this.#file).size >= lastByteOf(left) ? left : null;
    this.#plan = new ChunkPlan(sizeBytes, usable?.chunkBytes ?? chunkBytesFor(sizeBytes), usable?.done);
    this.#synced = usable?.synced ?? [];
    this.#hash = new FollowingHash(this.#file);
  }

  get plan(): ChunkPlan {
    return this.#plan;
  }

  get hashedBytes(): number {
    return this.#hash.hashedBytes;
  }

  /** Begins anew with one chunk, for a server that sends files only whole. */
  restartWhole(): void {
    this.#plan = new ChunkPlan(this.#plan.sizeBytes, this.#plan.sizeBytes);
    this.#hash = new FollowingHash(this.#file);
    this.#synced = [];
    this.#note();
  }

  /** @throws AppError `downloads/disk-full`, `downloads/wrong-hash` when it cannot be a GGUF file */
  write(index: number, position: number, bytes: Buffer): void {
    if (position === 0 && bytes.length >= magic.length && !bytes.subarray(0, magic.length).equals(magic))
      throw new AppError("downloads/wrong-hash", `${this.#target} does not start with GGUF`);
    try {
      for (let done = 0; done < bytes.length;)
        done += writeSync(this.#file, bytes, done, bytes.length - done, position + done);
      this.#plan.add(index, bytes.length);
      const { receivedBytes } = this.#plan;
      if (receivedBytes - this.#notedBytes > this.#plan.sizeBytes * noteShare || Date.now() - this.#notedAt > noteMs)
        this.#note();
      if (Date.now() - this.#syncedAt > syncMs) void this.#sync();
    } catch (thrown) {
      throw toWriteError(thrown, this.#target);
    }
  }

  /** Hashes in the pauses what has arrived without a gap, read back from the memory the system keeps it in. */
  followWithHash(): void {
    if (this.#isFollowing) return;
    this.#isFollowing = true;
    const follow = (): void => {
      this.#isFollowing = false;
      if (this.#isClosed) return;
      try {
        if (!this.#hash.advance(this.#plan.contiguousBytes)) this.followWithHash();
      } catch {
        // Finishing hashes the rest, and meets the same error.
      }
    };
    setImmediate(follow);
  }

  /**
   * Hashes the rest, and puts the finished file in its place.
   * @throws AppError `downloads/wrong-hash`, when nothing is kept; `downloads/disk-full`, `downloads/not-writable`; the
   *   signal's reason when it aborts
   */
  async finish(onProgress: (hashedBytes: number) => void, signal: AbortSignal): Promise<void> {
    const sha256 = await this.#hash.finish(this.#plan.sizeBytes, onProgress, signal);
    if (sha256 !== this.#sha256)
      throw new AppError("downloads/wrong-hash", `${this.#target} is ${sha256}, not ${this.#sha256}`);
    try {
      fsyncSync(this.#file);
      renameSync(this.#path, this.#target);
    } catch (thrown) {
      throw toWriteError(thrown, this.#target);
    }
    syncFolder(dirname(this.#target));
    this.#journal.remove();
  }

  /** Writes the note a last time. */
  close(): void {
    try {
      this.#note();
    } catch {
      // A full disk: the note before still holds.
    }
    this.abandon();
  }

  /** Closes without a note. */
  abandon(): void {
    this.#isClosed = true;
    closeSync(this.#file);
  }

  #note(): void {
    const { sizeBytes, chunkBytes, receivedBytes } = this.#plan;
    const done = this.#plan.done();
    this.#journal.write({ sha256: this.#sha256, sizeBytes, chunkBytes, done, synced: this.#synced });
    this.#notedBytes = receivedBytes;
    this.#notedAt = Date.now();
  }

  async #sync(): Promise<void> {
    if (this.#isSyncing) return;
    this.#isSyncing = true;
    const done = this.#plan.done();
    const plan = this.#plan;
    try {
      await promisify(fdatasync)(this.#file);
      if (plan === this.#plan) this.#synced = done;
    } catch {
      // Closed meanwhile, or a disk that cannot: after a lost power more is fetched again.
    }
    this.#syncedAt = Date.now();
    this.#isSyncing = false;
  }
}

/** Deletes what a transfer to `target` left. */
export function discardPartial(target: string): void {
  rmSync(`${target}.part`, { force: true });
  new TransferJournal(`${target}.part.json`).remove();
}

function openPart(path: string, isResumed: boolean): number {
  try {
    return openSync(path, isResumed ? "r+" : "w+");
  } catch (thrown) {
    if (isResumed) return openPart(path, false);
    throw toWriteError(thrown, path);
  }
}

function lastByteOf({ done, chunkBytes }: { done: number[]; chunkBytes: number }): number {
  return done.reduce((last, bytes, index) => (bytes === 0 ? last : index * chunkBytes + bytes), 0);
}

/** Makes a renaming last through a lost power. Windows cannot, and does not need to. */
function syncFolder(path: string): void {
  try {
    const folder = openSync(path, "r");
    try {
      fsyncSync(folder);
    } finally {
      closeSync(folder);
    }
  } catch {
    // Not every file system lets a folder be opened.
  }
}
