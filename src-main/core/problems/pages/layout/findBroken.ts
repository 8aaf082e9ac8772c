import type { Rule } from "../PageMarks.ts";
import type { Line } from "./toLines.ts";

const isFormulaLike = (line: Line): boolean => line.boxes.some((box) => box.isMaths || box.kind === "digit");

const overlap = (one: readonly [number, number], other: readonly [number, number]): number =>
  Math.min(one[1], other[1]) - Math.max(one[0], other[0]);

/** Whether a bar stands between two lines, as close to both as in a fraction. */
const partedByBar = (above: Line, below: Line, rules: readonly Rule[]): boolean =>
  rules.some(
    (rule) =>
      rule.isLevel &&
      rule.length < 200 &&
      rule.y > above.baseline - 1 &&
      rule.y - above.bottom < 0.35 * above.size &&
      below.top - rule.y < 0.25 * below.size &&
      below.top - rule.y > -1 &&
      overlap([rule.x, rule.x + rule.length], [above.left, above.right]) > 2 &&
      overlap([rule.x, rule.x + rule.length], [below.left, below.right]) > 2,
  );

/**
 * Lines that stand in each other, or over and under a bar that was not understood: parts of a formula that were not put
 * together.
 */
export function findBroken(lines: readonly Line[], rules: readonly Rule[]): ReadonlySet<Line> {
  const broken = new Set<Line>();
  for (const [index, line] of lines.entries())
    for (let next = index + 1; next < lines.length; next++) {
      const other = lines[next];
      if (other === undefined || other.baseline - line.baseline > 6 * line.size) break;
      if (overlap([line.left, line.right], [other.left, other.right]) < 0.2 * Math.min(line.size, other.size)) continue;
      const height = overlap([line.top, line.bottom], [other.top, other.bottom]);
      const isInside = height > 0.3 * Math.min(line.size, other.size) && (isFormulaLike(line) || isFormulaLike(other));
      if (!isInside && !partedByBar(line, other, rules)) continue;
      broken.add(line);
      broken.add(other);
    }
  return broken;
}
