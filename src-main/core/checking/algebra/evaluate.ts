import { type Approximation, isFiniteNumber } from "./Approximation.ts";
import { Evaluation, type Values } from "./Evaluation.ts";
import type { Expression } from "./Expression.ts";

/**
 * The value as a complex number in double precision with a bound of its error, or null where it is not defined, not
 * finite or not known. Odd roots of negative numbers are real; other functions take their principal values.
 */
export function evaluate(expression: Expression, values: Values = new Map()): Approximation | null {
  const result = new Evaluation(values).value(expression);
  return isFiniteNumber(result) ? result : null;
}
