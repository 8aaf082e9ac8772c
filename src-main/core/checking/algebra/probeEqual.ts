import type { Assumption } from "../../../../src-shared/domain/comparison.ts";
import { approximation, type Approximation, isFiniteNumber, size, subtract } from "./Approximation.ts";
import { Evaluation } from "./Evaluation.ts";
import { evaluateExactly } from "./evaluateExactly.ts";
import type { Expression, Operator } from "./Expression.ts";
import { freeVariables } from "./freeVariables.ts";
import { type ProbePoint, probePoints } from "./probePoints.ts";
import type { Rational } from "./Rational.ts";
import { sameStructure } from "./sameStructure.ts";
import { contains, isComplex } from "./traits.ts";

/** What is known of variables, by name. Others are any real number. */
export type Assumptions = ReadonlyMap<string, Assumption>;

export interface Probe {
  /** `equal` and `different` are decided; `unknown` is not. */
  readonly verdict: "equal" | "different" | "unknown";
  /** Where the two differ, for `different`. Empty for constants. */
  readonly counterexample?: {
    readonly values: ReadonlyMap<string, number>;
    readonly left: string;
    readonly right: string;
  };
  /** They are equal where both are real numbers, but one of them is real where the other is not. */
  readonly domainDiffers?: true;
}

export interface ProbeOptions {
  readonly assume?: Assumptions;
  /** Values may differ by so much, relative to the larger. Default 0: by rounding alone. */
  readonly tolerance?: number;
}

const unknown: Probe = { verdict: "unknown" };
const equal: Probe = { verdict: "equal" };
const enough = 5;
/** Names that stand for integers by convention. */
const integerNames = /^[nkmNM](?:_\w+)?$/;

/**
 * Compares two formulas by their values: exactly, at fractions, where that can be done; else in double precision with a
 * bound of the rounding error, at fixed points of all sizes and both signs. For real variables only values that are real
 * numbers are held against each other: `ln(x^2)` and `2 ln x` are equal for positive x, and of unknown equality without
 * that assumption.
 */
export function probeEqual(left: Expression, right: Expression, options: ProbeOptions = {}): Probe {
  if (sameStructure(left, right)) return equal;
  const variables = [...freeVariables(left, right)];
  const assume = options.assume ?? new Map<string, Assumption>();
  const generic = probeAt(left, right, probePoints(variables, [left, right], assume), options);
  if (generic.verdict === "equal" || variables.length === 0) return generic;
  const integers = variables.filter((name) => !assume.has(name) && integerNames.test(name));
  if (integers.length === 0 || ![left, right].some((side) => contains(side, isDiscrete))) return generic;
  const narrowed = new Map<string, Assumption>([...assume, ...integers.map((name) => [name, "integer"] as const)]);
  const whole = probeAt(left, right, probePoints(variables, [left, right], narrowed), options);
  return whole.verdict === "unknown" ? generic : whole;
}

const wholeOperators = new Set<Operator>([
  "factorial",
  "binomial",
  "sum",
  "product",
  "floor",
  "ceiling",
  "modulo",
  "gcd",
  "lcm",
]);
const isPi = (part: Expression): boolean => part.type === "constant" && part.name === "pi";

/** What makes sense of integers only, or comes out even for them: n!, (-1)^n, cos(n pi). */
function isDiscrete(part: Expression): boolean {
  if (part.type !== "applied") return false;
  const { operator, operands } = part;
  if (wholeOperators.has(operator)) return true;
  if (operator === "power") return (evaluateExactly(operands[0]!)?.sign ?? 1) < 0;
  return (operator === "sin" || operator === "cos" || operator === "tan") && contains(part, isPi);
}

function probeAt(left: Expression, right: Expression, points: readonly ProbePoint[], options: ProbeOptions): Probe {
  const exact =
    options.tolerance === undefined || options.tolerance === 0 ? probeExactly(left, right, points) : unknown;
  return exact.verdict === "unknown" ? probeNumerically(left, right, points, options.tolerance ?? 0) : exact;
}

