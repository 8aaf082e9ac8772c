import type { Rule } from "../PageMarks.ts";
import { axisHeight, formula, frameOf, middleOf, widthOf, type Box } from "./Box.ts";
import { writeRow } from "./writeRow.ts";

/** Boxes that hang together upwards or downwards from the one nearest to a bar. */
function stack(boxes: readonly Box[], gapOf: (box: Box) => number): Box[] {
  const sorted = boxes.toSorted((one, other) => gapOf(one) - gapOf(other));
  const [nearest] = sorted;
  if (nearest === undefined || gapOf(nearest) > 0.75 * nearest.size) return [];
  const taken = [nearest];
  let grew = true;
  while (grew) {
    grew = false;
    const frame = frameOf(taken);
    for (const box of sorted) {
      if (taken.includes(box) || box.bottom <= frame.top || box.top >= frame.bottom) continue;
      taken.push(box);
      grew = true;
    }
  }
  return taken;
}

/** What a bar was drawn for, with the boxes that it took. */
interface BarReading {
  readonly box: Box;
  readonly used: ReadonlySet<Box>;
}

function readRoot(rule: Rule, boxes: readonly Box[]): BarReading | null {
  const end = rule.x + rule.length;
  const isBeside = (box: Box): boolean => box.kind === "root" && Math.abs(box.right - rule.x) < 0.15 * box.size;
  // Some programs hang the root from the bar, others set it on the line.
  const root = boxes.find(
    (box) =>
      isBeside(box) &&
      ((rule.y > box.top - 0.25 * box.size && rule.y < box.top + 0.35 * box.size) ||
        Math.abs(rule.y - box.baseline) < 0.1 * box.size),
  );
  if (root === undefined) return null;
  const isHung = Math.abs(rule.y - root.baseline) < 0.1 * root.size;
  const highest = isHung ? rule.y : root.top;
  const lowest = Math.max(root.bottom + 0.2 * root.size, isHung ? rule.y + 1.2 * root.size : 0);
  const body = boxes.filter(
    (box) =>
      box !== root &&
      middleOf(box) > rule.x &&
      middleOf(box) < end + 0.5 &&
      box.right < end + 0.4 * box.size &&
      box.top > rule.y - 0.3 * box.size &&
      box.baseline < lowest,
  );
  // The degree stands in the hook, over the middle of the sign.
  const degree = boxes.filter(
    (box) =>
      box !== root &&
      !body.includes(box) &&
      middleOf(box) > root.left &&
      box.right < root.right - 0.2 * widthOf(root) &&
      box.kind !== "punctuation" &&
      box.baseline > highest &&
      box.bottom < root.bottom - 0.35 * (root.bottom - root.top),
  );
  const written = body.length === 0 ? "" : writeRow(body);
  const index = degree.length === 0 ? "" : `[${writeRow(degree)}]`;
  const line = body.length === 0 ? root.baseline : lineBaseline(body);
  const parts = [root, ...body, ...degree];
  const box = formula(`\\sqrt${index}{${written}}`, parts, {
    baseline: line,
    axis: null,
    size: Math.max(...body.map((part) => part.size), 0.7 * root.size),
    left: root.left,
    right: end,
    top: rule.y,
    bottom: Math.max(root.bottom, ...body.map((part) => part.bottom)),
    isLost: body.length === 0 || parts.some((part) => part.isLost),
  });
  return { box, used: new Set(parts) };
}

function lineBaseline(boxes: readonly Box[]): number {
  const size = Math.max(...boxes.map((box) => box.size));
  const plain = boxes.filter((box) => box.size > 0.9 * size);
  const [first] = plain.toSorted((one, other) => one.left - other.left);
  return first === undefined ? 0 : first.axis === null ? first.baseline : first.axis + axisHeight * first.size;
}

function readFraction(rule: Rule, boxes: readonly Box[], rules: readonly Rule[]): BarReading | null {
  const end = rule.x + rule.length;
  const within = boxes.filter(
    (box) =>
      middleOf(box) > rule.x - 0.5 &&
      middleOf(box) < end + 0.5 &&
      box.left > rule.x - 0.3 * box.size &&
      box.right < end + 0.3 * box.size,
  );
  const isBetween = (top: number, bottom: number): boolean =>
    rules.some(
      (other) =>
        other !== rule &&
        other.isLevel &&
        other.y > top &&
        other.y < bottom &&
        other.x < end &&
        other.x + other.length > rule.x,
    );
  const above = stack(
    within.filter((box) => box.baseline < rule.y + 0.05 * box.size && box.bottom < rule.y + 0.25 * box.size),
    (box) => rule.y - box.bottom,
  );
  const below = stack(
    within.filter((box) => box.top > rule.y - 0.1 * box.size),
    (box) => box.top - rule.y,
  );
  if (below.length === 0) return null;
  const lower = frameOf(below);
  const covers = (frame: { left: number; right: number }): boolean =>
    frame.right - frame.left > 0.2 * rule.length || rule.length < 20;
  if (above.length === 0) {
    // A line close over letters, and no wider than them.
    const isTight = lower.left - rule.x < 0.3 * lower.size && end - lower.right < 0.3 * lower.size;
    const isNear = lower.top - rule.y < 0.35 * lower.size;
    if (!isTight || !isNear || below.some((box) => !box.isMaths && below.length > 4)) return null;
    const box = formula(`\\overline{${writeRow(below)}}`, below, {
      baseline: lineBaseline(below),
      axis: null,
      top: rule.y,
    });
    return { box, used: new Set(below) };
  }
  const upper = frameOf(above);
  if (!covers(upper) && !covers(lower)) return null;
  if (isBetween(upper.bottom, rule.y - 0.3) || isBetween(rule.y + 0.3, lower.top)) return null;
  const middle = (rule.x + end) / 2;
  const isCentred = (frame: { left: number; right: number }): boolean =>
    Math.abs((frame.left + frame.right) / 2 - middle) < Math.max(1.5, 0.12 * rule.length);
  const isSnug =
    Math.min(Math.max(upper.left, rule.x) - rule.x, lower.left - rule.x) < 0.7 * Math.max(upper.size, lower.size);
  if (!isCentred(upper) || !isCentred(lower) || !isSnug) return null;
  const parts = [...above, ...below];
  const size = Math.max(upper.size, lower.size);
  const box = formula(`\\frac{${writeRow(above)}}{${writeRow(below)}}`, parts, {
    baseline: rule.y + axisHeight * size,
    axis: rule.y,
    size,
    left: Math.min(rule.x, upper.left, lower.left),
    right: Math.max(end, upper.right, lower.right),
  });
  return { box, used: new Set(parts) };
}

/**
 * Bars with what stands over and under them become fractions, roots and overlines, the shortest first, so that what is
 * inside is put together before what it is in. Bars that belong to no formula are given back.
 */
export function placeBars(boxes: readonly Box[], rules: readonly Rule[]): { boxes: Box[]; rules: Rule[] } {
  let current = [...boxes];
  const rest: Rule[] = [];
  for (const rule of rules.toSorted((one, other) => one.length - other.length)) {
    const reading = rule.isLevel ? (readRoot(rule, current) ?? readFraction(rule, current, rules)) : null;
    if (reading === null) {
      rest.push(rule);
      continue;
    }
    current = [...current.filter((box) => !reading.used.has(box)), reading.box];
  }
  return { boxes: current.sort((one, other) => one.order - other.order), rules: rest };
}
