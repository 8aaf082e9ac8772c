import type { Attempt, Segment, SegmentKind } from "../../../../src-shared/domain/attempt.ts";

export const segment = (kind: SegmentKind, text: string, over: Partial<Segment> = {}): Segment => ({
  kind,
  text,
  tokens: 10,
  durationMs: 1000,
  ended: true,
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
  error: null,
  segments: [segment("thought", "3x = 15."), segment("answer", "$x = 5$")],
  metrics: { promptTokens: 9, promptMs: 5, outputTokens: 20, outputMs: 2000 },
  thoughtFolded: null,
  ...over,
});

/** An attempt that has just been asked for. */
export const freshAttempt = (over: Partial<Attempt> = {}): Attempt =>
  sampleAttempt({ phase: "waiting", stopReason: null, segments: [], ...over });
