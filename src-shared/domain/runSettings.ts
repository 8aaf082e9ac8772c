import { z } from "zod";
import { maxQuestionLength } from "./textLimits.ts";

export const keyValueType = z.enum(["f16", "q8_0"]);
export type KeyValueType = z.infer<typeof keyValueType>;

/** A person's own choices for one model. Null is what the model card says, or what the app finds best. */
export const runSettings = z.object({
  /** 0 takes the most likely token each time. */
  temperature: z.number().min(0).max(5).nullable(),
  /** 0 for no limit. */
  topK: z.number().int().min(0).max(1000).nullable(),
  topP: z.number().gt(0).max(1).nullable(),
  minP: z.number().min(0).max(1).nullable(),
  /** The same seed and settings give the same text on a processor. */
  seed: z
    .number()
    .int()
    .min(0)
    .max(2 ** 31 - 1)
    .nullable(),
  /** Context in tokens. */
  contextTokens: z.number().int().min(256).max(1_048_576).nullable(),
  keyValueType: keyValueType.nullable(),
  threads: z.number().int().min(1).max(256).nullable(),
  /** Layers on the graphics card. */
  gpuLayers: z.number().int().min(0).max(1000).nullable(),
  /** Tokens evaluated at once. */
  batchTokens: z.number().int().min(16).max(4096).nullable(),
  /** In place of the system prompt the model was trained with; empty for none. */
  systemPrompt: z.string().max(maxQuestionLength).nullable(),
  /** Texts that end the answer, besides the model's own. */
  stops: z.array(z.string().min(1).max(100)).max(8).nullable(),
  /** Speculative decoding: guesses tokens that stand in the text before. */
  predictsByLookup: z.boolean().nullable(),
});
export type RunSettings = z.infer<typeof runSettings>;

/** What is given of them. */
export const runSettingsChange = runSettings.partial();
export type RunSettingsChange = z.infer<typeof runSettingsChange>;

/** As the model card says throughout. */
export const noRunSettings: RunSettings = {
  temperature: null,
  topK: null,
  topP: null,
  minP: null,
  seed: null,
  contextTokens: null,
  keyValueType: null,
  threads: null,
  gpuLayers: null,
  batchTokens: null,
  systemPrompt: null,
  stops: null,
  predictsByLookup: null,
};

/** A person's choices beside what holds where there is none. */
export const runSettingsView = z.object({
  chosen: runSettings,
  /** From the model's profile. */
  card: z.object({
    temperature: z.number(),
    topK: z.number(),
    topP: z.number(),
    minP: z.number(),
    contextTokens: z.number(),
    systemPrompt: z.string().nullable(),
    stops: z.array(z.string()),
  }),
  /** The largest context the model was trained for, in tokens. */
  trainContextTokens: z.number().int().nonnegative(),
});
export type RunSettingsView = z.infer<typeof runSettingsView>;
