import type { AttemptEvent } from "../../src-shared/contract/reasoningEndpoints.ts";
import { attempt, type Attempt } from "../../src-shared/domain/attempt.ts";

const metrics = { promptTokens: 0, promptMs: 0, outputTokens: 0, outputMs: 0 };

/** A piece of text for the segment at `index`; pieces of one segment may be joined on the way. */
export function delta(text: string, index = 0): AttemptEvent & { type: "delta" } {
  return { type: "delta", index, kind: "thought", text, tokens: 1, durationMs: 1, ended: false, metrics };
}

export function fakeAttempt(change: Partial<Attempt> = {}): Attempt {
  const base = attempt.parse({
    attemptId: "attempt",
    turnId: "turn",
    modelId: "starter",
    modelName: "Starter",
    createdAt: 0,
    phase: null,
    stopReason: "answered",
    stoppedBy: null,
    error: null,
    segments: [],
    metrics,
    plan: null,
    notes: [],
    fromAttemptId: null,
    sampleGroupId: null,
    thoughtFolded: null,
    thoughtSummary: null,
  });
  return { ...base, ...change };
}
