import { expect, test } from "vitest";
import { rendererFile } from "../../src-main/host-electron/rendererFile.ts";

const root = "/app/out/renderer";

test.each([
  ["/", "/app/out/renderer/index.html", "text/html; charset=utf-8"],
  ["/assets/main-1a2b.js", "/app/out/renderer/assets/main-1a2b.js", "text/javascript; charset=utf-8"],
  ["/assets/python-1a2b.wasm", "/app/out/renderer/assets/python-1a2b.wasm", "application/wasm"],
  ["/assets/python-1a2b.mjs", "/app/out/renderer/assets/python-1a2b.mjs", "text/javascript; charset=utf-8"],
  ["/python-library.zip", "/app/out/renderer/python-library.zip", "application/zip"],
  ["/assets/a%20b.woff2", "/app/out/renderer/assets/a b.woff2", "font/woff2"],
])("finds %s", (pathname, path, contentType) => {
  expect(rendererFile(root, pathname)).toEqual({ path, contentType });
});

test.each([
  ["leaves by dots", "/../../package.json"],
  ["leaves by encoded separators", "/..%2F..%2Fpackage.json"],
  ["leaves into a folder with a like name", "/..%2Frenderer-old%2Findex.html"],
  ["holds a backslash", "/..%5C..%5Cpackage.json"],
  ["holds a NUL", "/index.html%00.js"],
  ["is no percent-encoding", "/%E0%A4%A"],
  ["is a folder", "/assets"],
  ["is of an unknown kind", "/main.js.map"],
])("refuses what %s", (_why, pathname) => {
  expect(rendererFile(root, pathname)).toBeNull();
});
