import type { PagePicture, Rule } from "../PageMarks.ts";
import { apply, type Matrix } from "./Matrix.ts";

/** How many numbers follow each operation of a path: move, line, curve, quadratic curve, close. */
const counts = [2, 2, 6, 4, 0];
const [move, curve, quadratic] = [0, 2, 3];

/** A line of a formula or a table is thinner than this, in points. */
const thickest = 1.6;

interface Part {
  left: number;
  right: number;
  top: number;
  bottom: number;
  isCurved: boolean;
}

function toParts(data: ArrayLike<number>, matrix: Matrix): Part[] {
  const parts: Part[] = [];
  for (let index = 0; index < data.length;) {
    const operation = data[index++] ?? 0;
    const count = counts[operation] ?? 0;
    if (operation === move || parts.length === 0)
      parts.push({ left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity, isCurved: false });
    const part = parts.at(-1);
    if (part === undefined) break;
    if (operation === curve || operation === quadratic) part.isCurved = true;
    for (let at = 0; at < count; at += 2) {
      const [x, y] = apply(matrix, data[index + at] ?? 0, data[index + at + 1] ?? 0);
      part.left = Math.min(part.left, x);
      part.right = Math.max(part.right, x);
      part.top = Math.min(part.top, y);
      part.bottom = Math.max(part.bottom, y);
    }
    index += count;
  }
  return parts.filter((part) => part.right >= part.left);
}

/** The sides of a frame that is stroked are lines; one that is filled is a line itself where it is thin. */
function toRules(part: Part, isFilled: boolean): Rule[] {
  const [width, height] = [part.right - part.left, part.bottom - part.top];
  if (part.isCurved) return [];
  const level = (y: number): Rule => ({ x: part.left, y, length: width, isLevel: true });
  const upright = (x: number): Rule => ({ x, y: part.top, length: height, isLevel: false });
  if (height < thickest && width > 2 * height) return width > 1.5 ? [level((part.top + part.bottom) / 2)] : [];
  if (width < thickest && height > 2 * width) return height > 1.5 ? [upright((part.left + part.right) / 2)] : [];
  return isFilled ? [] : [level(part.top), level(part.bottom), upright(part.left), upright(part.right)];
}

/** The lines in a path, and the drawing that it is where it has anything else. */
export function readPath(
  data: ArrayLike<number>,
  matrix: Matrix,
  isFilled: boolean,
): { readonly rules: Rule[]; readonly drawings: PagePicture[] } {
  const parts = toParts(data, matrix);
  const rules = parts.flatMap((part) => toRules(part, isFilled));
  const drawings = parts
    .filter((part) => part.isCurved || (!isFilled && toRules(part, false).length === 0))
    .map((part) => ({ x: part.left, y: part.top, width: part.right - part.left, height: part.bottom - part.top }));
  return { rules, drawings };
}
