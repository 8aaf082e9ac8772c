import { formatBytes } from "../../../../src-shared/domain/formatBytes.ts";
import type { ModelFile } from "../../../../src-shared/domain/model.ts";
import type { ModelsContext } from "./ModelsContext.ts";
import { textTable } from "./textTable.ts";

/** Prints the models that are on this machine, after a look through all folders. */
export async function listModels({ core, printer }: ModelsContext): Promise<number> {
  await core.models.scan();
  const { models, selectedId } = core.models.list.value;
  const rows = models.map((model) => [
    model.modelId === selectedId ? "*" : " ",
    model.modelId,
    model.name,
    model.quantization,
    formatBytes(model.sizeBytes),
    whereWords(model),
    model.path,
  ]);
  printer.answer({ models, selectedId }, textTable([[" ", "id", "name", "kind", "size", "from", "path"], ...rows]));
  return 0;
}

function whereWords({ origin, foundIn, state, sha256 }: ModelFile): string {
  if (state === "missing") return "gone";
  if (state === "changed") return "changed";
  if (origin === "found") return foundIn ?? "found";
  return origin === "downloaded" && sha256 !== null ? "downloaded, checked" : origin;
}
