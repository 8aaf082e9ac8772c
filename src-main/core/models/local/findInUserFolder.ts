import { stat } from "node:fs/promises";
import { join } from "node:path";
import { findInFolder } from "./findInFolder.ts";
import { huggingFaceCache } from "./huggingFaceCache.ts";
import { bareName } from "./isModelName.ts";
import type { FoundFile } from "./ModelProgram.ts";
import { ollama } from "./ollama.ts";

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  );

/** The models in a folder that the person named: one of their own, or where a program was told to keep its models. */
export async function* findInUserFolder(root: string): AsyncGenerator<FoundFile> {
  if ((await isFolder(join(root, "manifests"))) && (await isFolder(join(root, "blobs")))) yield* ollama.find(root);
  // These come first, since they say what a file is; a file found twice counts once.
  yield* huggingFaceCache.find(root);
  const enters = (name: string): boolean => !name.startsWith(".") && name !== "node_modules";
  for await (const { path, parts } of findInFolder(root, enters))
    yield { path, parts, nameHint: bareName(path), repository: null, source: null };
}
