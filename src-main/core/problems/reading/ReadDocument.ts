import type { FileKind } from "../../../../src-shared/domain/problems/fileKind.ts";
import type { ReadingFlag } from "../../../../src-shared/domain/problems/readingFlag.ts";
import type { SourcePlace } from "../../../../src-shared/domain/problems/sourcePlace.ts";

export type ReadBlockKind =
  | "heading"
  | "paragraph"
  /** One of a numbered or lettered list. */
  | "item"
  | "code"
  | "table"
  /** What a file marks as a solution. */
  | "solution";

/** A stretch of a file's text, in reading order. */
export interface ReadBlock {
  readonly kind: ReadBlockKind;
  /** Markdown with LaTeX between dollar signs. Without the label, where there is one. */
  readonly text: string;
  /** Number or letter that the file's own structure gives, such as an item's: "3", "a"; null where only the text may hold one. */
  readonly label: string | null;
  /** Of headings 1 to 6; of items and what stands in them 0 for the outermost, and so on; of paragraphs how far they are indented, 0 where nothing is. */
  readonly depth: number;
  /** Whether the file itself calls it a problem: `\question`, `\begin{exercise}`, a heading "Problem 3". */
  readonly isProblem: boolean;
  /** Points that the file's own structure gives. */
  readonly points: number | null;
  readonly place: SourcePlace;
  readonly flags: readonly ReadingFlag[];
}

/** What a reader makes of a file. Problems are looked for in it afterwards, in the same way whatever the file was. */
export interface ReadDocument {
  readonly kind: FileKind;
  readonly title: string | null;
  readonly blocks: readonly ReadBlock[];
  /** What is not about one block, such as a page that could not be read. */
  readonly flags: readonly ReadingFlag[];
}
