import { z } from "zod";
import { stepKinds } from "./steps/Step.ts";

/** What is said of a thought in one line while it is folded. */
export const thoughtSummary = z.object({
  steps: z.number().int().nonnegative(),
  /** Steps in which it took something back or tried another way. */
  turnedBack: z.number().int().nonnegative(),
  /** How far it was, 0 to 1, when it first came to the answer that was given; null where that was not found. */
  answerSeenAt: z.number().min(0).max(1).nullable(),
  /** Kinds of its steps in order, with how much of it each is in thousandths. */
  strips: z.array(z.tuple([z.enum(stepKinds), z.number().int().nonnegative()])),
});
export type ThoughtSummary = z.infer<typeof thoughtSummary>;
