import type { ReadingFlag } from "../../../../src-shared/domain/problems/readingFlag.ts";
import type { SourcePlace } from "../../../../src-shared/domain/problems/sourcePlace.ts";

/** A line of a document, or what is as short as one: the smallest thing that may begin a problem. */
export interface Line {
  readonly kind: "heading" | "text" | "code" | "table" | "solution";
  /** With a label that stands in it. A formula or code is never parted. */
  readonly text: string;
  /** What stands between the line before and this one when they are put together. */
  readonly joint: "\n\n" | "\n" | " ";
  /** Columns, or depth in a list. */
  readonly indent: number;
  /** Of a heading 1 to 6, else 0. */
  readonly level: number;
  /** What the file's own structure says of its beginning. */
  readonly given: {
    readonly label: string | null;
    readonly depth: number;
    readonly isProblem: boolean;
    readonly points: number | null;
  } | null;
  readonly place: SourcePlace;
  readonly flags: readonly ReadingFlag[];
}
