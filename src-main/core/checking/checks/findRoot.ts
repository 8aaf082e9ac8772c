import { approximation } from "../algebra/Approximation.ts";
import { evaluate } from "../algebra/evaluate.ts";
import type { Expression } from "../algebra/Expression.ts";

/** The real value at a place, or null where it is not a finite real number. */
export function realValue(expression: Expression, variable: string, place: number): number | null {
  const value = evaluate(expression, new Map([[variable, approximation(place)]]));
  return value === null || Math.abs(value.im) > 16 * value.error + 1e-12 * Math.abs(value.re) ? null : value.re;
}

/**
 * A root between two places where the values have opposite signs, by bisection; null if it is a jump or a pole instead.
 */
export function bisect(expression: Expression, variable: string, from: number, to: number): number | null {
  let [low, high] = [from, to];
  let lowValue = realValue(expression, variable, low);
  const highValue = realValue(expression, variable, high);
  if (lowValue === null || highValue === null) return null;
  if (lowValue === 0) return low;
  if (highValue === 0) return high;
  if (lowValue > 0 === highValue > 0) return null;
  const before = Math.max(Math.abs(lowValue), Math.abs(highValue));
  for (let step = 0; step < 100 && high - low > 1e-14 * Math.max(1, Math.abs(low)); step += 1) {
    const middle = (low + high) / 2;
    const value = realValue(expression, variable, middle);
    if (value === null) return null;
    if (value === 0) return middle;
    if (value > 0 === lowValue > 0) [low, lowValue] = [middle, value];
    else high = middle;
  }
  const root = (low + high) / 2;
  const value = realValue(expression, variable, root);
  return value !== null && Math.abs(value) <= 1e-9 * Math.max(1, before) ? root : null;
}

/** Real roots that a walk over -100 to 100 meets; there may be others. */
export function walkForRoots(expression: Expression, variable: string): number[] {
  const roots: number[] = [];
  // Steps that are no simple fractions, so that places where a formula is not defined are not met exactly.
  const places = Array.from({ length: 1_601 }, (_, index) => (index - 800.37) * 0.12503);
  for (const [index, place] of places.entries()) {
    const next = places[index + 1];
    const root = next === undefined ? null : bisect(expression, variable, place, next);
    if (root !== null && roots.every((known) => Math.abs(known - root) > 1e-7 * Math.max(1, Math.abs(root))))
      roots.push(root);
  }
  return roots;
}
