import type { Region } from "./findColumns.ts";
import type { PageRow } from "./PageRow.ts";
import type { Line } from "./toLines.ts";
import { writeLine } from "./writeLine.ts";

/** Lines of a region that stand on one line, as the cells of one row. */
/** @param broken lines that stand in each other, so that what they are was not understood */
export function toRows(region: Region, page: number, broken: ReadonlySet<Line>): PageRow[] {
  const groups: Line[][] = [];
  for (const line of region.lines) {
    const group = groups.find(
      (group) =>
        group[0] !== undefined &&
        Math.abs(group[0].baseline - line.baseline) < 0.15 * Math.max(group[0].size, line.size),
    );
    if (group === undefined) groups.push([line]);
    else group.push(line);
  }
  return groups.map((group) =>
    toRow(
      group.toSorted((one, other) => one.left - other.left),
      region,
      page,
      broken,
    ),
  );
}

function toRow(lines: readonly Line[], region: Region, page: number, broken: ReadonlySet<Line>): PageRow {
  const boxes = lines.flatMap((line) => line.boxes);
  const letters = boxes.filter((box) => box.text !== null && /\p{L}/u.test(box.text));
  const widest = lines.reduce((best, line) => (line.right - line.left > best.right - best.left ? line : best));
  return {
    page,
    cells: lines.map((line) => ({ ...writeLine(line, broken.has(line)), left: line.left, right: line.right })),
    baseline: widest.baseline,
    size: widest.size,
    left: Math.min(...lines.map((line) => line.left)),
    right: Math.max(...lines.map((line) => line.right)),
    top: Math.min(...lines.map((line) => line.top)),
    bottom: Math.max(...lines.map((line) => line.bottom)),
    isBold: letters.length > 0 && letters.every((box) => box.isBold),
    column: region.column,
  };
}
