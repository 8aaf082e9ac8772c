import type { Rule } from "../PageMarks.ts";
import { formula, frameOf, middleOf, widthOf, type Box } from "./Box.ts";
import { scriptShare, writeRow } from "./writeRow.ts";

/** Boxes beside each other without a gap, starting from one of them. */
function runThrough(start: Box, boxes: readonly Box[]): Box[] {
  const run = [start];
  let grew = true;
  while (grew) {
    grew = false;
    const frame = frameOf(run);
    for (const box of boxes) {
      if (run.includes(box)) continue;
      const gap = Math.max(box.left - frame.right, frame.left - box.right);
      const overlaps = box.bottom > frame.top - 0.1 * box.size && box.top < frame.bottom + 0.1 * box.size;
      if (gap > 0.35 * start.size || !overlaps) continue;
      run.push(box);
      grew = true;
      break;
    }
  }
  return run;
}

const takesLimits = /^\\(sum|prod|coprod|int|big[a-z]+)$/;

/** The word of an operator that is written in upright letters, such as "lim". */
function findWords(boxes: readonly Box[]): Box[][] {
  const words: Box[][] = [];
  for (let index = 0; index < boxes.length; index++)
    for (const name of ["lim", "max", "min", "sup", "inf"]) {
      const letters = boxes.slice(index, index + 3);
      if (letters.map((box) => box.latex).join("") !== name || letters.some((box) => box.isItalic)) continue;
      const isTight = letters.every(
        (box, at) =>
          at === 0 ||
          (Math.abs(box.left - (letters[at - 1]?.right ?? 0)) < 0.1 * box.size &&
            Math.abs(box.baseline - (letters[0]?.baseline ?? 0)) < 0.5),
      );
      const before = boxes[index - 1];
      const after = boxes[index + 3];
      const joins = (other: Box | undefined, gap: number): boolean =>
        other !== undefined && other.kind === "letter" && !other.isMaths && Math.abs(gap) < 0.1 * other.size;
      if (
        isTight &&
        !joins(before, (letters[0]?.left ?? 0) - (before?.right ?? 0)) &&
        !joins(after, (after?.left ?? 0) - (letters[2]?.right ?? 0))
      )
        words.push(letters);
    }
  return words;
}

/** What stands over and under large operators becomes their limits. Expects the boxes in the order of the file. */
export function placeLimits(boxes: readonly Box[], rules: readonly Rule[]): Box[] {
  const taken = new Set<Box>();
  const made: Box[] = [];
  const operators: (readonly Box[])[] = [
    ...boxes.filter((box) => box.kind === "large-operator" && takesLimits.test(box.latex)).map((box) => [box]),
    ...findWords(boxes),
  ];
  for (const parts of operators) {
    const [first] = parts;
    if (first === undefined) continue;
    const frame = frameOf(parts);
    const operator: Box = {
      ...first,
      ...frame,
      latex: parts.length > 1 ? `\\${parts.map((part) => part.latex).join("")}` : first.latex,
    };
    const near = boxes.filter(
      (box) =>
        !parts.includes(box) &&
        !taken.has(box) &&
        box.size < scriptShare * operator.size &&
        Math.abs(middleOf(box) - middleOf(operator)) < 4 * operator.size &&
        Math.abs(box.baseline - operator.baseline) < 3 * operator.size,
    );
    const over = near.filter((box) => box.bottom < operator.top + 0.05 * operator.size);
    const under = near.filter((box) => box.top > operator.bottom - 0.05 * operator.size);
    const upper = limitOf(operator, over, rules);
    const lower = limitOf(operator, under, rules);
    if (upper.length + lower.length === 0) {
      if (parts.length > 1) continue;
      continue;
    }
    for (const box of [...upper, ...lower, ...parts]) taken.add(box);
    const scripts = `${lower.length > 0 ? `_{${writeRow(lower)}}` : ""}${upper.length > 0 ? `^{${writeRow(upper)}}` : ""}`;
    const place = parts.length > 1 ? null : operator.axis;
    made.push({
      ...formula(`${operator.latex}${scripts}`, [operator, ...upper, ...lower], {
        baseline: operator.baseline,
        axis: place,
        size: operator.size,
      }),
      kind: "large-operator",
    });
  }
  return [...boxes.filter((box) => !taken.has(box)), ...made].sort((one, other) => one.order - other.order);
}

/** The limit among boxes on one side of an operator: a run that is centred on it and near. */
function limitOf(operator: Box, side: readonly Box[], rules: readonly Rule[]): Box[] {
  const gapTo = (box: Box): number => Math.max(operator.top - box.bottom, box.top - operator.bottom);
  const starts = side
    .filter(
      (box) =>
        box.right > operator.left - 0.1 * operator.size &&
        box.left < operator.right + 0.1 * operator.size &&
        gapTo(box) < 0.65 * operator.size,
    )
    .sort((one, other) => gapTo(one) - gapTo(other));
  const [start] = starts;
  if (start === undefined) return [];
  const run = runThrough(start, side);
  const frame = frameOf(run);
  const middle = (frame.left + frame.right) / 2;
  if (Math.abs(middle - middleOf(operator)) > Math.max(0.25 * operator.size, 0.3 * widthOf(operator))) return [];
  const [above, below] = frame.top < operator.top ? [frame.bottom, operator.top] : [operator.bottom, frame.top];
  const isCut = rules.some(
    (rule) => rule.isLevel && rule.y > above && rule.y < below && rule.x < middle && rule.x + rule.length > middle,
  );
  return isCut ? [] : run;
}
