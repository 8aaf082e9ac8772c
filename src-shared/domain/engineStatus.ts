import { z } from "zod";
import { phrase } from "./phrase.ts";
import { errorEnvelope } from "./errorEnvelope.ts";
import { modelId } from "./ids.ts";
import { keyValueType } from "./runSettings.ts";

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
    /** Why this one, in a short sentence for people. */
    backendReason: phrase,
    /** Layers on the graphics card, of all. */
    gpuLayers: z.number().int().nonnegative(),
    totalLayers: z.number().int().nonnegative(),
    keyValueType,
  }),
  z.object({ phase: z.literal("failed"), error: errorEnvelope }),
]);
export type EngineStatus = z.infer<typeof engineStatus>;
