import { evaluateExactly } from "../algebra/evaluateExactly.ts";
import type { Expression } from "../algebra/Expression.ts";
import { freeVariables } from "../algebra/freeVariables.ts";
import { simplify } from "../algebra/simplify.ts";
import { contains } from "../algebra/traits.ts";
import { isSimplified as isTidy } from "../comparing/isSimplified.ts";
import { greatestCommonDivisor } from "../numbers/greatestCommonDivisor.ts";
import { isIrreducible } from "../polynomials/isIrreducible.ts";
import { type LinearForm, readLinear } from "../polynomials/linearEquations.ts";
import { readFraction, readPolynomial } from "../polynomials/readFraction.ts";

const isSum = (expression: Expression): boolean => expression.type === "applied" && expression.operator === "add";

/** Whether no brackets are left to multiply out, and no like terms to collect. */
export function isExpanded(formula: Expression): boolean {
  const hasBrackets = contains(formula, (part) => {
    if (part.type !== "applied") return false;
    const { operator, operands } = part;
    if (operator === "multiply" || operator === "negate") return operands.some(isSum);
    return (operator === "power" || operator === "divide") && operands[0] !== undefined && isSum(operands[0]);
  });
  return !hasBrackets && termsOf(simplify(formula)) === termsOf(formula);
}

const termsOf = (expression: Expression): number =>
  expression.type === "applied" && expression.operator === "add"
    ? expression.operands.reduce((count, operand) => count + termsOf(operand), 0)
    : 1;

/** Whether it is a product of factors of which none can be split over the fractions, and none has a number to take out. */
export function isFullyFactored(formula: Expression): boolean {
  const factors = factorsOf(formula).filter((factor) => freeVariables(factor).size > 0);
  if (factors.length === 0 || (factors.length === 1 && factorsOf(formula).length === 1 && isSum(formula))) return false;
  return factors.every(isPrimeFactor);
}

/** The factors of a product, powers as their bases. */
function factorsOf(expression: Expression): Expression[] {
  if (expression.type !== "applied") return [expression];
  const { operator, operands } = expression;
  if (operator === "multiply") return operands.flatMap(factorsOf);
  const [first, second] = operands;
  if (operator === "negate" && first !== undefined) return factorsOf(first);
  const exponent = operator === "power" && second !== undefined ? evaluateExactly(second) : null;
  return exponent !== null && exponent.isInteger && exponent.sign > 0 && first !== undefined
    ? factorsOf(first)
    : [expression];
}

function isPrimeFactor(factor: Expression): boolean {
  if (factor.type === "symbol") return true;
  const variables = [...freeVariables(factor)];
  const [only] = variables;
  const linear = readLinear(factor);
  if (linear !== null) return hasNoContent(linear);
  const polynomial = variables.length === 1 && only !== undefined ? readPolynomial(factor, only) : null;
  if (polynomial === null || isIrreducible(polynomial) !== true) return false;
  return polynomial.equals(polynomial.primitive);
}

/** Whole coefficients without a common divisor. */
function hasNoContent(form: LinearForm): boolean {
  const values = [...form.values()];
  if (!values.every((value) => value.isInteger)) return false;
  return values.reduce((divisor, { numerator }) => greatestCommonDivisor(divisor, numerator), 0n) === 1n;
}

/** Whether it is no longer than before, cannot be made shorter by rule, and has no common factor above and below a line. */
export function isSimplified(formula: Expression, before: Expression): boolean {
  if (!isTidy(formula)) return false;
  if (weightOf(formula) > weightOf(before) || weightOf(simplify(formula)) < weightOf(formula)) return false;
  if (termsOf(simplify(formula)) < termsOf(formula)) return false;
  const [variable, ...others] = freeVariables(formula);
  if (variable === undefined) return true;
  const fraction = others.length > 0 ? null : readFraction(formula, variable);
  // Of formulas that are no quotients of polynomials it is not known how short they can become.
  if (fraction === null || fraction.numerator.commonDivisor(fraction.denominator).degree > 0) return false;
  return !contains(formula, (part) => hasCommonNumber(part, variable));
}

/** Parts of a formula; a fraction that is one number counts as the three it is written with, and a sign as one. */
function weightOf(expression: Expression): number {
  if (expression.type === "number") {
    const isWhole = expression.value.isInteger || expression.decimals !== undefined;
    return (isWhole ? 1 : 3) + (expression.value.sign < 0 ? 1 : 0);
  }
  return expression.type === "applied" ? expression.operands.reduce((sum, operand) => sum + weightOf(operand), 1) : 1;
}

/** Whether a number divides all coefficients above and below a line, as in 6x/4. */
function hasCommonNumber(part: Expression, variable: string): boolean {
  if (part.type !== "applied" || part.operator !== "divide") return false;
  const sides = part.operands.map((operand) => readPolynomial(operand, variable)?.coefficients ?? null);
  const contents = sides.map((coefficients) =>
    coefficients?.every(({ isInteger }) => isInteger) === true
      ? coefficients.reduce((divisor, { numerator }) => greatestCommonDivisor(divisor, numerator), 0n)
      : 1n,
  );
  return greatestCommonDivisor(contents[0] ?? 1n, contents[1] ?? 1n) > 1n;
}
