import type { ModelFile } from "../../../../src-shared/domain/model.ts";
import { AppError } from "../../../../src-shared/errors/AppError.ts";
import { findModel } from "./findModel.ts";
import type { ModelsContext } from "./ModelsContext.ts";

/**
 * Hashes one model, or all of them.
 * @returns 0 unless a file is wrong or cannot be read
 */
export async function verifyModels(context: ModelsContext, named: string | undefined): Promise<number> {
  const { models } = context.core.models.list.value;
  const wanted = named === undefined ? models : [findModel(models, named)];
  let isGood = true;
  for (const model of wanted)
    try {
      isGood = (await verifyModel(context, model)) !== false && isGood;
    } catch (thrown) {
      if (context.signal.aborted) throw thrown;
      context.printer.print({ type: "failed", name: model.name, error: AppError.from(thrown) });
      isGood = false;
    }
  return isGood ? 0 : 1;
}

/**
 * Hashes a model's files and tells how it went.
 * @returns whether it is the file that was published, or null where that is not known
 */
export async function verifyModel(
  { core, printer, signal }: ModelsContext,
  { modelId, name, path }: ModelFile,
): Promise<boolean | null> {
  let result: boolean | null = null;
  await core.models.verify(
    modelId,
    (event) => {
      if (event.type === "progress") return printer.print({ ...event, name });
      result = event.matches;
      printer.print({ ...event, type: "verified", name, modelId, path });
    },
    signal,
  );
  return result;
}
