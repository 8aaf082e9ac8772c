import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";

/** What a network that wants a sign-in answers to everything. */
export function sendWebPage(request: IncomingMessage, response: ServerResponse): void {
  const page = "<!doctype html><title>Welcome</title><p>Sign in to use this network.";
  response.writeHead(200, { "content-type": "text/html; charset=utf-8", "content-length": page.length });
  response.end(request.method === "HEAD" ? undefined : page);
}

/** An error in the hub's form. */
export function sendError(
  response: ServerResponse,
  status: number,
  code: string,
  headers: OutgoingHttpHeaders = {},
): void {
  response.writeHead(status, { "x-error-code": code, "x-error-message": code, "content-length": 0, ...headers }).end();
}

export function sendJson(response: ServerResponse, value: unknown, headers: OutgoingHttpHeaders = {}): void {
  response.writeHead(200, { "content-type": "application/json; charset=utf-8", ...headers }).end(JSON.stringify(value));
}
