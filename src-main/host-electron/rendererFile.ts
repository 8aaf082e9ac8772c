import { extname, join, sep } from "node:path";

/** The kinds of file the renderer's build makes. */
const contentTypes: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
  ".woff2": "font/woff2",
  ".zip": "application/zip",
};

/** A file of the renderer, and what it is. */
export interface RendererFile {
  path: string;
  contentType: string;
}

/**
 * The file behind an address, or null for one that leaves the folder, has no known kind, or is no path.
 * @param root absolute path of the built renderer
 * @param pathname as a URL gives it, percent-encoded; `/` is the page itself
 */
export function rendererFile(root: string, pathname: string): RendererFile | null {
  const name = decode(pathname);
  if (name === null || name.includes("\0") || name.includes("\\")) return null;
  const path = join(root, name === "/" ? "index.html" : name);
  const contentType = contentTypes[extname(path)];
  return path.startsWith(root + sep) && contentType !== undefined ? { path, contentType } : null;
}

function decode(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return null;
  }
}
