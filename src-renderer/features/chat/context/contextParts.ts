import type { Attempt } from "../../../../src-shared/domain/attempt.ts";
import { type Words, words } from "../../../components/words/words.ts";
import { segmentTotals } from "../segmentTotals.ts";

export type ContextPartName = keyof Words["context"]["parts"];

/** A part of the context, in tokens. */
export interface ContextPart {
  name: ContextPartName;
  label: string;
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
  const { parts: usual, thoughtNotNeeded } = words().context;
  const labels = attempt.phase === null ? { ...usual, thoughtLeft: thoughtNotNeeded } : usual;
  const part = (name: ContextPartName, tokens: number, isReserve = false): ContextPart => ({
    name,
    label: labels[name],
    tokens: Math.max(0, tokens),
    isReserve,
  });
  const parts = [
    part("system", plan.systemTokens),
    part("past", plan.pastTokens),
    part("question", plan.questionTokens),
    part("thought", thought),
    part("thoughtLeft", plan.thoughtTokens - thought, true),
    part("answer", answer),
    part("answerLeft", plan.answerTokens - answer, true),
  ];
  const used = parts.reduce((sum, { tokens }) => sum + tokens, 0);
  return [...parts, part("free", plan.contextTokens - used, true)].filter(({ tokens }) => tokens > 0);
}
