import type { Attempt } from "../../../src-shared/domain/attempt.ts";
import { segmentTotals } from "./segmentTotals.ts";

/** Output tokens before a speed is believed. */
const leastMeasured = 16;

/** How much of its tokens a thought has used. */
export interface ThoughtProgress {
  /** Tokens so far, and at most. */
  tokens: number;
  mostTokens: number;
  /** Milliseconds until they are used up, at the speed so far; undefined before that is known. */
  leftMs: number | undefined;
}

/** Undefined before the plan is known, and where no thought was planned for. */
export function thoughtProgress(attempt: Attempt): ThoughtProgress | undefined {
  const mostTokens = attempt.plan?.thoughtTokens ?? 0;
  if (mostTokens === 0) return undefined;
  const { tokens } = segmentTotals(attempt, "thought");
  const { outputTokens, outputMs } = attempt.metrics;
  const isMeasured = outputTokens >= leastMeasured && outputMs > 0;
  const left = Math.max(0, mostTokens - tokens);
  return { tokens, mostTokens, leftMs: isMeasured ? (left * outputMs) / outputTokens : undefined };
}

/** Whether the thought has no tokens left. */
export function isThoughtUsedUp(attempt: Attempt): boolean {
  const progress = thoughtProgress(attempt);
  return progress !== undefined && progress.tokens >= progress.mostTokens;
}
