import { once } from "node:events";
import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as delay } from "node:timers/promises";
import type { Misbehaviours, Origin } from "./Misbehaviour.ts";
import type { TestFile } from "./TestFile.ts";

/** A request as the server saw it. */
export interface LoggedRequest {
  origin: Origin;
  method: string;
  /** Path and query. */
  path: string;
  headers: IncomingMessage["headers"];
  /** 0 until it was answered. */
  status: number;
  /** The first byte of the file that was to be sent, or null where no file was. */
  startByte: number | null;
  /** Bytes of a file that went into the connection. */
  bytesSent: number;
}

export interface SendOptions {
  request: IncomingMessage;
  response: ServerResponse;
  log: LoggedRequest;
  /** Path of the file in its repository. */
  path: string;
  file: TestFile;
  /** With its quotes, or null for none. */
  etag: string | null;
  /** Whether the size is told; without it a part cannot be asked for. */
  tellsSize: boolean;
  misbehaviours: Misbehaviours;
  bytesPerSecond: () => number | null;
}

/** Answers with a file or a part of it, badly where that is asked for. */
export async function sendFile(options: SendOptions): Promise<void> {
  const { request, response, log, path, file, etag, tellsSize, misbehaviours } = options;
  const range = tellsSize ? readRange(request.headers, file.sizeBytes, etag) : null;
  const headers: Record<string, string | number> = { "content-type": "application/octet-stream" };
  if (etag !== null) headers["etag"] = etag;
  if (tellsSize) headers["accept-ranges"] = "bytes";
  if (range === "outside") {
    log.status = 416;
    response.writeHead(416, { ...headers, "content-range": `bytes */${file.sizeBytes}`, "content-length": 0 }).end();
    return;
  }
  const isPart =
    range !== null && request.method === "GET" && misbehaviours.takeAnswer("ignore-range", log.origin, path) === null;
  const { start, end } = isPart ? range : { start: 0, end: file.sizeBytes };
  if (isPart) headers["content-range"] = `bytes ${start}-${end - 1}/${file.sizeBytes}`;
  if (tellsSize) headers["content-length"] = end - start;
  log.status = isPart ? 206 : 200;
  response.writeHead(log.status, headers);
  if (request.method === "HEAD") {
    response.end();
    return;
  }
  log.startByte = start;
  await sendBytes(options, start, end);
}

async function sendBytes(
  { response, log, path, file, misbehaviours, bytesPerSecond }: SendOptions,
  from: number,
  end: number,
) {
  const gone = new AbortController();
  response.once("close", () => gone.abort());
  let at = from;
  const write = async (bytes: Buffer): Promise<void> => {
    const sent = () => (log.bytesSent += bytes.length);
    if (!response.write(bytes, (error) => (error ? undefined : sent()))) await drained(response, gone.signal);
  };
  while (at < end && !gone.signal.aborted) {
    const due = misbehaviours.takeAtByte(path, at);
    for (const what of due) if (what.kind === "hook") what.run();
    if (due.some(({ kind }) => kind === "cut")) return cut(response, gone.signal);
    if (due.some(({ kind }) => kind === "stall")) return stall(gone.signal);
    if (due.some(({ kind }) => kind === "wrong-byte")) {
      await write(Buffer.from(file.piece(at, at + 1).map((byte) => byte ^ 0x20)));
      at += 1;
      continue;
    }
    const rate = bytesPerSecond();
    const most = rate === null ? Infinity : Math.max(1, Math.ceil(rate / 50));
    const piece = file.piece(at, misbehaviours.nextByte(path, at + 1, Math.min(end, at + most)));
    await write(piece);
    at += piece.length;
    if (rate !== null)
      await delay((piece.length / rate) * 1000, undefined, { signal: gone.signal }).catch(() => undefined);
  }
  if (!gone.signal.aborted) response.end();
}

/** Waits until the connection takes more, or is gone. */
async function drained(response: ServerResponse, gone: AbortSignal): Promise<void> {
  if (!gone.aborted) await once(response, "drain", { signal: gone }).catch(() => undefined);
}

/** Ends the connection in the middle, after what was written has been sent. */
async function cut(response: ServerResponse, gone: AbortSignal): Promise<void> {
  const { socket } = response;
  if (socket === null || gone.aborted) return;
  response.flushHeaders();
  await new Promise<void>((done) => {
    gone.addEventListener("abort", () => done(), { once: true });
    socket.end(() => done());
  });
  socket.destroy();
}

async function stall(gone: AbortSignal): Promise<void> {
  if (!gone.aborted) await once(gone, "abort");
}

/** The part that is asked for; null for the whole file. */
function readRange(
  headers: IncomingMessage["headers"],
  sizeBytes: number,
  etag: string | null,
): { start: number; end: number } | "outside" | null {
  const asked = /^bytes=(\d*)-(\d*)$/.exec(headers.range ?? "");
  if (asked === null) return null;
  const [, first = "", last = ""] = asked;
  if (first === "" && last === "") return null;
  const condition = headers["if-range"];
  // A weak tag never vouches for the bytes.
  if (condition !== undefined && (condition !== etag || condition.startsWith("W/"))) return null;
  const start = first === "" ? Math.max(0, sizeBytes - Number(last)) : Number(first);
  const end = first === "" || last === "" ? sizeBytes : Math.min(sizeBytes, Number(last) + 1);
  return start >= sizeBytes || end <= start ? "outside" : { start, end };
}
