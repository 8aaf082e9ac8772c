import { z } from "zod";
import { errorEnvelope } from "./errorEnvelope.ts";
import { phrase } from "./phrase.ts";

/** A time that the engine ended, hung, or could not do what was asked. */
export const engineIncident = z.object({
  incidentId: z.number().int(),
  /** Milliseconds since 1970. */
  at: z.number().int(),
  error: errorEnvelope,
  /** `cpu`, `metal`, `cuda` or `vulkan`; null where llama.cpp had not started. */
  backend: z.string().nullable(),
  /** The model it worked with, as it was called; null for none. */
  modelName: z.string().nullable(),
  /** What the app did next, such as "Went on with a smaller context." */
  remedy: phrase,
  /** The last lines of the native log; never anything that a person wrote. */
  logTail: z.string(),
});
export type EngineIncident = z.infer<typeof engineIncident>;

/** A way of computing that llama.cpp was built for. */
export const backendState = z.object({
  /** `cpu`, `metal`, `cuda` or `vulkan`. */
  backend: z.string(),
  /** `set-aside` after it ended the engine twice; `unavailable` where this machine has no such device or driver. */
  state: z.enum(["in-use", "available", "set-aside", "unavailable"]),
});
export type BackendState = z.infer<typeof backendState>;
