import type { Attempt, SegmentKind } from "../../../src-shared/domain/attempt.ts";

export interface SegmentTotals {
  tokens: number;
  durationMs: number;
}

/** The counts of all segments of a kind; a continued run may have several. */
export function segmentTotals(attempt: Attempt, kind: SegmentKind): SegmentTotals {
  const segments = attempt.segments.filter((segment) => segment.kind === kind);
  return {
    tokens: segments.reduce((sum, { tokens }) => sum + tokens, 0),
    durationMs: segments.reduce((sum, { durationMs }) => sum + durationMs, 0),
  };
}
