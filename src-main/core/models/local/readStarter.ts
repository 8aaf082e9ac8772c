import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { ModelId } from "../../../../src-shared/domain/ids.ts";
import type { GgufSummary } from "../../ports/InferenceEngine.ts";
import type { ModelFileRecord } from "../../storage/ModelFileRepository.ts";

export const starterId = "starter" as ModelId;

const starterSummary: z.ZodType<GgufSummary> = z.strictObject({
  name: z.string(),
  architecture: z.string(),
  parameters: z.number().nullable(),
  trainContextTokens: z.number(),
  quantization: z.string(),
  sizeBytes: z.number(),
  chatTemplate: z.string().nullable(),
  licence: z.string().nullable(),
});

/** The model that comes with the app. */
export function readStarter(resourcesDir: string): ModelFileRecord {
  const dir = join(resourcesDir, "models");
  const path = join(dir, "starter.gguf");
  // Written down beside the file, so that the list is there before the engine has started.
  const summary = starterSummary.parse(JSON.parse(readFileSync(join(dir, "starter.json"), "utf8")));
  return {
    modelId: starterId,
    path,
    parts: [path],
    summary,
    origin: "built-in",
    foundIn: null,
    source: null,
    variantId: null,
    modifiedMs: null,
    hash: null,
  };
}
