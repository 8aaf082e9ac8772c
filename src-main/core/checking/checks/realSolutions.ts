import { apply, numberOf, symbolOf } from "../algebra/build.ts";
import { evaluateExactly } from "../algebra/evaluateExactly.ts";
import type { Expression } from "../algebra/Expression.ts";
import { dependsOn } from "../algebra/freeVariables.ts";
import { structureOf } from "../algebra/sameStructure.ts";
import { substitute } from "../algebra/substitute.ts";
import { contains } from "../algebra/traits.ts";
import { Polynomial } from "../polynomials/Polynomial.ts";
import { type PolynomialFraction, readFraction } from "../polynomials/readFraction.ts";
import { type RealRoot, realRoots } from "../polynomials/realRoots.ts";
import { realValue } from "./findRoot.ts";

/** All real solutions of `expression = 0`. */
export interface RealSolutions {
  readonly roots: readonly RealRoot[];
  /** How many solutions there are among the complex numbers; null where that is not known. */
  readonly complexCount: number | null;
}

/**
 * All real solutions of `expression = 0`, for quotients of polynomials, and for those with one square root or one absolute
 * value in them. Null for others. `"all"` if every number that may be put in is a solution.
 */
export function realSolutions(expression: Expression, variable: string): RealSolutions | "all" | null {
  const fraction = readFraction(expression, variable);
  if (fraction !== null) {
    if (fraction.numerator.isZero) return "all";
    const roots = withoutPoles(fraction);
    return { roots: realRoots(roots), complexCount: roots.degree };
  }
  const candidates = candidatesWithSurd(expression, variable);
  if (candidates === null) return null;
  const roots: RealRoot[] = [];
  for (const candidate of candidates) {
    const isSolution = solves(expression, variable, candidate);
    if (isSolution === null) return null;
    if (isSolution && !roots.some((root) => isSameRoot(root, candidate))) roots.push(candidate);
  }
  return { roots: roots.sort((a, b) => a.low.compare(b.low)), complexCount: null };
}

/** The numerator without repeated factors and without those that the denominator has, too. */
function withoutPoles({ numerator, denominator }: PolynomialFraction): Polynomial {
  const simple = numerator.squareFree;
  return simple.divide(simple.commonDivisor(denominator)).quotient;
}

const isSameRoot = (a: RealRoot, b: RealRoot): boolean =>
  a.exact !== null && b.exact !== null
    ? a.exact.equals(b.exact)
    : a.low.compare(b.high) <= 0 && b.low.compare(a.high) <= 0;

/** Whether a root of a candidate polynomial is a solution; null where that is too close to call. */
function solves(expression: Expression, variable: string, { exact, low }: RealRoot): boolean | null {
  if (exact !== null) {
    const value = evaluateExactly(expression, new Map([[variable, exact]]));
    if (value !== null) return value.isZero;
  }
  const value = realValue(expression, variable, (exact ?? low).toNumber());
  if (value === null) return false;
  if (Math.abs(value) < 1e-8) return true;
  return Math.abs(value) > 1e-4 ? false : null;
}

/** With `s` for the surd, the expression is `p + q s`; its zeros are among those of polynomials without it. */
function candidatesWithSurd(expression: Expression, variable: string): RealRoot[] | null {
  const surds = new Map<string, Expression>();
  contains(expression, (part) => {
    if (part.type === "applied" && (part.operator === "abs" || isSquareRoot(part)) && dependsOn(part, variable))
      surds.set(structureOf(part), part);
    return false;
  });
  const [surd] = surds.values();
  if (surds.size !== 1 || surd?.type !== "applied") return null;
  const [inner] = surd.operands;
  const radicand = inner === undefined ? null : readFraction(inner, variable);
  const [p, one, two] = [0, 1, 2].map((value) => readFraction(replaced(expression, surd, value), variable));
  if (radicand === null || !p || !one || !two) return null;
  const q = minus(one, p);
  // Linear in the surd: from 1 to 2 it changes as from 0 to 1.
  if (!minus(minus(two, one), q).numerator.isZero) return null;
  const product = times(q, radicand);
  const equations =
    surd.operator === "abs"
      ? [minus(p, product), plus(p, product)]
      : [minus(times(p, p), times(times(q, q), radicand))];
  if (equations.some(({ numerator }) => numerator.isZero || numerator.degree > 24)) return null;
  return equations.flatMap(({ numerator }) => realRoots(numerator));
}

const isSquareRoot = (part: Expression): boolean => {
  if (part.type !== "applied") return false;
  const [, degree] = part.operands;
  return part.operator === "root" && degree?.type === "number" && degree.value.toString() === "2";
};

/** The expression with a number in place of every such part. */
function replaced(expression: Expression, part: Expression, value: number): Expression {
  const key = structureOf(part);
  const walk = (current: Expression): Expression => {
    if (structureOf(current) === key) return symbolOf("surd");
    return current.type === "applied" ? apply(current.operator, ...current.operands.map(walk)) : current;
  };
  return substitute(walk(expression), new Map([["surd", numberOf(value)]]));
}

const plus = (a: PolynomialFraction, b: PolynomialFraction): PolynomialFraction =>
  a.denominator.equals(b.denominator)
    ? { numerator: a.numerator.add(b.numerator), denominator: a.denominator }
    : {
        numerator: a.numerator.multiply(b.denominator).add(b.numerator.multiply(a.denominator)),
        denominator: a.denominator.multiply(b.denominator),
      };

const minus = (a: PolynomialFraction, b: PolynomialFraction): PolynomialFraction =>
  plus(a, { numerator: Polynomial.zero.subtract(b.numerator), denominator: b.denominator });

const times = (a: PolynomialFraction, b: PolynomialFraction): PolynomialFraction => ({
  numerator: a.numerator.multiply(b.numerator),
  denominator: a.denominator.multiply(b.denominator),
});
