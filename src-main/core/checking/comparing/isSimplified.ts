import { evaluateExactly } from "../algebra/evaluateExactly.ts";
import type { Expression, Operator } from "../algebra/Expression.ts";
import type { Rational } from "../algebra/Rational.ts";
import { structureOf } from "../algebra/sameStructure.ts";

const parts = (expression: Expression): readonly Expression[] =>
  expression.type === "applied" ? expression.operands : [];

const isInteger = (expression: Expression): boolean => expression.type === "number" && expression.value.isInteger;

/** A square, cube and so on divides the integer. */
function hasPowerFactor(radicand: bigint, degree: number): boolean {
  for (let base = 2n; base ** BigInt(degree) <= radicand && base < 1000n; base++)
    if (radicand % base ** BigInt(degree) === 0n) return true;
  return false;
}

/** The part of a summand that like terms share: x of 3x. */
function likeness(term: Expression): string {
  if (term.type === "number") return "";
  if (term.type !== "applied") return structureOf(term);
  if (term.operator === "negate") return likeness(term.operands[0]!);
  if (term.operator === "divide" && term.operands[1]!.type === "number") return likeness(term.operands[0]!);
  if (term.operator !== "multiply") return structureOf(term);
  const rest = term.operands.filter(({ type }) => type !== "number");
  return rest.map(structureOf).sort().join("*");
}

/**
 * Whether a formula is in the form that is usually asked for: fractions in lowest terms, no arithmetic left to do, no
 * squares under roots, no roots below the line, like terms collected.
 */
export function isSimplified(expression: Expression): boolean {
  if (!parts(expression).every(isSimplified)) return false;
  if (expression.type !== "applied") return true;
  const test = tests[expression.operator];
  return test === undefined ? evaluateExactly(expression) === null : test(expression.operands);
}

const valueOf = (expression: Expression): Rational | null => (expression.type === "number" ? expression.value : null);
const baseOf = (factor: Expression): Expression =>
  factor.type === "applied" && factor.operator === "power" ? factor.operands[0]! : factor;
const areDistinct = (texts: readonly string[]): boolean => new Set(texts).size === texts.length;

/** Tests of an operator whose operands are simplified. */
const tests: Readonly<Partial<Record<Operator, (operands: readonly Expression[]) => boolean>>> = {
  add: (terms) => areDistinct(terms.map(likeness)) && !terms.some((term) => evaluateExactly(term)?.isZero),
  multiply: (factors) =>
    factors.filter(isInteger).length < 2 &&
    areDistinct(factors.map((factor) => structureOf(baseOf(factor)))) &&
    !factors.some((factor) => valueOf(factor)?.isOne),
  divide: ([top, bottom]) => {
    const [numerator, denominator] = [valueOf(top!), valueOf(bottom!)];
    if (numerator?.isInteger && denominator?.isInteger)
      return !denominator.isOne && numerator.divide(denominator).denominator === denominator.numerator;
    return !hasRoot(bottom!) && structureOf(top!) !== structureOf(bottom!);
  },
  power: ([base, exponent]) => {
    const power = valueOf(exponent!);
    return power === null || (valueOf(base!) === null && !power.isOne && !power.isZero);
  },
  root: ([radicand, degree]) => {
    const [inside, index] = [valueOf(radicand!), valueOf(degree!)];
    if (inside === null || index === null) return true;
    return inside.isInteger && !hasPowerFactor(inside.abs().numerator, index.toNumber());
  },
  negate: ([inner]) => !(inner!.type === "applied" && inner!.operator === "negate"),
};

const hasRoot = (expression: Expression): boolean =>
  (expression.type === "applied" && expression.operator === "root" && expression.operands[0]!.type === "number") ||
  (expression.type === "applied" &&
    ["multiply", "add", "negate"].includes(expression.operator) &&
    expression.operands.some(hasRoot));
