import type { Attempt, ContextPlan, Segment, SegmentKind } from "../../../../src-shared/domain/attempt.ts";

export const segment = (kind: SegmentKind, text: string, over: Partial<Segment> = {}): Segment => ({
  kind,
  text,
  tokens: 10,
  durationMs: 1000,
  ended: true,
  ...over,
});

/** A context of 8,000 tokens, of which 1,410 are left free. */
export const samplePlan = (over: Partial<ContextPlan> = {}): ContextPlan => ({
  effort: "normal",
  contextTokens: 8000,
  systemTokens: 120,
  pastTokens: 300,
  questionTokens: 50,
  thoughtTokens: 4096,
  answerTokens: 2024,
  droppedTurns: 0,
  ...over,
});

/** An attempt that has answered, with what is given in place of its own. */
export const sampleAttempt = (over: Partial<Attempt> = {}): Attempt => ({
  attemptId: "a1" as Attempt["attemptId"],
  turnId: "t1" as Attempt["turnId"],
  modelId: "starter" as Attempt["modelId"],
  modelName: "Starter",
  createdAt: 0,
  phase: null,
  stopReason: "answered",
  stoppedBy: null,
  error: null,
  segments: [segment("thought", "3x = 15."), segment("answer", "$x = 5$")],
  metrics: { promptTokens: 9, promptMs: 5, outputTokens: 20, outputMs: 2000 },
  plan: null,
  notes: [],
  fromAttemptId: null,
  sampleGroupId: null,
  thoughtFolded: null,
  thoughtSummary: null,
  ...over,
});

/** An attempt that has just been asked for. */
export const freshAttempt = (over: Partial<Attempt> = {}): Attempt =>
  sampleAttempt({ phase: "waiting", stopReason: null, segments: [], ...over });
