import type { ContextPlan } from "../../../src-shared/domain/attempt.ts";
import type { Effort } from "../../../src-shared/domain/effort.ts";
import { effortTokens } from "../../../src-shared/domain/effortTokens.ts";

const leastAnswerTokens = 256;
const mostAnswerTokens = 2048;
/** The part of the context that a thought may not use, so that there is always room for the answer. */
const answerShare = 1 / 8;

/** Tokens kept back for the answer in a context of this size. */
export function answerReserve(contextTokens: number): number {
  return Math.min(mostAnswerTokens, Math.max(leastAnswerTokens, Math.trunc(contextTokens * answerShare)));
}

/** What a run needs of its context, in tokens. */
export interface ContextNeed {
  effort: Effort;
  thinks: boolean;
  systemTokens: number;
  questionTokens: number;
  /** Output that is there already and gone on from. */
  resumed: { thoughtTokens: number; answerTokens: number };
  /** The thought gets its effort beyond what it has already. */
  thinksOn: boolean;
}

/** What is left of a context besides the instructions, the question, what is resumed and the answer; may be negative. */
export function freeTokens(
  { systemTokens, questionTokens, resumed: { thoughtTokens, answerTokens } }: ContextNeed,
  contextTokens: number,
): number {
  return contextTokens - systemTokens - questionTokens - thoughtTokens - answerTokens - answerReserve(contextTokens);
}

/** What the thought may still grow by. */
function wantedThought({ effort, thinks, thinksOn, resumed }: ContextNeed, free: number): number {
  if (!thinks) return 0;
  const tokens = effortTokens(effort);
  if (tokens === null) return free;
  return Math.max(0, thinksOn ? tokens : tokens - resumed.thoughtTokens);
}

/**
 * Tokens that earlier turns may have: all that the thought leaves, and half of what is free where both want more than
 * there is.
 */
export function pastLimit(need: ContextNeed, contextTokens: number): number {
  const free = Math.max(0, freeTokens(need, contextTokens));
  return Math.max(free - wantedThought(need, free), Math.floor(free / 2));
}

/** How the context is filled when `pastTokens` of earlier turns are in it. */
export function planContext(
  need: ContextNeed,
  contextTokens: number,
  past: { tokens: number; droppedTurns: number },
): ContextPlan {
  const free = Math.max(0, freeTokens(need, contextTokens) - past.tokens);
  return {
    effort: need.effort,
    contextTokens,
    systemTokens: need.systemTokens,
    pastTokens: past.tokens,
    questionTokens: need.questionTokens,
    thoughtTokens: need.resumed.thoughtTokens + Math.min(wantedThought(need, free), free),
    answerTokens: answerReserve(contextTokens),
    droppedTurns: past.droppedTurns,
  };
}
