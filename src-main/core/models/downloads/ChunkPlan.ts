/** A run of bytes that one request fetches. */
export interface Chunk {
  index: number;
  /** First byte that is still missing. */
  start: number;
  /** One past the last byte. */
  end: number;
}

const smallestChunkBytes = 4 * 2 ** 20;
const largestChunkBytes = 32 * 2 ** 20;
const wantedChunks = 128;

/**
 * Chunks are taken in order, so that what has arrived grows from the front and can be hashed as it comes. They are
 * large enough that a request each costs nothing, and small enough that all connections work near the front.
 */
export function chunkBytesFor(sizeBytes: number): number {
  return Math.min(largestChunkBytes, Math.max(smallestChunkBytes, Math.ceil(sizeBytes / wantedChunks)));
}

/** Which bytes of a file are there. All lengths are bytes. */
export class ChunkPlan {
  readonly sizeBytes: number;
  readonly chunkBytes: number;
  /** Bytes from the start of each chunk that are there. */
  readonly #done: number[];
  readonly #taken = new Set<number>();

  /** `done` as an earlier plan with the same lengths wrote it. */
  constructor(sizeBytes: number, chunkBytes: number, done?: readonly number[]) {
    this.sizeBytes = sizeBytes;
    this.chunkBytes = chunkBytes;
    const count = Math.ceil(sizeBytes / chunkBytes);
    this.#done = Array.from({ length: count }, (_, index) => Math.min(done?.[index] ?? 0, this.#lengthOf(index)));
  }

  get receivedBytes(): number {
    return this.#done.reduce((sum, bytes) => sum + bytes, 0);
  }

  get isComplete(): boolean {
    return this.#done.every((bytes, index) => bytes === this.#lengthOf(index));
  }

  /** Bytes from the start of the file that are there without a gap. */
  get contiguousBytes(): number {
    const first = this.#done.findIndex((bytes, index) => bytes < this.#lengthOf(index));
    return first < 0 ? this.sizeBytes : first * this.chunkBytes + (this.#done[first] ?? 0);
  }

  /** The first chunk that is neither whole nor taken. It must be given back. */
  take(): Chunk | undefined {
    const index = this.#done.findIndex((bytes, at) => bytes < this.#lengthOf(at) && !this.#taken.has(at));
    if (index < 0) return undefined;
    this.#taken.add(index);
    const start = index * this.chunkBytes;
    return { index, start: start + (this.#done[index] ?? 0), end: start + this.#lengthOf(index) };
  }

  giveBack(index: number): void {
    this.#taken.delete(index);
  }

  /** More bytes of a chunk are there. */
  add(index: number, bytes: number): void {
    this.#done[index] = (this.#done[index] ?? 0) + bytes;
  }

  done(): number[] {
    return [...this.#done];
  }

  #lengthOf(index: number): number {
    return Math.min(this.chunkBytes, this.sizeBytes - index * this.chunkBytes);
  }
}
