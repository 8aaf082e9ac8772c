import { z } from "zod";
import { effortLevel } from "./effort.ts";
import { modelId } from "./ids.ts";

/** What a run would take, before it is asked for. */
export const forecast = z.object({
  modelId,
  /** The largest context that a run can have here, in tokens. */
  contextTokens: z.number().int().positive(),
  /** Tokens a second while generating: as measured here, else as estimated; null where nothing is known. */
  tokensPerSecond: z.number().positive().nullable(),
  isMeasured: z.boolean(),
  /** For each level, in their order, how many tokens the thought may have; fewer where the context has no more room. */
  efforts: z.array(z.object({ level: effortLevel, thoughtTokens: z.number().int().nonnegative() })),
  /** Tokens that an answer may have after the thought. */
  answerTokens: z.number().int().nonnegative(),
});
export type Forecast = z.infer<typeof forecast>;
