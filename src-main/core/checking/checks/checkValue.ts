import type { CheckResult } from "../../../../src-shared/domain/check.ts";
import { say } from "../../../../src-shared/domain/say.ts";
import { evaluate } from "../algebra/evaluate.ts";
import { evaluateExactly } from "../algebra/evaluateExactly.ts";
import type { Expression } from "../algebra/Expression.ts";
import { freeVariables } from "../algebra/freeVariables.ts";
import { sameStructure } from "../algebra/sameStructure.ts";
import { simplify } from "../algebra/simplify.ts";
import { substitute } from "../algebra/substitute.ts";
import { contains, containsOperator, nodesOf } from "../algebra/traits.ts";
import { greatestCommonDivisor } from "../numbers/greatestCommonDivisor.ts";
import type { CheckInput } from "./Check.ts";
import { matchNumber } from "./matchNumber.ts";
import { proven, refuted, supported, undecided } from "./results.ts";
import { show, showApproximation } from "./show.ts";
import { showValue } from "./substitution.ts";

/** A number to work out, exactly where that can be done, with values put in for letters. */
export function checkValue({ task, question, answer, reader }: CheckInput<"evaluate">): CheckResult[] {
  const formula = reader.expression(task.expression);
  if (formula === null) return [];
  const values = new Map<string, Expression>();
  for (const { variable, value } of task.assignments) {
    const expression = reader.expression(value);
    if (expression === null) return [];
    values.set(variable.replace(/^\\/, ""), expression);
  }
  const expression = substitute(formula, values);
  if (freeVariables(expression).size > 0) return undecided(say`Not all letters have a value.`);
  const reading = reader.answer(answer, "number");
  const given = reading.kind === "number" ? reading.measure : null;
  if (reading.kind !== "number" || given === null || reading.noun !== undefined || reading.base !== undefined)
    return undecided(say`The answer could not be read as a number.`);
  const shown = given.written === null ? showValue(expression) : showRounded(expression);
  if (shown === null) return undecided(say`${show(expression)} could not be worked out.`);
  const match = matchNumber(expression, given, question.rounding);
  const line = say`${show(expression)} = ${shown}`;
  if (match === "unknown") return undecided(say`${line}; whether the answer is the same could not be decided.`);
  if (match === "rounded") return supported(say`${line}; the answer is rounded.`);
  if (match === "different") {
    if (mayBeDegrees(expression)) return undecided(say`${line} if the angle is in radians.`);
    return refuted(say`${line}, not ${show(given.expression)}.`);
  }
  if (!isWorkedOut(given.expression, expression)) return undecided(say`${line}; the answer is not worked out.`);
  if (!isReduced(given.expression)) return supported(say`${line}, but the answer could be reduced.`);
  return proven(say`${line}, as the answer says.`);
}

/** Whether an answer is a value, and not the question over again or another sum. */
function isWorkedOut(given: Expression, asked: Expression): boolean {
  if (sameStructure(given, asked) && given.type === "applied" && !isFraction(given)) return false;
  if (evaluateExactly(asked) !== null) return isLiteral(given);
  return isLiteral(given) || (!containsOperator(given, trigonometric) && nodesOf(simplify(given)) >= nodesOf(given));
}

/** `5`, `-5`, `2/3`, `1.5`, `1.5 · 10^3`. */
function isLiteral(given: Expression): boolean {
  if (given.type === "number") return true;
  if (given.type !== "applied") return false;
  const { operator, operands } = given;
  const [first, second] = operands;
  if (operator === "negate") return first !== undefined && isLiteral(first);
  if (isFraction(given)) return true;
  const isPower =
    second?.type === "applied" &&
    second.operator === "power" &&
    second.operands[0]?.type === "number" &&
    second.operands[0].value.toString() === "10";
  return operator === "multiply" && operands.length === 2 && first?.type === "number" && isPower;
}

const isFraction = (given: Expression): boolean =>
  given.type === "applied" && given.operator === "divide" && given.operands.every((operand) => isSignedNumber(operand));

const isSignedNumber = (operand: Expression): boolean =>
  operand.type === "number" ||
  (operand.type === "applied" && operand.operator === "negate" && operand.operands[0]?.type === "number");

/** Whether a fraction, where the answer is one, is in lowest terms. */
function isReduced(given: Expression): boolean {
  if (given.type !== "applied") return true;
  const [first, second] = given.operands;
  if (given.operator === "negate") return first === undefined || isReduced(first);
  if (!isFraction(given) || first === undefined || second === undefined) return true;
  const [top, bottom] = [evaluateExactly(first), evaluateExactly(second)];
  if (top === null || bottom === null) return false;
  return (
    top.isInteger && bottom.isInteger && !bottom.isOne && greatestCommonDivisor(top.numerator, bottom.numerator) === 1n
  );
}

/** A value beside which a decimal is to be seen. */
function showRounded(expression: Expression): string | null {
  const value = evaluate(expression);
  return value === null ? showValue(expression) : showApproximation(value);
}

const trigonometric = new Set(["sin", "cos", "tan", "cot", "sec", "csc"]);

/** Bare numbers in trigonometric functions, such as in sin(30), are often meant as degrees. */
const mayBeDegrees = (expression: Expression): boolean =>
  contains(expression, (part) => {
    if (part.type !== "applied" || !trigonometric.has(part.operator)) return false;
    const [angle] = part.operands;
    const value = angle === undefined ? null : evaluate(angle);
    return (
      angle !== undefined &&
      value !== null &&
      Math.abs(value.re) >= 5 &&
      !contains(angle, (inner) => inner.type === "constant")
    );
  }) || containsOperator(expression, new Set(["arcsin", "arccos", "arctan"]));
