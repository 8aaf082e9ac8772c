import { evaluateExactly } from "../algebra/evaluateExactly.ts";
import type { Expression } from "../algebra/Expression.ts";
import { dependsOn, freeVariables } from "../algebra/freeVariables.ts";
import { Polynomial } from "./Polynomial.ts";

/** Polynomials of a higher degree are not read. */
const maxDegree = 24;

/** A quotient of polynomials; the denominator is not zero. Common factors are kept: they are where it is not defined. */
export interface PolynomialFraction {
  readonly numerator: Polynomial;
  readonly denominator: Polynomial;
}

/** A formula as a polynomial, or null if it is none in this variable alone. */
export function readPolynomial(expression: Expression, variable: string): Polynomial | null {
  const fraction = readFraction(expression, variable);
  if (fraction === null || fraction.denominator.degree > 0) return null;
  return fraction.numerator.divide(fraction.denominator).quotient;
}

/**
 * A formula as a quotient of two polynomials, or null if it is none in this variable alone, with fractions as coefficients.
 * Whatever stood below a fraction line is a factor of the denominator.
 */
export function readFraction(expression: Expression, variable: string): PolynomialFraction | null {
  if (expression.type === "symbol" && expression.name === variable) return whole(Polynomial.x);
  if (!dependsOn(expression, variable)) {
    const value = freeVariables(expression).size === 0 ? evaluateExactly(expression) : null;
    return value === null ? null : whole(Polynomial.constant(value));
  }
  if (expression.type !== "applied") return null;
  const { operator, operands } = expression;
  if (operator === "power") return readPower(operands, variable);
  if (operator !== "add" && operator !== "multiply" && operator !== "negate" && operator !== "divide") return null;
  const parts: PolynomialFraction[] = [];
  for (const operand of operands) {
    const part = readFraction(operand, variable);
    if (part === null) return null;
    parts.push(part);
  }
  const [first, second] = parts;
  if (first === undefined) return null;
  if (operator === "negate")
    return { numerator: Polynomial.zero.subtract(first.numerator), denominator: first.denominator };
  if (operator === "divide") return second === undefined ? null : within(divide(first, second));
  return parts
    .slice(1)
    .reduce<PolynomialFraction | null>(
      (total, part) => (total === null ? null : within(operator === "add" ? add(total, part) : multiply(total, part))),
      first,
    );
}

function readPower(operands: readonly Expression[], variable: string): PolynomialFraction | null {
  const [base, exponent] = operands;
  const power = exponent === undefined ? null : evaluateExactly(exponent);
  const root = base === undefined || power === null ? null : readFraction(base, variable);
  if (root === null || power === null || !power.isInteger || power.abs().numerator > BigInt(maxDegree)) return null;
  let result: PolynomialFraction | null = whole(Polynomial.one);
  for (let count = 0n; count < power.abs().numerator && result !== null; count += 1n)
    result = within(multiply(result, root));
  if (result === null || power.sign >= 0) return result;
  return result.numerator.isZero ? null : { numerator: result.denominator, denominator: result.numerator };
}

const whole = (numerator: Polynomial): PolynomialFraction => ({ numerator, denominator: Polynomial.one });

const add = (a: PolynomialFraction, b: PolynomialFraction): PolynomialFraction => ({
  numerator: a.numerator.multiply(b.denominator).add(b.numerator.multiply(a.denominator)),
  denominator: a.denominator.multiply(b.denominator),
});

const multiply = (a: PolynomialFraction, b: PolynomialFraction): PolynomialFraction => ({
  numerator: a.numerator.multiply(b.numerator),
  denominator: a.denominator.multiply(b.denominator),
});

/** What the divisor's own denominator excludes stays excluded. */
const divide = (a: PolynomialFraction, b: PolynomialFraction): PolynomialFraction | null =>
  b.numerator.isZero
    ? null
    : {
        numerator: a.numerator.multiply(b.denominator).multiply(b.denominator),
        denominator: a.denominator.multiply(b.numerator).multiply(b.denominator),
      };

const within = (fraction: PolynomialFraction | null): PolynomialFraction | null =>
  fraction !== null && fraction.numerator.degree <= maxDegree && fraction.denominator.degree <= maxDegree
    ? fraction
    : null;
