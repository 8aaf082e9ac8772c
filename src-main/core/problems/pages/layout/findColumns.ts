import type { Line } from "./toLines.ts";
import type { Column } from "./PageRow.ts";

/** A part of a page that is read from its top to its bottom before the next one. */
export interface Region {
  readonly column: Column;
  readonly lines: readonly Line[];
}

const edgesOf = (lines: readonly Line[]): Column => ({
  left: Math.min(...lines.map((line) => line.left)),
  right: Math.max(...lines.map((line) => line.right)),
});

/** The blank strip in the middle of a page that is over the most of its height, or null. */
function findStrip(lines: readonly Line[], width: number): { readonly left: number; readonly right: number } | null {
  const crossings = Array.from({ length: Math.ceil(width) + 1 }, () => 0);
  for (const line of lines)
    for (let x = Math.max(0, Math.floor(line.left)); x <= Math.min(width, Math.ceil(line.right)); x++)
      crossings[x] = (crossings[x] ?? 0) + 1;
  const allowed = 0.12 * lines.length;
  let best: { left: number; right: number } | null = null;
  let start = -1;
  for (let x = Math.floor(0.35 * width); x <= Math.ceil(0.65 * width); x++) {
    const isFree = (crossings[x] ?? 0) <= allowed;
    if (isFree && start < 0) start = x;
    if (!isFree && start >= 0) {
      if (best === null || x - start > best.right - best.left) best = { left: start, right: x };
      start = -1;
    }
  }
  // A strip that reaches to the end of where it is looked for parts nothing.
  return best !== null && best.left > 0.35 * width && best.right - best.left >= 5 ? best : null;
}

/** Whether both sides are text that runs on beside the other, over much of the height. */
function areColumns(pieces: readonly Line[], gutter: Column): boolean {
  const middle = (gutter.left + gutter.right) / 2;
  const sides = [pieces.filter((piece) => piece.right <= middle), pieces.filter((piece) => piece.left >= middle)];
  return sides.every((side) => {
    const { left, right } = edgesOf(side);
    // What is written on its lines, to tell text from short entries in columns.
    const filled = new Map<number, number>();
    for (const piece of side) {
      const line = Math.round(piece.baseline / piece.size);
      filled.set(line, (filled.get(line) ?? 0) + piece.right - piece.left);
    }
    const long = [...filled.values()].filter((width) => width > 0.55 * (right - left)).length;
    return filled.size >= 4 && right - left > 110 && long > 0.3 * filled.size;
  });
}

/**
 * The x between the two columns of a page, or null where it has one.
 * @param pieces of its lines, parted at each gap that is wider than one between words
 */
export function findGutter(pieces: readonly Line[], width: number): number | null {
  const strip = findStrip(pieces, width);
  return strip !== null && areColumns(pieces, strip) ? (strip.left + strip.right) / 2 : null;
}

/** The columns of a page in the order of reading: what goes over both columns parts those above from those below. */
export function findColumns(lines: readonly Line[], gutter: number | null): Region[] {
  if (lines.length === 0) return [];
  if (gutter === null) return [{ column: edgesOf(lines), lines }];
  const regions: Region[] = [];
  let [left, right]: [Line[], Line[]] = [[], []];
  const close = (): void => {
    for (const side of [left, right]) if (side.length > 0) regions.push({ column: edgesOf(side), lines: side });
    [left, right] = [[], []];
  };
  const isOver = (line: Line): boolean => line.left < gutter && line.right > gutter;
  const crossing = lines.filter((line) => isOver(line));
  for (const line of lines) {
    const isBeside = crossing.some((other) => Math.abs(other.baseline - line.baseline) < 0.3 * line.size);
    if (isBeside) {
      close();
      const last = regions.at(-1);
      const joins = last !== undefined && last.lines.some((other) => isOver(other));
      const together = joins ? [...last.lines, line] : [line];
      regions.splice(joins ? -1 : regions.length, 1, { column: edgesOf(together), lines: together });
    } else if (line.right <= gutter) left.push(line);
    else right.push(line);
  }
  close();
  return regions;
}
