import { formula, frameOf, type Box } from "./Box.ts";
import { isOn, lineOf, scriptShare, writeRow } from "./writeRow.ts";

const closingOf: Readonly<Record<string, string>> = {
  "(": ")",
  "[": "]",
  "\\{": "\\}",
  "|": "|",
  "\\|": "\\|",
  "\\lfloor": "\\rfloor",
  "\\lceil": "\\rceil",
};

const environments: Readonly<Record<string, string>> = {
  "(": "pmatrix",
  "[": "bmatrix",
  "\\{": "Bmatrix",
  "|": "vmatrix",
  "\\|": "Vmatrix",
};

const isTall = (box: Box): boolean => box.axis !== null && box.bottom - box.top > 1.15 * box.size;

/** Groups of boxes that do not overlap each other in height, from the top. */
function toRows(boxes: readonly Box[]): Box[][] {
  const rows: Box[][] = [];
  let bottom = -Infinity;
  for (const box of boxes.toSorted((one, other) => one.top - other.top)) {
    if (box.top > bottom) rows.push([]);
    rows.at(-1)?.push(box);
    bottom = Math.max(bottom, box.bottom);
  }
  return rows;
}

/** Where between columns nothing stands in any row. */
function findGutters(rows: readonly (readonly Box[])[], size: number): number[] {
  const spans = rows.flat().map((box) => [box.left, box.right] as const);
  spans.sort((one, other) => one[0] - other[0]);
  const gutters: number[] = [];
  let end = -Infinity;
  for (const [left, right] of spans) {
    if (end > -Infinity && left - end > 0.6 * size) gutters.push((left + end) / 2);
    end = Math.max(end, right);
  }
  return gutters;
}

function toCells(row: readonly Box[], gutters: readonly number[]): string {
  const cells: Box[][] = Array.from({ length: gutters.length + 1 }, () => []);
  for (const box of row) cells[gutters.filter((gutter) => box.left > gutter).length]?.push(box);
  return cells.map((cell) => (cell.length === 0 ? "" : writeRow(cell))).join(" & ");
}

/** Two rows without a bar in round brackets are further apart when they are a binomial coefficient. */
function isBinomial(open: Box, rows: readonly (readonly Box[])[], gutters: readonly number[]): boolean {
  const [upper, lower] = rows;
  if (open.latex !== "(" || rows.length !== 2 || gutters.length > 0 || upper === undefined || lower === undefined)
    return false;
  const { size } = frameOf(rows.flat());
  return size < scriptShare * open.size || lineOf(lower).baseline - lineOf(upper).baseline > 1.28 * size;
}

function readGrid(open: Box, close: Box | null, inside: readonly Box[]): Box | null {
  const rows = toRows(inside);
  if (rows.length < 2) return null;
  const { size } = frameOf(inside);
  const gutters = findGutters(rows, size);
  const parts = close === null ? [open, ...inside] : [open, ...inside, close];
  const place = { baseline: open.baseline, axis: open.axis, size: open.size };
  if (close !== null && isBinomial(open, rows, gutters)) {
    const [upper = [], lower = []] = rows;
    return formula(`\\binom{${writeRow(upper)}}{${writeRow(lower)}}`, parts, place);
  }
  const environment = close === null ? "cases" : environments[open.latex];
  if (environment === undefined) return null;
  const used = close === null ? gutters.slice(0, 1) : gutters;
  const lines = rows.map((row) => toCells(row, used));
  return formula(`\\begin{${environment}}${lines.join(" \\\\ ")}\\end{${environment}}`, parts, place);
}

/** The bracket that closes a tall one: as tall, at the same height, with none of its kind between. */
function findClose(open: Box, boxes: readonly Box[]): Box | null {
  const wanted = closingOf[open.latex];
  const candidates = boxes
    .filter(
      (box) =>
        box.left >= open.right &&
        box.axis !== null &&
        open.axis !== null &&
        Math.abs(box.axis - open.axis) < 0.2 * open.size &&
        isTall(box),
    )
    .sort((one, other) => one.left - other.left);
  let depth = 0;
  for (const box of candidates) {
    if (box.latex === wanted) {
      if (depth === 0) return Math.abs(box.bottom - open.bottom) < 0.4 * open.size ? box : null;
      depth--;
    } else if (box.latex === open.latex) depth++;
  }
  return null;
}

/** Rows in tall brackets become matrices, binomial coefficients and cases, the innermost first. */
export function placeGrids(boxes: readonly Box[]): Box[] {
  let current = [...boxes];
  const opens = boxes.filter((box) => isTall(box) && box.latex in closingOf);
  for (const open of opens.toSorted((one, other) => other.left - one.left)) {
    if (!current.includes(open)) continue;
    const close = findClose(open, current);
    if (close === null && open.latex !== "\\{") continue;
    const within = current
      .filter(
        (box) =>
          box !== open &&
          box !== close &&
          box.left > open.right - 0.2 * open.size &&
          (close === null || box.right < close.left + 0.2 * open.size) &&
          (box.top + box.bottom) / 2 > open.top &&
          (box.top + box.bottom) / 2 < open.bottom,
      )
      .sort((one, other) => one.left - other.left);
    const inside = close === null ? caseRows(within, open) : within;
    const grid = readGrid(open, close, inside);
    if (grid === null) continue;
    const used = new Set<Box>([open, ...inside, ...(close === null ? [] : [close])]);
    current = [...current.filter((box) => !used.has(box)), grid];
  }
  return current.sort((one, other) => one.order - other.order);
}

/**
 * The rows after a brace that nothing closes. A box on the brace's own line ends them, unless one of the rows stands on
 * it too: then the other two are far apart.
 */
function caseRows(boxes: readonly Box[], open: Box): Box[] {
  const isMain = (box: Box): boolean => isOn(box, open.baseline, open.size);
  const lines = toRows(boxes.filter((box) => !isMain(box))).map((row) => lineOf(row).baseline);
  const hasMiddle = lines.some((line, index) => index > 0 && line - (lines[index - 1] ?? line) > 2 * open.size);
  const taken: Box[] = [];
  let end = open.right;
  for (const box of boxes) {
    if (box.left - end > 4 * open.size || (!hasMiddle && isMain(box))) break;
    taken.push(box);
    end = Math.max(end, box.right);
  }
  return taken;
}
