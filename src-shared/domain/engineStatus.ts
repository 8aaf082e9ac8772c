import { z } from "zod";
import { errorEnvelope } from "./attempt.ts";
import { modelId } from "./ids.ts";

/** What the engine process is doing. */
export const engineStatus = z.discriminatedUnion("phase", [
  /** No process: nothing was asked of it yet, or it was let go. */
  z.object({ phase: z.literal("off") }),
  z.object({ phase: z.literal("starting") }),
  z.object({ phase: z.literal("loading"), modelId, /** 0 to 1 */ fraction: z.number() }),
  /** Trying thread counts. */
  z.object({ phase: z.literal("measuring"), modelId }),
  z.object({
    phase: z.literal("ready"),
    modelId,
    threads: z.number().int(),
    contextTokens: z.number().int(),
    /** `cpu`, `metal`, `cuda` or `vulkan`. */
    backend: z.string(),
  }),
  z.object({ phase: z.literal("failed"), error: errorEnvelope }),
]);
export type EngineStatus = z.infer<typeof engineStatus>;
