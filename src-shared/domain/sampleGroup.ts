import { z } from "zod";
import { attemptPhase, stopReason } from "./attempt.ts";
import { checkBadge } from "./check.ts";
import { attemptId, sampleGroupId, turnId } from "./ids.ts";
import { mostSamples } from "./mostSamples.ts";

/** Several attempts at one question, asked for together, and how they agree. */
export const sampleGroup = z.object({
  sampleGroupId,
  turnId,
  samples: z
    .array(
      z.object({
        attemptId,
        /** Null once it is over. */
        phase: attemptPhase.nullable(),
        stopReason: stopReason.nullable(),
        /** Generated so far. */
        outputTokens: z.number().int().nonnegative(),
        /** The final answer as it stands in the text, or null while there is none. */
        answer: z.string().nullable(),
        /** What a check found of it, or null while none was made. */
        badge: checkBadge.nullable(),
      }),
    )
    .max(mostSamples),
  /** Answers that mean the same, the most frequent first. Agreement is confidence, not proof. */
  votes: z.array(z.object({ answer: z.string(), attemptIds: z.array(attemptId) })),
  /** The others were stopped because these agreed, or because one was verified. */
  stoppedEarly: z.boolean(),
});
export type SampleGroup = z.infer<typeof sampleGroup>;

export { mostSamples } from "./mostSamples.ts";
