import { copyFileSync, mkdtempSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { inspectGguf } from "../../src-main/engine/inspectGguf.ts";
import { ModelLoader } from "../../src-main/engine/ModelLoader.ts";
import { loadRequest, starterPath } from "./starterModel.ts";

const folder = mkdtempSync(join(tmpdir(), "stemma-gguf-"));

test("what is written down of the starter model is what its header says", async () => {
  const written: unknown = JSON.parse(
    readFileSync(resolve(import.meta.dirname, "../../resources/models/starter.json"), "utf8"),
  );
  expect(await inspectGguf(starterPath)).toEqual(written);
});

test.each([
  ["a file that is not there", () => join(folder, "none.gguf"), "models/file-missing"],
  ["a web address", () => "https://localhost/model.gguf", "models/file-missing"],
  ["a folder", () => folder, "models/not-gguf"],
  ["another kind of file", () => file("text.gguf", "not a model"), "models/not-gguf"],
  ["an empty file", () => file("empty.gguf", ""), "models/not-gguf"],
  ["a header cut short", () => cut("short.gguf", 2_000), "models/not-gguf"],
  ["weights cut short", () => cut("weights-short.gguf", 3_000_000), "models/incomplete"],
])("%s is refused", async (_name, path, code) => {
  await expect(inspectGguf(path())).rejects.toMatchObject({ code, data: { path: expect.any(String) } });
});

test("weights cut short are refused when they are loaded", async () => {
  const listener = { onProgress: () => undefined, onMeasuring: () => undefined };
  const path = cut("weights.gguf", 2_000_000);
  const loading = new ModelLoader().load(
    loadRequest({ path, contextTokens: 256 }),
    listener,
    new AbortController().signal,
  );
  await expect(loading).rejects.toMatchObject({ code: "models/incomplete", data: { path } });
});

function file(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

function cut(name: string, bytes: number): string {
  const path = join(folder, name);
  copyFileSync(starterPath, path);
  truncateSync(path, bytes);
  return path;
}
