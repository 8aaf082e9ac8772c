import type { z } from "zod";
import { AppError } from "../../../../src-shared/errors/AppError.ts";
import { toNetworkError, type HttpReply } from "./HttpClient.ts";

const mostBytes = 20_000_000;

/**
 * The body of a reply, as what it should be.
 * @throws AppError `hub/server-error` for one that is broken, something else, or over 20 MB; `hub/no-network` when it
 *   breaks off
 */
export async function readJson<Value>(
  reply: HttpReply,
  schema: z.ZodType<Value>,
  { address, signal }: { address: string; signal: AbortSignal },
): Promise<Value> {
  const pieces: Buffer[] = [];
  let length = 0;
  try {
    for await (const piece of reply.body as AsyncIterable<Buffer>) {
      length += piece.length;
      if (length > mostBytes) throw broken(reply, address, "is too long");
      pieces.push(piece);
    }
  } catch (thrown) {
    throw signal.aborted ? signal.reason : thrown instanceof AppError ? thrown : toNetworkError(thrown, address);
  } finally {
    // What still comes of a body that nobody reads is no one's error.
    reply.body.on("error", () => undefined).destroy();
  }
  const parsed = schema.safeParse(parse(Buffer.concat(pieces).toString("utf8")));
  if (!parsed.success) throw broken(reply, address, "is not what the hub sends");
  return parsed.data;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function broken({ status }: HttpReply, address: string, why: string): AppError {
  const { origin, pathname } = new URL(address);
  return new AppError("hub/server-error", `the answer of ${origin}${pathname} ${why}`, { data: { status } });
}
