import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";
import { WebSocketServer } from "ws";
import type { App } from "../core/App.ts";
import type { Logger } from "../core/ports/Logger.ts";
import { serve } from "../rpc/serve.ts";
import { AccessGate } from "./AccessGate.ts";
import type { PublishedPages } from "./PublishedPages.ts";
import { readRendererFile } from "./readRendererFile.ts";
import { refusalPage } from "./refusalPage.ts";
import { baseHeaders, pageHeaders, rendererHeaders } from "./securityHeaders.ts";
import { serverSocketTransport } from "./serverSocketTransport.ts";

const loopback = "127.0.0.1";

/** Larger than the longest question as JSON text. */
const maxMessageBytes = 16 * 1024 * 1024;

export interface NodeHostOptions {
  app: Pick<App, "handlers">;
  /** Absolute path of the built renderer. */
  rendererDir: string;
  /** Pages that the app has published; none where it is left out. */
  pages?: PublishedPages | undefined;
  /** 0 takes any free port. */
  port: number;
  logger: Logger;
}

export interface NodeHost {
  port: number;
  /** An address that opens the app once; the one before it no longer works. */
  newAddress(): string;
  /** Ends all connections. The app itself stays. */
  close(): Promise<void>;
}

/**
 * Serves the renderer and the contract to browsers on this machine.
 * @throws the system's error, such as `EADDRINUSE`, when the port cannot be had
 */
export async function startNodeHost(options: NodeHostOptions): Promise<NodeHost> {
  const { app, rendererDir, pages, port, logger } = options;
  const server = createServer();
  server.listen({ port, host: loopback });
  await once(server, "listening");
  const { port: actualPort } = server.address() as AddressInfo;
  const gate = new AccessGate(actualPort);
  const sockets = new WebSocketServer({ noServer: true, maxPayload: maxMessageBytes, perMessageDeflate: false });

  server.on("request", (request: IncomingMessage, response: ServerResponse) => {
    answer(gate, { rendererDir, pages }, request, response).catch((thrown: unknown) => {
      logger.error("A file could not be served.", thrown);
      response.writeHead(500, baseHeaders).end();
    });
  });
  server.on("upgrade", (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const { headers, url } = request;
    // A browser that goes away in the middle is no error of ours.
    socket.on("error", () => socket.destroy());
    const isTrusted = gate.isOwnHost(headers) && gate.isOwnOrigin(headers) && gate.hasSession(headers);
    if (!isTrusted || url !== "/socket")
      return void socket.end("HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
    sockets.handleUpgrade(request, socket, head, (accepted) =>
      serve(app.handlers, serverSocketTransport(accepted), (message, cause) => logger.error(message, cause)),
    );
  });

  return {
    port: actualPort,
    newAddress: () => `http://${loopback}:${actualPort}/?key=${gate.newKey()}`,
    async close() {
      for (const socket of sockets.clients) socket.terminate();
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

async function answer(
  gate: AccessGate,
  { rendererDir, pages }: Pick<NodeHostOptions, "rendererDir" | "pages">,
  { headers, method, url = "" }: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const isForeign = !gate.isOwnHost(headers) || (headers.origin !== undefined && !gate.isOwnOrigin(headers));
  if (isForeign) return void response.writeHead(403, baseHeaders).end();
  if (method !== "GET" && method !== "HEAD")
    return void response.writeHead(405, { ...baseHeaders, Allow: "GET, HEAD" }).end();

  const [path = "", query] = url.split("?", 2);
  const key = path === "/" ? new URLSearchParams(query).get("key") : null;
  // A look at the headers alone must not use the key up.
  const isExchanged = key !== null && method === "GET" && gate.takeKey(key);
  if (isExchanged || (key !== null && gate.hasSession(headers))) {
    const cookie = isExchanged ? { "Set-Cookie": gate.cookie } : {};
    return void response
      .writeHead(303, { ...baseHeaders, ...cookie, Location: "/", "Cache-Control": "no-store" })
      .end();
  }
  if (!gate.hasSession(headers)) {
    response.writeHead(403, {
      ...baseHeaders,
      "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
      "Content-Type": "text/html; charset=utf-8",
      "Cache-Control": "no-store",
    });
    return void response.end(method === "HEAD" ? undefined : refusalPage);
  }

  const page = pages?.get(path);
  if (page !== undefined) {
    response.writeHead(200, {
      ...pageHeaders,
      "Content-Type": "text/html; charset=utf-8",
      "Cache-Control": "no-store",
    });
    return void response.end(method === "HEAD" ? undefined : page);
  }
  const file = await readRendererFile(rendererDir, path);
  if (file === undefined) return void response.writeHead(404, baseHeaders).end();
  response.writeHead(200, {
    ...rendererHeaders(path, headers.host ?? ""),
    "Content-Type": file.contentType,
    "Content-Length": file.body.length,
    "Cache-Control": file.cacheControl,
  });
  response.end(method === "HEAD" ? undefined : file.body);
}
