import { apply, numberOf } from "../algebra/build.ts";
import { evaluateExactly } from "../algebra/evaluateExactly.ts";
import type { Expression } from "../algebra/Expression.ts";
import { freeVariables } from "../algebra/freeVariables.ts";
import { probeEqual } from "../algebra/probeEqual.ts";
import { Rational } from "../algebra/Rational.ts";

/** Whether one formula is a number times the other, other than zero. False also where that is not known. */
export function isMultiple(left: Expression, right: Expression): boolean {
  const names = [...freeVariables(left, right)];
  const point = new Map(names.map((name, index) => [name, Rational.of(17 + 5 * index, 7 + index)]));
  const [a, b] = [evaluateExactly(left, point), evaluateExactly(right, point)];
  if (a === null || b === null || a.isZero || b.isZero) return false;
  return probeEqual(left, apply("multiply", numberOf(a.divide(b)), right)).verdict === "equal";
}
