import { z } from "zod";

/** How well a model runs on this machine, and the numbers behind it. */
export const fit = z.object({
  verdict: z.enum(["runs-well", "slow", "does-not-fit"]),
  /** Why it is not better than it is: what to name first in the sentence that explains the verdict. */
  reason: z.enum(["fits", "tight", "speed", "memory", "disk"]),
  /** Context the numbers are for, in tokens: the wanted one, or the model's own where that is smaller. */
  contextTokens: z.number().int().positive(),
  weightsBytes: z.number().nonnegative(),
  /** KV cache and buffers at that context. */
  contextBytes: z.number().nonnegative(),
  /** Of both together, what main memory and graphics memory hold. */
  ramBytes: z.number().nonnegative(),
  vramBytes: z.number().nonnegative(),
  /** What a model may use of each on this machine. */
  ramLimitBytes: z.number().nonnegative(),
  vramLimitBytes: z.number().nonnegative(),
  gpuLayers: z.number().int().nonnegative(),
  totalLayers: z.number().int().positive(),
  /** Tokens a second while generating, or null where nothing can be said yet. */
  speed: z.object({ tokensPerSecond: z.number().positive(), isMeasured: z.boolean() }).nullable(),
  /** Memory the model took when it ran here, or null. */
  measuredBytes: z.number().positive().nullable(),
});
export type Fit = z.infer<typeof fit>;

/** Verdicts for all models; empty until the machine was looked at. */
export const fits = z.object({
  /** By `variantId` of the catalogue. */
  variants: z.record(z.string(), fit),
  /** By model, for those whose file is present. */
  models: z.record(z.string(), fit),
  /** Present models that cannot be run at all, because their architecture is not known. */
  unsupportedModelIds: z.array(z.string()),
  /** The variant to begin with on this machine, or null when none fits or nothing is known yet. */
  recommendedVariantId: z.string().nullable(),
});
export type Fits = z.infer<typeof fits>;
