import { AppError } from "../../../../src-shared/errors/AppError.ts";
import type { HttpClient, HttpReply } from "./HttpClient.ts";
import { isWebPage, replyError, type Asked } from "./replyError.ts";

export interface WalkRequest {
  method: "GET" | "HEAD";
  address: string;
  /** Sent to the first address's origin only. */
  authorization: Readonly<Record<string, string>>;
  /** For the words of an error. */
  what: Asked;
  signal: AbortSignal;
}

export interface Walk {
  reply: HttpReply;
  /** Of the reply. */
  address: string;
  /** Where the reply leads; the same as `address` where it leads nowhere. */
  next: string;
  /** Whether all hops, `next` included, were on the first address's origin. */
  isOwn: boolean;
}

const mostHops = 5;

/**
 * Follows redirects until a reply is none; a HEAD only until the hub has said what it knows of the file.
 * @throws AppError `hub/*`; the signal's reason when it aborts
 */
export async function walk(http: HttpClient, request: WalkRequest): Promise<Walk> {
  const { method, authorization, what, signal } = request;
  const { origin } = new URL(request.address);
  let { address } = request;
  // A token that was dropped stays dropped, wherever the way leads.
  let isOwn = true;
  for (let hop = 0; hop <= mostHops; hop += 1) {
    const headers = { ...(isOwn ? authorization : {}), "accept-encoding": "identity" };
    const reply = await http.send(address, { method, headers, signal });
    const next = redirectIn(reply, address);
    if (next === null) {
      // An address that was signed for reading may refuse to be asked; its bytes will tell.
      const isClosed = method === "HEAD" && !isOwn && isRefusal(reply);
      const isGood = reply.status === 200 && !isWebPage(reply.headers);
      if (isGood || isClosed) return { reply, address, next: address, isOwn };
      discard(reply);
      throw replyError(reply, address, what);
    }
    isOwn &&= new URL(next).origin === origin;
    const isSaid = reply.headers["x-linked-etag"] !== undefined || reply.headers["x-linked-size"] !== undefined;
    if (method === "HEAD" && !isOwn && isSaid) return { reply, address, next, isOwn };
    discard(reply);
    address = next;
  }
  throw new AppError("hub/server-error", `${request.address} redirects too often`);
}

/** Lets the connection serve others. */
export function discard({ body }: HttpReply): void {
  body.dump().catch(() => undefined);
}

function redirectIn({ status, headers }: HttpReply, address: string): string | null {
  const { location } = headers;
  if (![301, 302, 303, 307, 308].includes(status) || location === undefined) return null;
  const next = URL.parse(location, address);
  return next !== null && /^https?:$/.test(next.protocol) ? next.href : null;
}

function isRefusal({ status, headers }: HttpReply): boolean {
  return (status === 403 || status === 405) && headers["x-error-code"] === undefined && !isWebPage(headers);
}
