import { evaluateExactly } from "../algebra/evaluateExactly.ts";
import type { Expression } from "../algebra/Expression.ts";
import { freeVariables } from "../algebra/freeVariables.ts";

/** An upper bound of the degree of a formula as a polynomial in all its variables; null if it is none. */
export function totalDegree(expression: Expression): number | null {
  if (freeVariables(expression).size === 0) return evaluateExactly(expression) === null ? null : 0;
  if (expression.type === "symbol") return 1;
  if (expression.type !== "applied") return null;
  const { operator, operands } = expression;
  const degrees = operands.map(totalDegree);
  const [first = null, second = null] = degrees;
  if (operator === "negate") return first;
  if (operator === "divide") return second === 0 ? first : null;
  if (operator === "power") {
    const exponent = operands[1] === undefined ? null : evaluateExactly(operands[1]);
    return first === null || exponent === null || !exponent.isInteger || exponent.sign < 0
      ? null
      : first * Number(exponent.numerator);
  }
  if (degrees.includes(null)) return null;
  const known = degrees.map((degree) => degree ?? 0);
  if (operator === "add") return Math.max(...known);
  return operator === "multiply" ? known.reduce((sum, degree) => sum + degree, 0) : null;
}
