import { axisHeight, frameOf, middleOf, type Box } from "../formulas/Box.ts";
import { isOn, scriptShare } from "../formulas/writeRow.ts";

/** What stands on one line without a wide gap, from left to right, scripts with it. */
export interface Line {
  readonly boxes: readonly Box[];
  readonly baseline: number;
  readonly size: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface Row {
  baseline: number;
  size: number;
  boxes: Box[];
}

/** Boxes by where they stand, to find the neighbours of one. */
class Neighbours {
  readonly #bands = new Map<number, Box[]>();
  readonly #height: number;

  constructor(boxes: readonly Box[], height: number) {
    this.#height = height;
    for (const box of boxes)
      for (let band = this.#bandOf(box.top); band <= this.#bandOf(box.bottom); band++) {
        const inBand = this.#bands.get(band);
        if (inBand === undefined) this.#bands.set(band, [box]);
        else inBand.push(box);
      }
  }

  *around(box: Box, reach: number): Iterable<Box> {
    const seen = new Set<Box>();
    for (let band = this.#bandOf(box.top - reach); band <= this.#bandOf(box.bottom + reach); band++)
      for (const other of this.#bands.get(band) ?? [])
        if (other !== box && !seen.has(other)) {
          seen.add(other);
          yield other;
        }
  }

  #bandOf(y: number): number {
    return Math.floor(y / this.#height);
  }
}

/** The box that another one is a script of: larger, right before it (or after a script before), and overlapping in height. */
function hostOf(box: Box, neighbours: Neighbours): Box | null {
  let best: Box | null = null;
  let bestDistance = Infinity;
  for (const other of neighbours.around(box, box.size)) {
    const isLarger =
      box.size < scriptShare * other.size ||
      (other.axis !== null && other.bottom - other.top > 1.5 * box.size && box.size <= other.size);
    if (!isLarger || other.kind === "punctuation") continue;
    if (isOn(box, other.baseline, other.size)) continue;
    const gap = box.left - other.right;
    const reachesBack = other.kind === "large-operator" ? 0.9 : 0.35;
    const reaches = other.kind === "large-operator" ? 0.6 : 0.3;
    if (gap < -reachesBack * other.size || gap > reaches * other.size) continue;
    if (middleOf(box) < middleOf(other)) continue;
    const centre = (box.top + box.bottom) / 2;
    if (centre < other.top - 0.5 * box.size || centre > other.bottom + 0.55 * box.size) continue;
    const distance = Math.abs(gap);
    if (distance < bestDistance) [best, bestDistance] = [other, distance];
  }
  return best;
}

/** Scripts beside scripts: the sign right before, of the same size and height. */
function brotherOf(box: Box, hosts: ReadonlyMap<Box, Box>, neighbours: Neighbours): Box | null {
  for (const other of neighbours.around(box, 0)) {
    if (!hosts.has(other)) continue;
    const gap = box.left - other.right;
    const isBeside = gap > -0.3 * box.size && gap < 0.45 * box.size && box.left > other.left;
    const overlaps = box.top < other.bottom + 0.25 * box.size && box.bottom > other.top - 0.25 * box.size;
    if (isBeside && overlaps) return other;
  }
  return null;
}

function findHosts(boxes: readonly Box[], neighbours: Neighbours): Map<Box, Box> {
  const hosts = new Map<Box, Box>();
  for (const box of boxes) {
    const host = hostOf(box, neighbours);
    if (host !== null) hosts.set(box, host);
  }
  // From left to right, so that each sign of a script finds the one before.
  for (const box of boxes.toSorted((one, other) => one.left - other.left)) {
    if (hosts.has(box)) continue;
    const brother = brotherOf(box, hosts, neighbours);
    if (brother === null || isWithinText(box, brother, hosts, neighbours)) continue;
    hosts.set(box, brother);
  }
  return hosts;
}

/** Whether a larger sign of the brother's own line stands beside the box at the box's height: then it is no script. */
function isWithinText(box: Box, brother: Box, hosts: ReadonlyMap<Box, Box>, neighbours: Neighbours): boolean {
  const host = rootOf(brother, hosts);
  if (box.size >= scriptShare * host.size) return true;
  for (const other of neighbours.around(box, 0))
    if (
      !hosts.has(other) &&
      other.size > 1.1 * box.size &&
      Math.abs(other.baseline - box.baseline) < 0.05 * box.size &&
      Math.abs(box.left - other.right) < 0.2 * box.size
    )
      return true;
  return false;
}

function rootOf(box: Box, hosts: ReadonlyMap<Box, Box>): Box {
  let root = box;
  for (let steps = 0; steps < 50; steps++) {
    const host = hosts.get(root);
    if (host === undefined || host === box) break;
    root = host;
  }
  return root;
}

/** Rows of boxes on one baseline; what is centred on the axis goes to the row that it stands beside. */
function toRows(boxes: readonly Box[]): Row[] {
  const rows: Row[] = [];
  for (const box of boxes.filter((box) => box.axis === null).sort((one, other) => one.baseline - other.baseline)) {
    const row = rows.at(-1);
    if (row !== undefined && Math.abs(row.baseline - box.baseline) < 0.1 * Math.min(row.size, box.size)) {
      row.boxes.push(box);
      if (box.size > row.size) [row.size, row.baseline] = [box.size, box.baseline];
    } else rows.push({ baseline: box.baseline, size: box.size, boxes: [box] });
  }
  for (const box of boxes.filter((box) => box.axis !== null)) {
    let best: Row | null = null;
    let bestDistance = Infinity;
    for (const row of rows) {
      const distance = Math.abs((box.axis ?? 0) - (row.baseline - axisHeight * row.size));
      if (distance < 0.2 * row.size && distance < bestDistance) [best, bestDistance] = [row, distance];
    }
    if (best !== null) best.boxes.push(box);
    else rows.push({ baseline: box.baseline, size: box.size, boxes: [box] });
  }
  return rows;
}

/** A gap of this many sizes parts what stands on one line: cells, answers to choose from. */
const widestGap = 1.15;

export interface LineOptions {
  /** The widest gap in a line, in sizes. */
  readonly gap?: number;
  /** The x between two columns, which only words go over. */
  readonly gutter?: number | null;
}

/** The lines of a page, each in one piece as long as no wide gap is in it; from the top, then from the left. */
export function toLines(boxes: readonly Box[], { gap = widestGap, gutter = null }: LineOptions = {}): Line[] {
  const size = Math.max(4, ...boxes.map((box) => box.size));
  const neighbours = new Neighbours(boxes, size);
  const hosts = findHosts(boxes, neighbours);
  const scripts = new Map<Box, Box[]>();
  for (const box of hosts.keys()) {
    const root = rootOf(box, hosts);
    const list = scripts.get(root);
    if (list === undefined) scripts.set(root, [box]);
    else list.push(box);
  }
  const lines: Line[] = [];
  for (const row of toRows(boxes.filter((box) => !hosts.has(box)))) {
    const all = row.boxes
      .flatMap((box) => [box, ...(scripts.get(box) ?? [])])
      .sort((one, other) => one.left - other.left);
    let part: Box[] = [];
    let end = -Infinity;
    const close = (): void => {
      if (part.length > 0) lines.push({ boxes: part, baseline: row.baseline, ...frameOf(part), size: row.size });
    };
    for (const box of all) {
      const isOver = gutter !== null && end <= gutter && box.left >= gutter && box.left - end > 0.5 * row.size;
      if (part.length > 0 && (isOver || box.left - end > gap * row.size)) {
        close();
        part = [];
        end = -Infinity;
      }
      part.push(box);
      end = Math.max(end, box.right);
    }
    close();
  }
  return lines.sort((one, other) => one.baseline - other.baseline || one.left - other.left);
}
