import { z } from "zod";
import { attempt } from "./attempt.ts";
import { checkBadge } from "./check.ts";
import { attemptId, conversationId, sheetId, turnId } from "./ids.ts";

export const conversationSummary = z.object({
  conversationId,
  title: z.string(),
  /** Milliseconds since 1970. */
  updatedAt: z.number().int(),
  isRunning: z.boolean(),
  isPinned: z.boolean(),
  isArchived: z.boolean(),
  /** In alphabetical order. */
  tags: z.array(z.string()),
  /** What rules found of the last answer that is shown; null where it was not checked, or there is none. */
  badge: checkBadge.nullable(),
});
export type ConversationSummary = z.infer<typeof conversationSummary>;

/** A question with the attempt that is shown for it. */
export const turn = z.object({
  turnId,
  question: z.string(),
  createdAt: z.number().int(),
  /** All versions of this question at this place, oldest first; this turn is one of them. */
  siblingTurnIds: z.array(turnId),
  /** All attempts at this question, oldest first. */
  attemptIds: z.array(attemptId),
  attempt,
});
export type Turn = z.infer<typeof turn>;

/** The branch of a conversation that is open: each turn follows on the shown attempt of the one before. */
export const conversation = z.object({
  conversationId,
  title: z.string(),
  /** The sheet whose entry is solved in it, or null. */
  sheetId: sheetId.nullable(),
  turns: z.array(turn),
});
export type Conversation = z.infer<typeof conversation>;

export { maxQuestionLength, maxTitleLength } from "./textLimits.ts";
