import { placeBars } from "../formulas/placeBars.ts";
import { placeGrids } from "../formulas/placeGrids.ts";
import { placeLimits } from "../formulas/placeLimits.ts";
import { toBoxes } from "../formulas/toBoxes.ts";
import type { PageMarks, Rule } from "../PageMarks.ts";
import { findBroken } from "./findBroken.ts";
import { findColumns, findGutter } from "./findColumns.ts";
import type { PageRow } from "./PageRow.ts";
import { toLines } from "./toLines.ts";
import { toRows } from "./toRows.ts";

/** A page as rows in the order of reading, and the lines on it that belong to no formula. */
export interface RowsOfPage {
  readonly rows: readonly PageRow[];
  readonly rules: readonly Rule[];
}

export function readPageRows(marks: PageMarks): RowsOfPage {
  const boxes = toBoxes(marks.glyphs);
  const bars = placeBars(placeLimits(boxes, marks.rules), marks.rules);
  const placed = placeGrids(bars.boxes);
  const gutter = findGutter(toLines(placed, { gap: 0.55 }), marks.width);
  const lines = toLines(placed, { gutter });
  const broken = findBroken(lines, bars.rules);
  const rows = findColumns(lines, gutter).flatMap((region) => toRows(region, marks.page, broken));
  return { rows, rules: bars.rules };
}
