import { createCipheriv, createHash } from "node:crypto";

/**
 * Bytes as they are, or bytes that follow from a seed and are made when they are asked for, so that a large file takes
 * neither memory nor disk. `head` stands at the beginning of made bytes, `GGUF` where it is left out.
 */
export type Content = Buffer | { seed: number; sizeBytes: number; head?: Buffer };

const blockBytes = 1024 * 1024;
const poolBytes = 8 * blockBytes;
let sharedPool: Buffer | null = null;

/** Random bytes, the same in every process. A block of a file is a piece of them, so nothing is copied to serve it. */
function pool(): Buffer {
  sharedPool ??= createCipheriv("aes-128-ctr", Buffer.alloc(16, 1), Buffer.alloc(16)).update(Buffer.alloc(poolBytes));
  return sharedPool;
}

/** A file of the test hub, in one version. */
export class TestFile {
  readonly sizeBytes: number;
  readonly #content: Buffer | null;
  readonly #seed: number;
  readonly #firstBlock: Buffer;
  #sha256: string | null = null;

  constructor(content: Content) {
    this.#content = Buffer.isBuffer(content) ? content : null;
    this.#seed = Buffer.isBuffer(content) ? 0 : content.seed;
    this.sizeBytes = Buffer.isBuffer(content) ? content.length : content.sizeBytes;
    this.#firstBlock = Buffer.alloc(0);
    if (Buffer.isBuffer(content)) return;
    const head = content.head ?? Buffer.from("GGUF");
    if (head.length > blockBytes) throw new RangeError("the head is longer than a block");
    this.#firstBlock = Buffer.from(this.#block(0));
    head.copy(this.#firstBlock);
  }

  /** Bytes from `start`, not beyond `end`, perhaps fewer; at least one where `start` < `end`. Not to be written to. */
  piece(start: number, end: number): Buffer {
    const last = Math.min(end, this.sizeBytes);
    if (this.#content !== null) return this.#content.subarray(start, Math.min(last, start + blockBytes));
    const index = Math.floor(start / blockBytes);
    const block = index === 0 ? this.#firstBlock : this.#block(index);
    const from = index * blockBytes;
    return block.subarray(start - from, Math.min(last - from, blockBytes));
  }

  *pieces(start = 0, end = this.sizeBytes): Generator<Buffer> {
    for (let at = start; at < Math.min(end, this.sizeBytes);) {
      const piece = this.piece(at, end);
      yield piece;
      at += piece.length;
    }
  }

  bytes(start = 0, end = this.sizeBytes): Buffer {
    return Buffer.concat([...this.pieces(start, end)]);
  }

  /** Computed when it is first asked for: seconds for gigabytes. */
  get sha256(): string {
    if (this.#sha256 === null) {
      const hash = createHash("sha256");
      for (const piece of this.pieces()) hash.update(piece);
      this.#sha256 = hash.digest("hex");
    }
    return this.#sha256;
  }

  /** Looks like a SHA-256 and is none, as the tags of the hub's CDN are. */
  get tag(): string {
    const version = this.#content ?? Buffer.from(`${this.#seed} ${this.sizeBytes}`);
    return createHash("sha256").update("tag").update(version).digest("hex");
  }

  #block(index: number): Buffer {
    let mixed = Math.imul(index + 1, 0x9e3779b1) ^ Math.imul(this.#seed + 1, 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
    mixed = (mixed ^ (mixed >>> 13)) >>> 0;
    const from = mixed % (poolBytes - blockBytes);
    return pool().subarray(from, from + blockBytes);
  }
}
