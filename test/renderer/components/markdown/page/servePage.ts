import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { build } from "vite";
import { writePythonLibrary } from "../../../../../tools/writePythonLibrary.ts";
import { policyFor } from "../../../../../src-shared/contract/contentSecurityPolicy.ts";

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".css": "text/css",
  ".woff2": "font/woff2",
};

/**
 * Builds a page as the renderer is built, and serves it under the app's content security policy.
 * @param root the folder of its `index.html`; defaults to this one
 * @param hasPython whether it may run Python
 */
export async function servePage(
  root = import.meta.dirname,
  { hasPython = false } = {},
): Promise<{ address: string; close(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "stemma-page-"));
  await build({
    configFile: join(import.meta.dirname, "../../../../../src-renderer/vite.config.ts"),
    root,
    publicDir: join(import.meta.dirname, "../../../../../src-renderer/public"),
    logLevel: "error",
    build: { outDir: folder },
  });
  if (hasPython) await writePythonLibrary(folder);
  const server = createServer((request, response) => {
    const path = request.url === "/" ? "/index.html" : (request.url ?? "");
    readFile(join(folder, path)).then(
      (content) => {
        response.writeHead(200, {
          "content-type": types[extname(path)] ?? "application/octet-stream",
          "content-security-policy": policyFor(path, null),
        });
        response.end(content);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return {
    address: `http://127.0.0.1:${address.port}/`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(folder, { recursive: true });
    },
  };
}
