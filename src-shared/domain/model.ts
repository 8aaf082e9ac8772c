import { z } from "zod";
import { modelId } from "./ids.ts";

/** A GGUF file the app knows. */
export const modelFile = z.object({
  modelId,
  name: z.string(),
  path: z.string(),
  isBuiltIn: z.boolean(),
  sizeBytes: z.number().nonnegative(),
  architecture: z.string(),
  /** Number of weights, or null where the file does not say. */
  parameters: z.number().nonnegative().nullable(),
  /** Context the model was trained for, in tokens. */
  trainContextTokens: z.number().int().nonnegative(),
  /** As the file calls it, such as `Q4_K_M`. */
  quantization: z.string(),
  profileId: z.string(),
  /** False when the file is gone from its path. */
  isPresent: z.boolean(),
});
export type ModelFile = z.infer<typeof modelFile>;

export const modelList = z.object({ models: z.array(modelFile), selectedId: modelId });
export type ModelList = z.infer<typeof modelList>;
