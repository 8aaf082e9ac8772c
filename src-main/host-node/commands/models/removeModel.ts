import { findModel } from "./findModel.ts";
import type { ModelsContext } from "./ModelsContext.ts";

/** Deletes a downloaded model; one that lies elsewhere is only taken off the list. */
export async function removeModel({ core, printer }: ModelsContext, named: string): Promise<number> {
  const { modelId, name, origin } = findModel(core.models.list.value.models, named);
  let freedBytes = 0;
  if (origin === "added" || origin === "found") core.models.forget(modelId);
  else freedBytes = await core.removeModel(modelId);
  printer.print({ type: "removed", name, modelId, freedBytes });
  return 0;
}
