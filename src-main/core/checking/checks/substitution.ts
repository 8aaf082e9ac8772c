import type { Phrase } from "../../../../src-shared/domain/phrase.ts";
import { say } from "../../../../src-shared/domain/say.ts";
import { evaluate } from "../algebra/evaluate.ts";
import { evaluateExactly } from "../algebra/evaluateExactly.ts";
import type { Expression, Statement } from "../algebra/Expression.ts";
import { freeVariables } from "../algebra/freeVariables.ts";
import { probeEqual } from "../algebra/probeEqual.ts";
import { contains } from "../algebra/traits.ts";
import { substitute } from "../algebra/substitute.ts";
import { show, showApproximation, showNumber } from "./show.ts";

export interface Substituted {
  verdict: "equal" | "different" | "unknown";
  /** `3·5 + 7 = 22, holds`; `3·4 + 7 = 19, not 22`. */
  line: Phrase;
}

/** Puts values into an equation of two sides and works both out. */
export function substituteInto({ sides }: Statement, values: ReadonlyMap<string, Expression>): Substituted {
  const [left, right] = sides.map((side) => substitute(side, values));
  const [leftBefore, rightBefore] = sides;
  if (left === undefined || right === undefined || leftBefore === undefined || rightBefore === undefined)
    return { verdict: "unknown", line: say`it is no equation of two sides` };
  if (dividesByZero(left) || dividesByZero(right))
    return { verdict: "different", line: say`a side is not defined there` };
  const { verdict } = probeEqual(left, right);
  const isWorkedOut = freeVariables(left, right).size === 0;
  // Written alike is not the same where there is no value.
  if (isWorkedOut && (showValue(left) === null || showValue(right) === null))
    return { verdict: "unknown", line: say`the sides could not be worked out there` };
  const line = isWorkedOut
    ? workedOut(leftBefore, left, rightBefore, right, verdict)
    : say`${show(left)} and ${show(right)} are ${words[verdict]}`;
  return { verdict, line };
}

/** Whether something in it is divided by what is exactly zero. */
const dividesByZero = (expression: Expression): boolean =>
  contains(expression, (part) => {
    if (part.type !== "applied") return false;
    const [first, second] = part.operands;
    if (part.operator === "divide") return isZero(second);
    const isNegative = part.operator === "power" && second !== undefined && (evaluateExactly(second)?.sign ?? 1) < 0;
    return (isNegative || part.operator === "ln") && isZero(first);
  });

const isZero = (expression: Expression | undefined): boolean =>
  expression !== undefined && freeVariables(expression).size === 0 && evaluateExactly(expression)?.isZero === true;

const words = { equal: say`always equal`, different: say`not equal`, unknown: say`perhaps equal` };

function workedOut(
  leftBefore: Expression,
  left: Expression,
  rightBefore: Expression,
  right: Expression,
  verdict: Substituted["verdict"],
): Phrase {
  const leftValue = showValue(left) ?? "?";
  const rightValue = showValue(right) ?? "?";
  const leftSide = `${show(left)} = ${leftValue}`;
  if (freeVariables(rightBefore).size === 0) {
    if (verdict === "equal") return say`${leftSide}, holds`;
    return verdict === "different" ? say`${leftSide}, not ${rightValue}` : say`${leftSide}, which may be ${rightValue}`;
  }
  const rightSide = `${show(right)} = ${rightValue}`;
  const shownLeft = freeVariables(leftBefore).size === 0 ? leftValue : leftSide;
  if (verdict === "equal") return say`${shownLeft} and ${rightSide}, holds`;
  return verdict === "unknown"
    ? say`${shownLeft}, but ${rightSide}, which may be the same`
    : say`${shownLeft}, but ${rightSide}`;
}

/** The value of a formula without variables, or null where it has none. */
export function showValue(expression: Expression): string | null {
  const exact = evaluateExactly(expression);
  if (exact !== null) return showNumber(exact);
  const value = evaluate(expression);
  return value === null ? null : showApproximation(value);
}
