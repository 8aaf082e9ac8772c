import type { Attempt, Segment } from "../../../src-shared/domain/attempt.ts";

/** All that was written up to the last thought; nothing where there is none. */
export function upToLastThought({ segments }: Pick<Attempt, "segments">): Segment[] {
  const last = segments.findLastIndex(({ kind, text }) => kind === "thought" && text.trim() !== "");
  return segments.slice(0, last + 1);
}
