import { z } from "zod";

/** What a short problem showed of how a model is used. */
export const selfTest = z.object({
  profileId: z.string(),
  /** Milliseconds since 1970. */
  at: z.number().int(),
  /** The prompt as the model reads it, special tokens visible. */
  prompt: z.string(),
  promptTokens: z.number().int().positive(),
  /** Texts that the profile takes for single tokens and that this model's vocabulary does not have. */
  missingTokens: z.array(z.string()),
  /** What the model wrote, thought markers left out. */
  thought: z.string(),
  answer: z.string(),
  /** Null where the profile has no thoughts. */
  thoughtOpened: z.boolean().nullable(),
  /** `app` when the test's few tokens were used up and the thought was closed for the model. */
  thoughtClosedBy: z.enum(["model", "app"]).nullable(),
});
export type SelfTest = z.infer<typeof selfTest>;

export const selfTestEvent = z.discriminatedUnion("type", [
  z.object({ type: z.literal("loading"), /** 0 to 1 */ fraction: z.number() }),
  z.object({ type: z.literal("running"), outputTokens: z.number().int() }),
  /** The last event. */
  z.object({ type: z.literal("done"), result: selfTest }),
]);
export type SelfTestEvent = z.infer<typeof selfTestEvent>;
