import type { HubFile } from "../../../../src-shared/domain/catalogue.ts";
import { AppError } from "../../../../src-shared/errors/AppError.ts";
import { toNetworkError, type HttpClient, type HttpReply } from "../hub/HttpClient.ts";
import type { HubClient, ResolvedFile } from "../hub/HubClient.ts";
import { replyError } from "../hub/replyError.ts";
import type { Chunk } from "./ChunkPlan.ts";
import type { RetryGate } from "./RetryGate.ts";

/** What is being fetched, once the server and what was known before agree on it. */
export interface Agreed {
  commit: string;
  sizeBytes: number;
  sha256: string;
}

interface Parts {
  file: HubFile;
  hub: HubClient;
  http: HttpClient;
  gate: RetryGate;
}

/** Larger than any model; a server that says more is not to be believed. */
const mostBytes = 4e12;

/** The server sends files only whole. */
export class RangesRefused extends Error {}

/** The bytes of one file on a server, which may move, expire, break or be replaced while they are read. */
export class ByteSource {
  readonly #parts: Parts;
  #agreed: Agreed | undefined;
  #first: ResolvedFile | undefined;
  #place: Promise<ResolvedFile> | undefined;
  /** Of the server that holds the bytes, which may name the file differently from the hub. */
  #etag: string | undefined;
  /** Set when the server refuses ranges: everything then comes in one piece. */
  isWhole = false;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /**
   * Asks what the file is, until the server answers.
   * @throws AppError `hub/*`, `downloads/no-hash`, `downloads/no-size`, `downloads/other-version`
   */
  async resolve(signal: AbortSignal): Promise<Agreed> {
    const { file } = this.#parts;
    const found = await this.#locate(signal);
    const sizeBytes = found.sizeBytes ?? file.sizeBytes;
    if (sizeBytes === null || sizeBytes === 0 || sizeBytes > mostBytes)
      throw new AppError("downloads/no-size", `no size for ${file.repository}/${file.path}`);
    // A hash that was known before stands above what a server says.
    if (file.sha256 !== null && found.sha256 !== null && file.sha256 !== found.sha256)
      throw new AppError("downloads/other-version", `${file.path} at ${file.revision} is ${found.sha256}`);
    const sha256 = found.sha256 ?? file.sha256;
    if (sha256 === null) throw new AppError("downloads/no-hash", `no hash for ${file.repository}/${file.path}`);
    this.#first = found;
    this.#agreed = { commit: found.commit, sizeBytes, sha256 };
    return this.#agreed;
  }

  /**
   * The bytes of a chunk, in order; it may end early.
   * @throws RangesRefused; AppError `hub/*`, `downloads/changed`; the signal's reason when it aborts
   */
  async *read({ start, end }: Chunk, signal: AbortSignal): AsyncGenerator<Buffer> {
    const { address, headers } = await (this.#place ??= this.#locateAgain(signal));
    const range = this.isWhole ? {} : { range: `bytes=${start}-${end - 1}`, ...this.#ifRange() };
    const reply = await this.#parts.http.send(address, {
      method: "GET",
      headers: { ...headers, "accept-encoding": "identity", ...range },
      signal,
    });
    try {
      await this.#check(reply, address, start, signal);
      let left = end - start;
      for await (const bytes of reply.body as AsyncIterable<Buffer>) {
        // More than was asked for is not part of this chunk.
        yield bytes.length > left ? bytes.subarray(0, left) : bytes;
        left -= bytes.length;
        if (left <= 0) return;
      }
      throw toNetworkError(new Error(`the connection ended ${left} bytes early`), address);
    } catch (thrown) {
      if (signal.aborted) throw signal.reason;
      throw thrown instanceof AppError || thrown instanceof RangesRefused ? thrown : toNetworkError(thrown, address);
    } finally {
      reply.body.on("error", () => undefined).destroy();
    }
  }

  #ifRange(): Record<string, string> {
    // A weak tag does not promise the same bytes.
    return this.#etag === undefined || this.#etag.startsWith("W/") ? {} : { "if-range": this.#etag };
  }

  async #check(reply: HttpReply, address: string, start: number, signal: AbortSignal): Promise<void> {
    const { status, headers } = reply;
    const { repository, path, revision } = this.#parts.file;
    const what = { repository, revision, path };
    const isPage = headers["content-type"]?.startsWith("text/html") === true;
    if (isPage || (status !== 200 && status !== 206)) {
      // An address that was signed for a while is asked for anew.
      this.#place = undefined;
      const isExpired = status === 403 && new URL(address).origin !== this.#parts.hub.origin;
      throw isExpired
        ? new AppError("hub/server-error", `${unsigned(address)} answered 403`, { data: { status } })
        : replyError(reply, address, what);
    }
    const isSame = this.#isSame(headers, status, start);
    this.#etag ??= headers["etag"];
    if (status === 206 && isSame) return;
    if (status === 200 && this.isWhole && isSame) return;
    await this.#requireUnchanged(signal);
    this.#etag = headers["etag"];
    if (status === 200 && !this.isWhole) throw new RangesRefused();
    if (status === 206 && this.#rangeFits(headers, start)) return;
    const message = `${unsigned(address)} sent other bytes than it was asked for`;
    throw new AppError("hub/server-error", message, { data: { status } });
  }

  #isSame(headers: HttpReply["headers"], status: number, start: number): boolean {
    if (this.#etag !== undefined && headers["etag"] !== this.#etag) return false;
    if (status === 206) return this.#rangeFits(headers, start);
    const length = headers["content-length"];
    return length === undefined || Number(length) === this.#agreed?.sizeBytes;
  }

  #rangeFits(headers: HttpReply["headers"], start: number): boolean {
    const [, from, total] = /^bytes (\d+)-\d+\/(\d+|\*)$/.exec(headers["content-range"] ?? "") ?? [];
    return Number(from) === start && (total === "*" || Number(total) === this.#agreed?.sizeBytes);
  }

  /** Asks the hub whether it is still the same file. */
  async #requireUnchanged(signal: AbortSignal): Promise<void> {
    const first = this.#first;
    const now = await this.#parts.hub.resolve(this.#parts.file, signal);
    this.#place = Promise.resolve(now);
    const isSame =
      first !== undefined &&
      now.sizeBytes === first.sizeBytes &&
      now.sha256 === first.sha256 &&
      (first.sha256 !== null || now.etag === first.etag);
    if (!isSame) throw new AppError("downloads/changed", `${this.#parts.file.path} changed while it was fetched`);
  }

  async #locate(signal: AbortSignal): Promise<ResolvedFile> {
    for (;;)
      try {
        const found = await this.#parts.hub.resolve(this.#parts.file, signal);
        this.#place = Promise.resolve(found);
        this.#parts.gate.reset();
        return found;
      } catch (thrown) {
        signal.throwIfAborted();
        await this.#parts.gate.pass(AppError.from(thrown), signal);
      }
  }

  async #locateAgain(signal: AbortSignal): Promise<ResolvedFile> {
    try {
      return await this.#parts.hub.resolve(this.#parts.file, signal);
    } catch (thrown) {
      this.#place = undefined;
      throw thrown;
    }
  }
}

/** An address for an error's words, without what lets anyone read there. */
function unsigned(address: string): string {
  const { origin, pathname } = new URL(address);
  return `${origin}${pathname}`;
}
