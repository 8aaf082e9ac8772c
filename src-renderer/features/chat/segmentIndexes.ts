import type { Attempt, SegmentKind } from "../../../src-shared/domain/attempt.ts";

/** Where the segments of a kind stand, as a plain value such as `0,2`. */
export function segmentIndexes(attempt: Attempt, kind: SegmentKind): string {
  return attempt.segments.flatMap((segment, index) => (segment.kind === kind ? [index] : [])).join(",");
}

/** The indexes out of what {@link segmentIndexes} made. */
export function readIndexes(indexes: string): number[] {
  return indexes === "" ? [] : indexes.split(",").map(Number);
}
