import { approximation, isFiniteNumber } from "../algebra/Approximation.ts";
import { subtract } from "../algebra/build.ts";
import { evaluate } from "../algebra/evaluate.ts";
import { Evaluation } from "../algebra/Evaluation.ts";
import type { Expression, Relation, Statement } from "../algebra/Expression.ts";
import { freeVariables } from "../algebra/freeVariables.ts";
import { type Bound, boundOf, complement, intersect, type RealSet, union, wholeLine } from "./RealSet.ts";
import { crossings } from "./rootsBetween.ts";

const flipped: Readonly<Record<Relation, Relation>> = {
  "<": ">",
  "<=": ">=",
  ">": "<",
  ">=": "<=",
  "=": "=",
  "!=": "!=",
  "≈": "≈",
};
/** Beyond this nothing is looked for. */
const far = 1e4;
const steps = 3_000;

const infinite = (value: number): Bound => ({ value, expression: null, closed: false });

/** All x with `x relation bound`. */
function halfLine(relation: Relation, expression: Expression): RealSet | null {
  const bound = boundOf(expression, relation === "<=" || relation === ">=");
  if (bound === null) return null;
  const point = { ...bound, closed: true };
  switch (relation) {
    case "<":
    case "<=":
      return { pieces: [{ lower: infinite(Number.NEGATIVE_INFINITY), upper: bound }] };
    case ">":
    case ">=":
      return { pieces: [{ lower: bound, upper: infinite(Number.POSITIVE_INFINITY) }] };
    case "=":
      return { pieces: [{ lower: point, upper: point }] };
    case "!=":
      return complement({ pieces: [{ lower: point, upper: point }] });
    case "≈":
      return null;
  }
}

/** The solutions of a chain of inequalities in one variable; null if there are more variables, or it cannot be solved. */
export function solveInequality({ sides, relations }: Statement): RealSet | null {
  const names = [...freeVariables(...sides)];
  const [variable] = names;
  if (variable === undefined || names.length !== 1) return null;
  let solutions: RealSet = wholeLine;
  for (const [index, relation] of relations.entries()) {
    const part = solveOne(sides[index]!, relation, sides[index + 1]!, variable);
    if (part === null) return null;
    solutions = intersect(solutions, part);
  }
  return solutions;
}

function solveOne(left: Expression, relation: Relation, right: Expression, variable: string): RealSet | null {
  const isVariable = (side: Expression): boolean => side.type === "symbol";
  const isClosed = (side: Expression): boolean => freeVariables(side).size === 0;
  if (isClosed(left) && isClosed(right)) {
    const [a, b] = [evaluate(left), evaluate(right)];
    if (a === null || b === null) return null;
    return holds(a.re - b.re, relation) ? wholeLine : { pieces: [] };
  }
  if (isVariable(left) && isClosed(right)) return halfLine(relation, right);
  if (isVariable(right) && isClosed(left)) return halfLine(flipped[relation], left);
  return solveNumerically(subtract(left, right), relation, variable);
}

/** The line is cut where the difference changes its sign or is not defined; each part is judged by a point inside. */
function solveNumerically(difference: Expression, relation: Relation, variable: string): RealSet | null {
  const at = (x: number): number => {
    const value = new Evaluation(new Map([[variable, approximation(x)]])).value(difference);
    // What grows beyond all numbers still has a sign.
    if (value.im === 0 && Math.abs(value.re) === Number.POSITIVE_INFINITY) return value.re;
    return isFiniteNumber(value) && Math.abs(value.im) <= 1e-12 + value.error ? value.re : Number.NaN;
  };
  const cuts = crossings(at, -far, far, steps);
  if (cuts.length > 60) return null;
  const positions = cuts.map((cut) => cut.at);
  const ends = [Number.NEGATIVE_INFINITY, ...positions, Number.POSITIVE_INFINITY];
  const pieces: { lower: Bound; upper: Bound }[] = [];
  for (let index = 0; index + 1 < ends.length; index++) {
    const [from, to] = [ends[index]!, ends[index + 1]!];
    const middle =
      Number.isFinite(from) && Number.isFinite(to)
        ? (from + to) / 2
        : Number.isFinite(from)
          ? from + 1 + Math.abs(from)
          : Number.isFinite(to)
            ? to - 1 - Math.abs(to)
            : 0.123;
    if (!holds(at(middle), relation)) continue;
    pieces.push({ lower: infinite(from), upper: infinite(to) });
  }
  const touches = relation === "<=" || relation === ">=" || relation === "=";
  if (touches)
    for (const cut of cuts) {
      const isZero = !cut.isPole || Math.abs(at(cut.at)) < 1e-9;
      if (isZero)
        pieces.push({ lower: { ...infinite(cut.at), closed: true }, upper: { ...infinite(cut.at), closed: true } });
    }
  return union(pieces);
}

function holds(difference: number, relation: Relation): boolean {
  switch (relation) {
    case "<":
    case "<=":
      return difference < 0 || (relation === "<=" && difference === 0);
    case ">":
    case ">=":
      return difference > 0 || (relation === ">=" && difference === 0);
    case "=":
      return difference === 0;
    case "!=":
      return difference !== 0 && !Number.isNaN(difference);
    case "≈":
      return false;
  }
}
