import { readFile, realpath } from "node:fs/promises";
import { extname, join, sep } from "node:path";

/** A file of the renderer, ready to send. */
export interface RendererFile {
  body: Buffer;
  contentType: string;
  cacheControl: string;
}

const contentTypes: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
  ".zip": "application/zip",
};

/** The build names these by their content, so a name never changes its meaning. */
const hashedAsset = /^\/assets\/[^/]+-[\w-]{8}\.\w+$/;

function cacheControlOf(path: string, extension: string): string {
  if (extension === ".html") return "no-store";
  return hashedAsset.test(path) ? "private, max-age=31536000, immutable" : "no-cache";
}

/**
 * Reads the file for a URL's path. Undefined for anything that is not a plain file inside the folder, whatever way the
 * path tries to leave it: dots, encoded separators, links.
 * @param rendererDir absolute path of the built renderer
 * @param urlPath as it stands in the request, still percent-encoded, without the query
 */
export async function readRendererFile(rendererDir: string, urlPath: string): Promise<RendererFile | undefined> {
  const path = decode(urlPath === "/" ? "/index.html" : urlPath);
  const extension = extname(path ?? "").toLowerCase();
  const contentType = contentTypes[extension];
  if (path === undefined || contentType === undefined) return undefined;
  try {
    const root = await realpath(rendererDir);
    const file = await realpath(join(root, path));
    if (!file.startsWith(root + sep)) return undefined;
    return { body: await readFile(file), contentType, cacheControl: cacheControlOf(path, extension) };
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "ENOENT" || code === "ENOTDIR" || code === "EISDIR" || code === "ENAMETOOLONG") return undefined;
    throw error;
  }
}

function decode(urlPath: string): string | undefined {
  try {
    const path = decodeURIComponent(urlPath);
    return path.startsWith("/") && !/[\0\\]/.test(path) ? path : undefined;
  } catch {
    return undefined;
  }
}
