import type { ReadBlockKind } from "../../reading/ReadDocument.ts";
import type { PageRow } from "./PageRow.ts";

/** A block while its rows are gathered. */
export interface BlockDraft {
  kind: ReadBlockKind;
  rows: PageRow[];
  text: string;
  /** Where its first row begins, from the left edge of its column, in points. */
  indent: number;
  /** Of a heading: the size of its letters. */
  size: number;
  /** Of a table: whether its cells could not be told apart surely. */
  isFlattened: boolean;
}
