import { createHash } from "node:crypto";
import { readSync } from "node:fs";
import { setImmediate } from "node:timers/promises";

const readBytes = 2 ** 20;
/** Read at one go before others get their turn. */
const turnBytes = 4 * 2 ** 20;

/** SHA-256 of a file that is still being written: follows the bytes that are there without a gap. */
export class FollowingHash {
  readonly #file: number;
  readonly #hash = createHash("sha256");
  readonly #buffer = Buffer.allocUnsafe(readBytes);
  #hashed = 0;

  /** @param file a file descriptor open for reading */
  constructor(file: number) {
    this.#file = file;
  }

  /** Bytes from the start that are hashed. */
  get hashedBytes(): number {
    return this.#hashed;
  }

  /** Hashes up to `end`, but at most one turn. @returns whether `end` was reached */
  advance(end: number): boolean {
    const stop = Math.min(end, this.#hashed + turnBytes);
    while (this.#hashed < stop) {
      const count = readSync(this.#file, this.#buffer, 0, Math.min(readBytes, stop - this.#hashed), this.#hashed);
      if (count === 0) throw new Error(`the file ends at ${this.#hashed} of ${end} bytes`);
      this.#hash.update(this.#buffer.subarray(0, count));
      this.#hashed += count;
    }
    return this.#hashed >= end;
  }

  /**
   * Hashes the rest, up to `end`.
   * @returns 64 hexadecimal digits
   * @throws the signal's reason when it aborts
   */
  async finish(end: number, onProgress: (hashedBytes: number) => void, signal: AbortSignal): Promise<string> {
    while (!this.advance(end)) {
      onProgress(this.#hashed);
      await setImmediate();
      signal.throwIfAborted();
    }
    onProgress(this.#hashed);
    return this.#hash.digest("hex");
  }
}
