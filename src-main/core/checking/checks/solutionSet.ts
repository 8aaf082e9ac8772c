import { apply, numberOf } from "../algebra/build.ts";
import { Evaluation } from "../algebra/Evaluation.ts";
import { evaluate } from "../algebra/evaluate.ts";
import { evaluateExactly } from "../algebra/evaluateExactly.ts";
import type { Expression, Statement } from "../algebra/Expression.ts";
import { freeVariables } from "../algebra/freeVariables.ts";
import type { Rational } from "../algebra/Rational.ts";
import { substitute } from "../algebra/substitute.ts";
import type { Interval, Reading } from "../reading/Reading.ts";

/** A set of real numbers that an answer describes. */
export interface SolutionSet {
  /** Ends of intervals, and numbers taken out. */
  readonly ends: readonly Expression[];
  /** Whether a fraction belongs to it; null where that is not known. */
  contains(value: Rational): boolean | null;
  /** Whether the end with this index belongs to it. */
  containsEnd(index: number): boolean | null;
}

/** The set that an answer about one unknown describes; null if it does not describe one, or only repeats an inequality. */
export function solutionSet(reading: Reading, unknown: string): SolutionSet | null {
  if (reading.kind === "interval") return fromIntervals(reading.pieces, reading.without ?? []);
  if (reading.kind === "set" && reading.items.length === 0) return fromIntervals([], []);
  if (reading.kind === "number" && reading.name === unknown) {
    const { expression } = reading.measure;
    return fromIntervals([{ lower: expression, upper: expression, lowerClosed: true, upperClosed: true }], []);
  }
  if (reading.kind === "inequality") return fromStatements([reading.statement], "both", unknown);
  if (reading.kind !== "inequalities") return null;
  // `x < 1, x > 3` can only mean that one of them holds, `x > 1, x < 3` is mostly meant to hold together: not to be guessed.
  return reading.joined === "open" ? null : fromStatements(reading.statements, reading.joined, unknown);
}

function fromIntervals(pieces: readonly Interval[], without: readonly Expression[]): SolutionSet | null {
  const ends = [...pieces.flatMap(({ lower, upper }) => [lower, upper].filter((end) => end !== null)), ...without];
  if (freeVariables(...ends).size > 0) return null;
  const containsNumber = (value: Expression): boolean | null => {
    const out = without.map((excluded) => compare(value, excluded));
    if (out.includes(0)) return false;
    const inside = pieces.map((piece) => isInside(value, piece));
    if (inside.includes(true)) return out.includes(null) ? null : true;
    return inside.includes(null) ? null : false;
  };
  return {
    ends,
    contains: (value) => containsNumber(numberOf(value)),
    containsEnd: (index) => (ends[index] === undefined ? null : containsNumber(ends[index])),
  };
}

function isInside(value: Expression, { lower, upper, lowerClosed, upperClosed }: Interval): boolean | null {
  const above = lower === null ? 1 : compare(value, lower);
  const below = upper === null ? -1 : compare(value, upper);
  if (above === null || below === null) return null;
  return (above > 0 || (above === 0 && lowerClosed)) && (below < 0 || (below === 0 && upperClosed));
}

/** Statements such as `x > 5` and `-1 < x <= 2`, with the unknown alone on a side and numbers on the others. */
function fromStatements(
  statements: readonly Statement[],
  joined: "both" | "either",
  unknown: string,
): SolutionSet | null {
  const ends: Expression[] = [];
  for (const { sides } of statements)
    for (const side of sides) {
      if (side.type === "symbol" && side.name === unknown) continue;
      if (freeVariables(side).size > 0) return null;
      ends.push(side);
    }
  if (ends.length === 0) return null;
  const containsNumber = (value: Expression): boolean | null => {
    const held = statements.map((statement) => holdsAt(statement, unknown, value));
    const deciding = joined === "either";
    if (held.includes(deciding)) return deciding;
    return held.includes(null) ? null : !deciding;
  };
  return {
    ends,
    contains: (value) => containsNumber(numberOf(value)),
    containsEnd: (index) => (ends[index] === undefined ? null : containsNumber(ends[index])),
  };
}

/** Whether a chain of relations holds with a number in place of the unknown; false where a side is not a real number. */
export function holdsAt({ sides, relations }: Statement, unknown: string, value: Expression): boolean | null {
  const numbers = sides.map((side) => substitute(side, new Map([[unknown, value]])));
  const held = relations.map((relation, index) => {
    const [left, right] = [numbers[index], numbers[index + 1]];
    if (left === undefined || right === undefined) return null;
    const order = compare(left, right);
    if (order === null)
      return (
        new Evaluation(new Map()).holds(apply(relation, left, right)) ??
        (isUndefined(left) || isUndefined(right) ? false : null)
      );
    switch (relation) {
      case "<":
        return order < 0;
      case "<=":
        return order <= 0;
      case ">":
        return order > 0;
      case ">=":
        return order >= 0;
      case "!=":
        return order !== 0;
      case "=":
      case "≈":
        return order === 0;
    }
  });
  if (held.includes(false)) return false;
  return held.includes(null) ? null : true;
}

/** -1, 0 or 1; null where it is not known. Exact for fractions; else numbers that are closer than rounding can tell are the same. */
export function compare(left: Expression, right: Expression): -1 | 0 | 1 | null {
  const [a, b] = [evaluateExactly(left), evaluateExactly(right)];
  if (a !== null && b !== null) return Math.sign(a.compare(b)) as -1 | 0 | 1;
  const [x, y] = [evaluate(left), evaluate(right)];
  if (x === null || y === null || Math.abs(x.im) > 16 * x.error || Math.abs(y.im) > 16 * y.error) return null;
  const difference = x.re - y.re;
  const scale = Math.max(1, Math.abs(x.re), Math.abs(y.re));
  if (Math.abs(difference) <= Math.max(16 * (x.error + y.error), 1e-12 * scale)) return 0;
  return Math.abs(difference) < 1e-9 * scale ? null : difference < 0 ? -1 : 1;
}

const isUndefined = (expression: Expression): boolean => {
  const value = evaluate(expression);
  return value === null || Math.abs(value.im) > 1e-6;
};
