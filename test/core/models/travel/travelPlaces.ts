import { createHash, randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { FileWorker } from "../../../../src-main/core/models/files/FileWorker.ts";
import { manifestName, type ExportManifest } from "../../../../src-main/core/models/travel/ExportManifest.ts";
import type { ExportRequest } from "../../../../src-main/core/models/travel/exportModel.ts";
import type { ImportRequest } from "../../../../src-main/core/models/travel/importModel.ts";
import type { ModelId } from "../../../../src-shared/domain/ids.ts";
import type { ModelFile } from "../../../../src-shared/domain/model.ts";
import { describeFile } from "../../describeFile.ts";

export const hashOf = (path: string): string => createHash("sha256").update(readFileSync(path)).digest("hex");

/** The real worker thread; the test disposes of it. */
export const openFileWork = (): FileWorker =>
  new FileWorker(resolve(import.meta.dirname, "../../../../src-main/core/models/files/worker.ts"));

/** A model in as many files of random bytes. */
export function writeParts(folder: string, count: number, bytes = 100_000): string[] {
  mkdirSync(folder, { recursive: true });
  return Array.from({ length: count }, (_, index) => {
    const name = count === 1 ? "Small-Q4_K_M.gguf" : `Small-Q4_K_M-0000${index + 1}-of-0000${count}.gguf`;
    writeFileSync(join(folder, name), randomBytes(bytes + index));
    return join(folder, name);
  });
}

/** What the core would list for those files. */
export const describeModel = (parts: string[], change: Partial<ModelFile> = {}): ModelFile =>
  describeFile({
    modelId: `file:${basename(parts[0] ?? "")}` as ModelId,
    name: "Small",
    path: parts[0] ?? "",
    sizeBytes: parts.reduce((sum, path) => sum + statSync(path).size, 0),
    licence: "mit",
    source: { repository: "owner/small", revision: "0".repeat(40), path: basename(parts[0] ?? "") },
    ...change,
  });

/** The part of the model service that travel asks, with what was handed to it. */
export function modelsOn(machine: { models?: [ModelFile, string[]][]; refuses?: Error } = {}) {
  const known = new Map(machine.models?.map(([model, parts]) => [model.modelId, { model, parts }]));
  const added: Parameters<ImportRequest["models"]["addOwned"]>[0][] = [];
  const entryOf = (modelId: ModelId) => {
    const entry = known.get(modelId);
    if (entry === undefined) throw new Error(`no model ${modelId}`);
    return entry;
  };
  const list = {
    get value() {
      return { models: [...known.values()].map(({ model }) => model), selectedId: "starter" as ModelId };
    },
  };
  return {
    added,
    list,
    find: (modelId: ModelId) => entryOf(modelId).model,
    partsOf: (modelId: ModelId) => entryOf(modelId).parts,
    addOwned(owned: (typeof added)[number]) {
      if (machine.refuses !== undefined) return Promise.reject(machine.refuses);
      added.push(owned);
      const parts = owned.parts.map(({ path }) => path);
      const model = describeModel(parts, { origin: "downloaded", sha256: owned.parts[0]?.sha256 ?? null });
      known.set(model.modelId, { model, parts });
      return Promise.resolve(model);
    },
  } satisfies ExportRequest["models"] & ImportRequest["models"] & { added: unknown };
}

export const readManifestText = (folder: string): ExportManifest =>
  JSON.parse(readFileSync(join(folder, manifestName), "utf8")) as ExportManifest;
