import { AppError, type ErrorData } from "../../../../src-shared/errors/AppError.ts";
import type { ErrorCode } from "../../../../src-shared/errors/errorCodes.ts";
import type { HttpReply } from "./HttpClient.ts";

/** What was asked for, for the words of an error. */
export interface Asked {
  /** `owner/name` */
  repository: string;
  revision?: string | undefined;
  path?: string | undefined;
}

/** What it means that a server answered so, where a file or JSON was wanted: `hub/*`. Does not read the body. */
export function replyError(
  { status, headers }: Pick<HttpReply, "status" | "headers">,
  address: string,
  what: Asked,
): AppError {
  const code = headers["x-error-code"] ?? "";
  const name = [what.repository, what.path].filter((part) => part !== undefined).join("/");
  const { host, origin, pathname } = new URL(address);
  // Without the query, which may hold a signature.
  const message = `${origin}${pathname} answered ${status} ${code}`.trimEnd();
  const error = (kind: ErrorCode, data: ErrorData): AppError => new AppError(kind, message, { data });
  // The hub answers 401 for repositories that do not exist.
  if (status === 404 || status === 410 || code === "RepoNotFound") return error("hub/not-found", { address: name });
  if (status === 429) {
    const seconds = secondsToWait(headers);
    return error("hub/rate-limited", seconds === null ? {} : { seconds });
  }
  if (isWebPage(headers) && (status < 300 || status === 511 || (code === "" && (status === 401 || status === 403))))
    return error("hub/web-page", { host });
  if (status === 401 || status === 403) return error("hub/needs-access", { repository: what.repository });
  return error("hub/server-error", { status });
}

/** A page for people, which the hub never answers to these requests. */
export function isWebPage(headers: HttpReply["headers"]): boolean {
  return /^(text\/html|application\/xhtml)/i.test(headers["content-type"] ?? "");
}

/** What the server asks to wait, in whole seconds, or null where it does not say. */
function secondsToWait(headers: HttpReply["headers"]): number | null {
  const after = headers["retry-after"];
  if (after !== undefined && /^\d+$/.test(after)) return Number(after);
  const date = after === undefined ? NaN : Date.parse(after);
  if (!Number.isNaN(date)) return Math.max(0, Math.ceil((date - Date.now()) / 1000));
  // `"api";r=0;t=55`: the seconds until the count begins anew.
  const reset = /;\s*t=(\d+)/.exec(headers["ratelimit"] ?? "")?.[1];
  return reset === undefined ? null : Number(reset);
}
