import type { SourcePlace } from "../../../../src-shared/domain/problems/sourcePlace.ts";
import type { ReadBlock } from "./ReadDocument.ts";

/** A block with what is usual for all that is not said. */
export const readBlock = (block: Pick<ReadBlock, "kind" | "text"> & Partial<ReadBlock>): ReadBlock => ({
  label: null,
  depth: 0,
  isProblem: false,
  points: null,
  place: nowhere,
  flags: [],
  ...block,
});

/** Somewhere in a file that has no pages and no lines. */
export const nowhere: SourcePlace = { page: null, box: null, lines: null };

/** @param first from 1 */
export const linesFrom = (first: number, last: number): SourcePlace => ({
  page: null,
  box: null,
  lines: [first, last],
});
