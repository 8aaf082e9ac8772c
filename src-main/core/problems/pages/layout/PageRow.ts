import type { WrittenLine } from "./writeLine.ts";

/** What is beside each other on a page, or in one column of it: one line of text, or several cells. */
export interface PageRow {
  readonly page: number;
  readonly cells: readonly RowCell[];
  readonly baseline: number;
  /** Of most of its text, in points. */
  readonly size: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly isBold: boolean;
  /** The edges of the column that it is in. */
  readonly column: Column;
}

export interface RowCell extends WrittenLine {
  readonly left: number;
  readonly right: number;
}

export interface Column {
  readonly left: number;
  readonly right: number;
}
