import { request, type IncomingHttpHeaders } from "node:http";

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  /** What arrived, though it may not be all. */
  body: Buffer;
  /** Whether the connection ended before the body did. */
  wasCut: boolean;
}

interface AskOptions {
  method?: "GET" | "HEAD";
  headers?: Record<string, string>;
  /** Hangs up once this many bytes have arrived, or nothing came for this many milliseconds. */
  enoughBytes?: number;
  silenceMs?: number;
}

/** One request, without following redirects. A body that ends early is an answer here. */
export function ask(address: string, options: AskOptions = {}): Promise<Answer> {
  const { method = "GET", headers = {}, enoughBytes = Infinity, silenceMs = 0 } = options;
  return new Promise((resolve, reject) => {
    const outgoing = request(address, { method, headers, agent: false }, (reply) => {
      const pieces: Buffer[] = [];
      let received = 0;
      const done = () =>
        resolve({
          status: reply.statusCode ?? 0,
          headers: reply.headers,
          body: Buffer.concat(pieces),
          wasCut: !reply.complete,
        });
      reply.on("data", (piece: Buffer) => {
        pieces.push(piece);
        received += piece.length;
        if (received >= enoughBytes) outgoing.destroy();
      });
      reply.on("error", () => undefined);
      reply.on("close", done);
      if (silenceMs > 0) outgoing.setTimeout(silenceMs, () => outgoing.destroy());
    });
    outgoing.on("error", reject);
    outgoing.end();
  });
}

/** Asks the hub where a file is, and the CDN for its bytes. */
export async function askForFile(address: string, options: AskOptions = {}): Promise<Answer> {
  const { status, headers } = await ask(address, { method: "HEAD" });
  return ask(status === 302 && headers.location !== undefined ? headers.location : address, options);
}
