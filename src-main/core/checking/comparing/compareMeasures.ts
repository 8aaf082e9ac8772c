import type { Comparison } from "../../../../src-shared/domain/comparison.ts";
import { say } from "../../../../src-shared/domain/say.ts";
import { apply, constantOf, numberOf } from "../algebra/build.ts";
import { evaluate } from "../algebra/evaluate.ts";
import type { Expression } from "../algebra/Expression.ts";
import { Rational } from "../algebra/Rational.ts";
import type { Measure } from "../reading/Reading.ts";
import { type Comparing, show } from "./Comparing.ts";
import { different, equal, unknown } from "./verdicts.ts";

const half = Rational.of(1, 2);

/** The measure of (value + offset) * factor * pi^piPower. */
export function scale(measure: Measure, factor: Rational, offset = Rational.zero, piPower = 0): Measure {
  const moved = offset.isZero ? measure.expression : apply("add", measure.expression, numberOf(offset));
  const scaled = factor.isOne ? moved : apply("multiply", moved, numberOf(factor));
  const expression =
    piPower === 0 ? scaled : apply("multiply", scaled, apply("power", constantOf("pi"), numberOf(piPower)));
  const exact = piPower === 0 || measure.exact?.isZero ? (measure.exact?.add(offset).multiply(factor) ?? null) : null;
  const written =
    measure.written === null
      ? null
      : { ...measure.written, unit: scaleUnit(measure.written.unit.multiply(factor.abs()), piPower) };
  return { expression, exact, written };
}

/** A decimal's last place times a power of pi, near enough for a tolerance. */
const scaleUnit = (unit: Rational, piPower: number): Rational =>
  piPower === 0 ? unit : unit.multiply(Rational.of(Math.round(Math.PI ** piPower * 1e9), 1_000_000_000));

/** The distance of two real numbers: exact if both are fractions, else with its error. */
function distanceOf(gold: Measure, pred: Measure): { value: number; exact: Rational | null; error: number } | null {
  if (gold.exact !== null && pred.exact !== null) {
    const exact = gold.exact.subtract(pred.exact).abs();
    return { value: exact.toNumber(), exact, error: 0 };
  }
  const [left, right] = [evaluate(gold.expression), evaluate(pred.expression)];
  if (left === null || right === null) return null;
  return { value: Math.hypot(left.re - right.re, left.im - right.im), exact: null, error: left.error + right.error };
}

const isWithin = (distance: { value: number; exact: Rational | null; error: number }, limit: Rational): boolean =>
  distance.exact === null
    ? distance.value <= limit.toNumber() * (1 + 1e-9) + distance.error
    : distance.exact.compare(limit) <= 0;

const sizeOf = (measure: Measure): number => {
  const value = measure.exact?.toNumber() ?? evaluate(measure.expression)?.re;
  return value === undefined ? Number.NaN : Math.abs(value);
};

/** Whether two numbers are the same under the tolerance policy; see `CompareOptions.tolerance`. */
export function compareMeasures(gold: Measure, pred: Measure, comparing: Comparing): Comparison {
  const { tolerance } = comparing.options;
  const infinite = compareInfinite(infinityOf(gold.expression), infinityOf(pred.expression));
  if (infinite !== null) return infinite;
  const exactly = compareExactly(gold, pred, comparing);
  const differs =
    exactly.verdict === "different"
      ? different(say`The answer is ${show(pred.expression)}, not ${show(gold.expression)}.`)
      : exactly;
  if (exactly.verdict === "equal") return sameValue(gold, pred, tolerance === "significant-figures");
  if (tolerance === "exact") return differs;
  const distance = distanceOf(gold, pred);
  if (distance === null) return differs;
  if (typeof tolerance === "object") {
    const limit = "absolute" in tolerance ? tolerance.absolute : tolerance.relative * sizeOf(gold);
    const allowed = "absolute" in tolerance ? limit : `${100 * tolerance.relative} %`;
    // A limit such as 0.01 is not a binary fraction; what lies on it is within.
    if (distance.value <= limit * (1 + 1e-9) + distance.error)
      return equal(say`The value is within the tolerance of ${allowed}.`);
    return different(
      say`${show(pred.expression)} is not within the tolerance of ${allowed} of ${show(gold.expression)}.`,
    );
  }
  if (tolerance === "significant-figures") return compareFigures(gold, pred, distance, differs);
  return compareByDefault(gold, pred, distance, differs);
}

/** 1 or -1 for infinity, 0 for what is no infinity. */
function infinityOf(expression: Expression): number {
  if (expression.type === "constant") return expression.name === "infinity" ? 1 : 0;
  return expression.type === "applied" && expression.operator === "negate" ? -infinityOf(expression.operands[0]!) : 0;
}

function compareInfinite(gold: number, pred: number): Comparison | null {
  if (gold === 0 && pred === 0) return null;
  if (gold === pred) return equal(say`Both are infinite.`);
  return different(
    gold === 0
      ? say`It is infinite.`
      : pred === 0
        ? say`It is not infinite.`
        : say`It is infinite with the other sign.`,
  );
}

type Distance = NonNullable<ReturnType<typeof distanceOf>>;

/** Right if it lies within half a unit in the last place of the coarser of the two. */
function compareFigures(gold: Measure, pred: Measure, distance: Distance, differs: Comparison): Comparison {
  const coarser = coarserOf(gold, pred);
  if (coarser === null || !isWithin(distance, coarser.unit.multiply(half))) return differs;
  return sameFigures(gold, pred)
    ? equal(say`The values agree to the figures that are given.`)
    : equal(say`The value is right, but it has other significant figures.`, "significant-figures");
}

function compareByDefault(gold: Measure, pred: Measure, distance: Distance, differs: Comparison): Comparison {
  const rounds = (by: Measure): boolean => by.written !== null && isWithin(distance, by.written.unit.multiply(half));
  if (gold.written === null) {
    if (pred.written === null || pred.written.figures < 2 || !rounds(pred)) return differs;
    return different(say`The value is rounded, and the exact one is asked for.`, "rounded");
  }
  if (pred.written === null) {
    if (!rounds(gold)) return differs;
    return gold.written.figures < 2
      ? unknown(say`It rounds to the expected value, which has one figure only.`)
      : equal(say`It rounds to the expected value.`);
  }
  const coarser = coarserOf(gold, pred)!;
  if (!isWithin(distance, coarser.unit.multiply(half))) return differs;
  if (coarser.figures < 3) return different(say`The value is rounded too far.`, "rounded");
  return equal(say`The values agree as far as the coarser one goes.`, "significant-figures");
}

function compareExactly(gold: Measure, pred: Measure, comparing: Comparing): Comparison {
  if (gold.exact !== null && pred.exact !== null)
    return gold.exact.equals(pred.exact) ? equal(say``) : different(say``);
  return comparing.verdictOf(comparing.probe(gold.expression, pred.expression));
}

const coarserOf = (gold: Measure, pred: Measure): Measure["written"] => {
  if (gold.written === null || pred.written === null) return gold.written ?? pred.written;
  return gold.written.unit.compare(pred.written.unit) >= 0 ? gold.written : pred.written;
};

const sameFigures = (gold: Measure, pred: Measure): boolean =>
  gold.written === null || pred.written === null || gold.written.figures === pred.written.figures;

function sameValue(gold: Measure, pred: Measure, figuresCount: boolean): Comparison {
  if (figuresCount && !sameFigures(gold, pred))
    return equal(say`The value is right, but it has other significant figures.`, "significant-figures");
  return equal(say`The values are equal.`);
}
