import type { Attempt } from "../../../../src-shared/domain/attempt.ts";
import { segmentTotals } from "../segmentTotals.ts";

export type ContextPartName =
  "system" | "past" | "question" | "thought" | "thoughtLeft" | "answer" | "answerLeft" | "free";

/** A part of the context, in tokens. */
export interface ContextPart {
  name: ContextPartName;
  words: string;
  tokens: number;
  /** Set aside, and not used. */
  isReserve: boolean;
}

/**
 * What the context of a run holds, in the order in which it stands there; together all of it. Empty before the plan is
 * known. Parts of no tokens are left out.
 */
export function contextParts(attempt: Attempt): ContextPart[] {
  const { plan } = attempt;
  if (plan === null) return [];
  const thought = segmentTotals(attempt, "thought").tokens;
  const answer = segmentTotals(attempt, "answer").tokens;
  const part = (name: ContextPartName, words: string, tokens: number, isReserve = false): ContextPart => ({
    name,
    words,
    tokens: Math.max(0, tokens),
    isReserve,
  });
  const isOver = attempt.phase === null;
  const parts = [
    part("system", "Instructions", plan.systemTokens),
    part("past", "Earlier turns", plan.pastTokens),
    part("question", "Problem", plan.questionTokens),
    part("thought", "Thought", thought),
    part(
      "thoughtLeft",
      isOver ? "Not needed for the thought" : "Left for the thought",
      plan.thoughtTokens - thought,
      true,
    ),
    part("answer", "Answer", answer),
    part("answerLeft", "Kept back for the answer", plan.answerTokens - answer, true),
  ];
  const used = parts.reduce((sum, { tokens }) => sum + tokens, 0);
  return [...parts, part("free", "Free", plan.contextTokens - used, true)].filter(({ tokens }) => tokens > 0);
}
