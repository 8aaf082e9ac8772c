import { z } from "zod";
import { errorEnvelope } from "./errorEnvelope.ts";

/** How a model ran on one backend. */
export const backendMeasurement = z.object({
  /** `cpu`, `metal`, `cuda` or `vulkan`. */
  backend: z.string(),
  threads: z.number().int().positive(),
  gpuLayers: z.number().int().nonnegative(),
  totalLayers: z.number().int().nonnegative(),
  loadMs: z.number().nonnegative(),
  /** Tokens a second while a prompt is read. */
  promptTokensPerSecond: z.number().positive(),
  /** Tokens a second while generating. */
  tokensPerSecond: z.number().positive(),
  /** The same with guesses from the text before (speculative decoding), on a text that repeats itself. */
  lookupTokensPerSecond: z.number().positive().nullable(),
  /** Main and graphics memory together. */
  memoryBytes: z.number().nonnegative(),
});
export type BackendMeasurement = z.infer<typeof backendMeasurement>;

export const machineTestEvent = z.discriminatedUnion("type", [
  z.object({ type: z.literal("testing"), backend: z.string() }),
  z.object({ type: z.literal("measured"), measurement: backendMeasurement }),
  z.object({ type: z.literal("failed"), backend: z.string(), error: errorEnvelope }),
  /** The last event. */
  z.object({ type: z.literal("done"), /** The one that generates fastest. */ fastest: z.string().nullable() }),
]);
export type MachineTestEvent = z.infer<typeof machineTestEvent>;
