import type { Assumption } from "../../../../src-shared/domain/comparison.ts";
import type { Expression, Operator } from "./Expression.ts";
import { Rational } from "./Rational.ts";
import { contains, containsOperator } from "./traits.ts";

/** One value for each variable. */
export interface ProbePoint {
  readonly values: ReadonlyMap<string, Rational>;
}

const jumps = new Set<Operator>(["abs", "floor", "ceiling", "sign", "min", "max", "modulo", "piecewise"]);
/** Smallest and largest size of the values at a point, and whether they are negative. */
const ranges: readonly (readonly [low: number, high: number, sign: 1 | -1 | 0])[] = [
  [0.2, 3, 1],
  [0.2, 3, -1],
  [0.1, 0.9, 1],
  [1, 5, 0],
  [0.1, 0.9, -1],
  [2, 12, 1],
  [0.2, 3, 0],
  [2, 12, -1],
  [0.3, 2, 1],
  [0.3, 2, 0],
  [5, 40, 1],
  [0.1, 6, 0],
  [5, 40, -1],
];
const largestSet = 40;

/** A fixed sequence of numbers from 0 to 1 (mulberry32). */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Denominators are primes, so that nothing cancels by accident. */
const denominators = [9973, 9967, 9949, 9941, 9931, 9929];

/**
 * Where two formulas are held against each other: the same points for the same formulas. Around numbers that stand in the
 * formulas there are points of their own, since that is where absolute values turn and logarithms begin.
 */
export function probePoints(
  variables: readonly string[],
  formulas: readonly Expression[],
  assume: ReadonlyMap<string, Assumption>,
): ProbePoint[] {
  if (variables.length === 0) return [{ values: new Map() }];
  const next = sequence(20_250_101);
  const draw = (name: string, index: number, [low, high, sign]: readonly [number, number, 1 | -1 | 0]): Rational => {
    const drawn = next();
    const flip = next() < 0.5;
    const assumption = assume.get(name);
    const negative = assumption !== "positive" && (sign === 0 ? flip : sign < 0);
    if (assumption === "integer") return Rational.of(Math.floor(1 + drawn * (4 + index)));
    const denominator = denominators[index % denominators.length]!;
    const numerator = Math.max(1, Math.round((low + drawn * (high - low)) * denominator));
    return Rational.of(negative ? -numerator : numerator, denominator);
  };
  const points = ranges.map((range, index) => ({
    values: new Map(variables.map((name) => [name, draw(name, index, range)])),
  }));
  return [...points, ...pointsAround(formulas, variables, assume, next)].slice(0, largestSet);
}

function pointsAround(
  formulas: readonly Expression[],
  variables: readonly string[],
  assume: ReadonlyMap<string, Assumption>,
  next: () => number,
): ProbePoint[] {
  const turning = formulas.some((formula) => containsOperator(formula, jumps));
  const numbers = new Set<number>();
  for (const formula of formulas)
    contains(formula, (part) => {
      if (part.type === "number") numbers.add(Math.abs(part.value.toNumber()));
      return false;
    });
  const around = [...numbers].filter((number) => Number.isFinite(number) && (turning || number >= 3) && number < 1e9);
  const offsets = turning ? [0.37, -0.41, 4.3] : [1.37];
  return around.flatMap((number) =>
    offsets.flatMap((offset) =>
      [1, -1].map((sign) => ({
        values: new Map(
          variables.map((name) => {
            const value = sign * (number + offset * (0.8 + 0.4 * next()));
            const assumption = assume.get(name);
            if (assumption === "integer") return [name, Rational.of(Math.round(Math.abs(value)))] as const;
            const exact = Rational.of(Math.round(value * 9973), 9973);
            return [name, assumption === "positive" ? exact.abs() : exact] as const;
          }),
        ),
      })),
    ),
  );
}
