import { approximation } from "../algebra/Approximation.ts";
import { evaluate } from "../algebra/evaluate.ts";
import type { Expression } from "../algebra/Expression.ts";
import { freeVariables } from "../algebra/freeVariables.ts";

/** Columns of values: a point of the family, and a direction for each parameter. */
interface Sampled {
  readonly base: readonly number[];
  readonly directions: readonly (readonly number[])[];
}

const points = [0.37, 1.83, 2.71, -0.59, 4.13, -1.31, 0.083, 3.3, -2.2, 1.17];
const tiny = 1e-8;

/** Values of the components at fixed points of the other variables; null where one is not a finite real number. */
function sample(
  components: readonly Expression[],
  parameters: ReadonlyMap<string, number>,
  others: readonly string[],
): number[] | null {
  const values: number[] = [];
  for (const index of (others.length === 0 ? [0] : points).keys()) {
    const at = new Map([...parameters].map(([name, value]) => [name, approximation(value)]));
    for (const [position, name] of others.entries())
      at.set(name, approximation(Math.abs(points[(index + 3 * position) % points.length]! + 0.011 * position)));
    for (const component of components) {
      const value = evaluate(component, at);
      if (value === null || Math.abs(value.im) > 1e-9) return null;
      values.push(value.re);
    }
  }
  return values;
}

const subtract = (left: readonly number[], right: readonly number[]): number[] =>
  left.map((value, index) => value - right[index]!);
const sizeOf = (vector: readonly number[]): number => Math.max(0, ...vector.map(Math.abs));

/** The family as a point and directions, or null if it is not linear in its parameters. */
function linearise(
  components: readonly Expression[],
  parameters: readonly string[],
  others: readonly string[],
): Sampled | null {
  const at = (values: readonly number[]): number[] | null =>
    sample(components, new Map(parameters.map((name, index) => [name, values[index]!])), others);
  const zero = parameters.map(() => 0);
  const base = at(zero);
  if (base === null) return null;
  const directions: number[][] = [];
  for (const index of parameters.keys()) {
    const one = at(zero.with(index, 1));
    if (one === null) return null;
    directions.push(subtract(one, base));
  }
  const check = at(parameters.map((_, index) => 1.7 - 0.9 * index));
  if (check === null) return null;
  const expected = base.map((value, row) =>
    directions.reduce((sum, direction, index) => sum + (1.7 - 0.9 * index) * direction[row]!, value),
  );
  return sizeOf(subtract(check, expected)) <= tiny * (1 + sizeOf(check)) ? { base, directions } : null;
}

/** An orthonormal basis of what the vectors span (modified Gram-Schmidt). */
function basisOf(vectors: readonly (readonly number[])[]): number[][] {
  const basis: number[][] = [];
  for (const vector of vectors) {
    const rest = withoutSpan(vector, basis);
    const length = Math.hypot(...rest);
    if (length > tiny * (1 + Math.hypot(...vector))) basis.push(rest.map((value) => value / length));
  }
  return basis;
}

function withoutSpan(vector: readonly number[], basis: readonly (readonly number[])[]): number[] {
  let rest = [...vector];
  for (let pass = 0; pass < 2; pass++)
    for (const direction of basis) {
      const along = direction.reduce((sum, value, index) => sum + value * rest[index]!, 0);
      rest = rest.map((value, index) => value - along * direction[index]!);
    }
  return rest;
}

const isWithin = (vector: readonly number[], basis: readonly (readonly number[])[]): boolean =>
  Math.hypot(...withoutSpan(vector, basis)) <= tiny * 10 * (1 + Math.hypot(...vector));

export interface Family {
  readonly components: readonly Expression[];
  readonly parameters: readonly string[];
}

/**
 * Whether two families that are linear in their parameters have the same members, as the general solutions of a linear
 * differential equation or the points of a line do: the parameters span the same directions, and a member of one is one
 * of the other. Null if one is not linear.
 */
export const sameLinearFamily = (gold: Family, pred: Family): boolean | null => {
  const relation = relateLinearFamilies(gold, pred);
  return relation === null ? null : relation === "same";
};

/** How the members of the second family relate to those of the first: `part` if some are missing. Null if one is not linear. */
export function relateLinearFamilies(gold: Family, pred: Family): "same" | "part" | "other" | null {
  if (gold.components.length !== pred.components.length) return "other";
  const own = new Set([...gold.parameters, ...pred.parameters]);
  const others = [...freeVariables(...gold.components, ...pred.components)].filter((name) => !own.has(name));
  const [left, right] = [gold, pred].map(({ components, parameters }) => linearise(components, parameters, others));
  if (!left || !right) return null;
  const [leftBasis, rightBasis] = [basisOf(left.directions), basisOf(right.directions)];
  const isPart =
    right.directions.every((direction) => isWithin(direction, leftBasis)) &&
    isWithin(subtract(left.base, right.base), leftBasis);
  if (!isPart) return "other";
  return leftBasis.length === rightBasis.length ? "same" : "part";
}
