import { z } from "zod";
import { attempt, stopReason } from "./attempt.ts";
import { checkReport } from "./check.ts";
import { codeRun } from "./codeRun.ts";
import { effort } from "./effort.ts";
import { attemptId, conversationId, sampleGroupId, turnId } from "./ids.ts";
import { tag } from "./search.ts";
import { maxQuestionLength, maxTitleLength } from "./textLimits.ts";

const moment = z.number().int().nonnegative();

/** How the model's next token was chosen; see the engine's port. */
const sampling = z.object({
  temperature: z.number(),
  topK: z.number(),
  topP: z.number(),
  minP: z.number(),
  presencePenalty: z.number().optional(),
  seed: z.number(),
});

export const exchangedAttempt = attempt.omit({ phase: true }).extend({
  /** One that ran when it was written down is interrupted. */
  stopReason,
  sampling,
  effort,
  /** The turn that is shown after it. */
  shownTurnId: turnId.nullable(),
  /** What checks of this version of them found. */
  check: z.object({ report: checkReport, version: z.number().int() }).nullable(),
  codeRuns: z.array(codeRun),
});
export type ExchangedAttempt = z.infer<typeof exchangedAttempt>;

export const exchangedTurn = z.object({
  turnId,
  /** The attempt that it follows; null at the start. */
  parentAttemptId: attemptId.nullable(),
  question: z.string().max(maxQuestionLength),
  createdAt: moment,
  shownAttemptId: attemptId.nullable(),
});
export type ExchangedTurn = z.infer<typeof exchangedTurn>;

/** A conversation with all its branches, as it is taken from one history to another. */
export const exchangedConversation = z.object({
  conversationId,
  title: z.string().max(maxTitleLength),
  createdAt: moment,
  updatedAt: moment,
  isPinned: z.boolean(),
  isArchived: z.boolean(),
  tags: z.array(tag).max(100),
  /** The first turn that is shown. */
  shownTurnId: turnId.nullable(),
  /** Parents before children. */
  turns: z.array(exchangedTurn),
  attempts: z.array(exchangedAttempt),
  sampleGroups: z.array(z.object({ sampleGroupId, turnId, stoppedEarly: z.boolean() })),
});
export type ExchangedConversation = z.infer<typeof exchangedConversation>;
