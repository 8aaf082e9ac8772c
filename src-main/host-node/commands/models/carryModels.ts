import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import { exportModel } from "../../../core/models/travel/exportModel.ts";
import { importModel } from "../../../core/models/travel/importModel.ts";
import { findModel } from "./findModel.ts";
import type { ModelsContext } from "./ModelsContext.ts";
import { verifyModel } from "./verifyModels.ts";

/** Writes a model with a manifest into a new folder inside `folder`. */
export async function exportTo(
  { core, host, printer, signal }: ModelsContext,
  named: string,
  folder: string,
): Promise<number> {
  const { modelId, name } = findModel(core.models.list.value.models, named);
  const { models, fileWork } = core;
  const path = await exportModel(
    { modelId, folder: resolve(folder), models, fileWork, version: host.version },
    (doneBytes, totalBytes) => printer.print({ type: "progress", name, doneBytes, totalBytes }),
    signal,
  );
  printer.print({ type: "exported", name, path });
  return 0;
}

/** Copies exported models in, or adds a GGUF file where it is. */
export async function importFrom(context: ModelsContext, given: string): Promise<number> {
  const { core, host, printer, signal } = context;
  const { models, fileWork } = core;
  const path = resolve(given);
  const isFile = (await stat(path).catch(() => undefined))?.isFile() === true;
  if (isFile) return (await verifyModel(context, await models.addFile(path))) === false ? 1 : 0;
  const imported = await importModel(
    { folder: path, modelsDir: host.modelsDir, models, fileWork },
    (doneBytes, totalBytes) => printer.print({ type: "progress", name: given, doneBytes, totalBytes }),
    signal,
  );
  for (const { name, modelId, path: place, sha256 } of imported)
    printer.print({ type: "done", name, modelId, path: place, sha256 });
  return 0;
}