function probeExactly(left: Expression, right: Expression, points: readonly ProbePoint[]): Probe {
  let matches = 0;
  for (const [index, { values }] of points.entries()) {
    // What is no fraction at the first points will not be one at the others.
    if (index > 2 && matches === 0) return unknown;
    const [a, b] = [evaluateExactly(left, values), evaluateExactly(right, values)];
    if (a === null || b === null) continue;
    if (!a.equals(b)) return differs(values, a.toString(), b.toString());
    matches++;
  }
  return matches >= Math.min(enough, points.length) ? equal : unknown;
}

function differs(values: ReadonlyMap<string, Rational>, left: string, right: string): Probe {
  const numbers = new Map([...values].map(([name, value]) => [name, value.toNumber()]));
  return { verdict: "different", counterexample: { values: numbers, left, right } };
}

function probeNumerically(
  left: Expression,
  right: Expression,
  points: readonly ProbePoint[],
  tolerance: number,
): Probe {
  const complex = isComplex(left) || isComplex(right);
  let [matches, realMatches, onlyOneReal] = [0, 0, 0];
  for (const { values } of points) {
    const numbers = new Map([...values].map(([name, value]) => [name, toApproximation(value)]));
    const [forLeft, forRight] = [new Evaluation(numbers), new Evaluation(numbers)];
    const [a, b] = [forLeft.value(left), forRight.value(right)];
    if (!isFiniteNumber(a) || !isFiniteNumber(b)) continue;
    const outcome = hold(a, b, tolerance);
    if (outcome === "unclear") continue;
    const [aReal, bReal] = [isNearlyReal(a), isNearlyReal(b)];
    if (outcome === "same") {
      // Agreement shows nothing of a term that was lost in rounding.
      if (forLeft.absorbed || forRight.absorbed) continue;
      matches++;
      if (aReal && bReal) realMatches++;
    } else if (complex || (aReal && bReal)) return differs(values, show(a), show(b));
    else if (aReal !== bReal) onlyOneReal++;
  }
  if (onlyOneReal > 0) return realMatches > 0 ? { verdict: "unknown", domainDiffers: true } : unknown;
  if (points.length === 1) return matches === 1 && !isTooGood(left, right) ? equal : unknown;
  return matches >= enough && (complex || realMatches >= 2) ? equal : unknown;
}

function hold(a: Approximation, b: Approximation, tolerance: number): "same" | "apart" | "unclear" {
  const distance = size(subtract(a, b));
  const error = a.error + b.error;
  const larger = Math.max(size(a), size(b));
  if (tolerance > 0) return distance <= tolerance * larger + error ? "same" : "apart";
  if (distance <= 16 * error || distance === 0) return error <= 1e-6 * larger || error <= 1e-10 ? "same" : "unclear";
  return distance > 1000 * error && distance > 1e-9 * larger ? "apart" : "unclear";
}

/**
 * Double precision says no more than some fifty bits about a constant. A fraction of as many digits may agree with
 * another number by chance, or as a rounding of it.
 */
function isTooGood(left: Expression, right: Expression): boolean {
  const fractions = [left, right].map((side) => evaluateExactly(side));
  return fractions.some((fraction) => fraction !== null && fraction.numerator * fraction.denominator > 10n ** 12n);
}

const isNearlyReal = (value: Approximation): boolean =>
  Math.abs(value.im) <= 16 * value.error + 1e-14 * Math.abs(value.re);

const toApproximation = (value: Rational): Approximation => {
  const number = value.toNumber();
  return approximation(number, 0, value.isInteger ? 0 : 2.5e-16 * Math.abs(number));
};

function show(value: Approximation): string {
  const digits = (part: number): string => String(Number(part.toPrecision(8)));
  if (isNearlyReal(value)) return digits(value.re);
  return `${digits(value.re)} ${value.im < 0 ? "-" : "+"} ${digits(Math.abs(value.im))}i`;
}
