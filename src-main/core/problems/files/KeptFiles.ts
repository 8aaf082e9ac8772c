import { createHash, randomUUID, type Hash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, mkdtemp, open, readdir, rename, rm, stat, type FileHandle } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileHash, type FileHash, type KeptFile } from "../../../../src-shared/domain/problems/keptFile.ts";
import { mostFileBytes, pieceBytes } from "../../../../src-shared/domain/problems/problemLimits.ts";
import { AppError } from "../../../../src-shared/errors/AppError.ts";
import { toStorageError } from "../../storage/toStorageError.ts";
import { keptFilesDir } from "./keptFilesDir.ts";
import { tooLarge } from "../tooLarge.ts";

/** A file that is being taken in. */
interface Upload {
  name: string;
  path: string;
  /** Bytes that are to come in all. */
  sizeBytes: number;
  receivedBytes: number;
  hash: Hash;
  handle: FileHandle;
  /** Pieces are written in the order in which they come. */
  written: Promise<void>;
}

/** Copies of problem files, each once, named by its content. */
export class KeptFiles {
  readonly #dataDir: string;
  readonly #uploads = new Map<string, Upload>();
  #folder: Promise<string> | undefined;
  #swept: Promise<void> = Promise.resolve();

  /** @param dataDir folder of the app's data; `:memory:` keeps the files until the app is closed */
  constructor(dataDir: string) {
    this.#dataDir = dataDir;
  }

  /** Begins to take in a file. @throws AppError `problems/too-large`, `storage/*` */
  async begin(name: string, sizeBytes: number): Promise<string> {
    if (sizeBytes > mostFileBytes) throw tooLarge(sizeBytes, mostFileBytes);
    await this.#swept;
    const uploadId = randomUUID();
    const path = join(await this.#open(), `${uploadId}${unfinished}`);
    const handle = await this.#stored(() => open(path, "wx", 0o600));
    const received = { receivedBytes: 0, hash: createHash("sha256"), written: Promise.resolve() };
    this.#uploads.set(uploadId, { name: basename(name), path, sizeBytes, handle, ...received });
    return uploadId;
  }

  /** Takes in the next piece. @throws AppError `problems/not-taken-in`, `storage/*` */
  async add(uploadId: string, piece: Uint8Array): Promise<void> {
    const upload = this.#upload(uploadId);
    upload.receivedBytes += piece.length;
    if (upload.receivedBytes > upload.sizeBytes) return this.#refuse(uploadId, "more came than was said");
    upload.hash.update(piece);
    upload.written = upload.written.then(() => upload.handle.writeFile(piece));
    await this.#stored(() => upload.written);
  }

  /** All pieces have come. @throws AppError `problems/not-taken-in`, `storage/*` */
  async end(uploadId: string): Promise<KeptFile> {
    const { name, path, sizeBytes, receivedBytes, hash, handle, written } = this.#upload(uploadId);
    if (receivedBytes < sizeBytes) return this.#refuse(uploadId, `${receivedBytes} bytes came of ${sizeBytes}`);
    this.#uploads.delete(uploadId);
    const kept = { hash: fileHash.parse(hash.digest("hex")), name, sizeBytes };
    await this.#stored(async () => {
      await written;
      await handle.close();
      await rename(path, await this.path(kept.hash));
    });
    return kept;
  }

  /** Gives up taking in a file. */
  async cancel(uploadId: string): Promise<void> {
    const upload = this.#uploads.get(uploadId);
    if (upload === undefined) return;
    this.#uploads.delete(uploadId);
    await upload.written.catch(() => undefined);
    await upload.handle.close();
    await rm(upload.path, { force: true });
  }

  /** Takes in a file of this machine. @throws AppError `problems/not-found`, `problems/too-large`, `storage/*` */
  async keep(path: string): Promise<KeptFile> {
    const unreadable = (cause?: unknown): AppError =>
      new AppError("problems/not-found", path, { data: { path }, cause });
    const facts = await stat(path).catch((thrown: unknown) => Promise.reject(unreadable(thrown)));
    if (!facts.isFile()) throw unreadable();
    const uploadId = await this.begin(path, facts.size);
    try {
      const pieces: AsyncIterable<Buffer> = createReadStream(path, { highWaterMark: pieceBytes });
      for await (const piece of pieces) await this.add(uploadId, piece);
      return await this.end(uploadId);
    } catch (thrown) {
      await this.cancel(uploadId);
      throw thrown instanceof AppError ? thrown : unreadable(thrown);
    }
  }

  /** Absolute path of a file's copy, whether it is there or not. */
  async path(hash: FileHash): Promise<string> {
    return join(await this.#open(), hash);
  }

  /** Bytes of a file that was taken in. @throws AppError `problems/not-kept` */
  async size(hash: FileHash): Promise<number> {
    try {
      return (await stat(await this.path(hash))).size;
    } catch (thrown) {
      throw notKept(hash, thrown);
    }
  }

  /** A file piece by piece. @throws AppError `problems/not-kept` */
  async *read(hash: FileHash): AsyncGenerator<Uint8Array> {
    const file = createReadStream(await this.path(hash), { highWaterMark: pieceBytes });
    try {
      for await (const piece of file as AsyncIterable<Buffer>) yield piece;
    } catch (thrown) {
      throw notKept(hash, thrown);
    }
  }

  /**
   * Deletes the files that are not among these, and what an earlier launch had not taken in to its end. Nothing is taken in
   * meanwhile.
   */
  sweep(wanted: ReadonlySet<string>): Promise<void> {
    const swept = this.#sweep(wanted);
    this.#swept = swept.catch(() => undefined);
    return swept;
  }

  async dispose(): Promise<void> {
    for (const uploadId of this.#uploads.keys()) await this.cancel(uploadId);
    if (this.#dataDir === ":memory:" && this.#folder !== undefined)
      await rm(await this.#folder, { recursive: true, force: true });
  }

  async #sweep(wanted: ReadonlySet<string>): Promise<void> {
    if (this.#dataDir === ":memory:") return;
    const folder = keptFilesDir(this.#dataDir);
    const names = await readdir(folder).catch(() => []);
    for (const name of names) if (!wanted.has(name)) await rm(join(folder, name), { force: true });
  }

  #upload(uploadId: string): Upload {
    const upload = this.#uploads.get(uploadId);
    if (upload === undefined) throw new AppError("problems/not-taken-in", `nothing is taken in as ${uploadId}`);
    return upload;
  }

  async #refuse(uploadId: string, why: string): Promise<never> {
    await this.cancel(uploadId);
    throw new AppError("problems/not-taken-in", why);
  }

  #open(): Promise<string> {
    this.#folder ??= this.#stored(async () => {
      if (this.#dataDir === ":memory:") return mkdtemp(join(tmpdir(), "stemma-files-"));
      const folder = keptFilesDir(this.#dataDir);
      await mkdir(folder, { recursive: true, mode: 0o700 });
      return folder;
    });
    return this.#folder;
  }

  async #stored<Result>(work: () => Promise<Result>): Promise<Result> {
    try {
      return await work();
    } catch (thrown) {
      throw toStorageError(thrown, keptFilesDir(this.#dataDir));
    }
  }
}

const unfinished = ".part";

const notKept = (hash: FileHash, cause: unknown): AppError =>
  new AppError("problems/not-kept", `no file ${hash}`, { cause });
