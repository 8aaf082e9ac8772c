import type { CheckResult } from "../../../../src-shared/domain/check.ts";
import { say } from "../../../../src-shared/domain/say.ts";
import { evaluateExactly } from "../algebra/evaluateExactly.ts";
import type { Expression } from "../algebra/Expression.ts";
import { modularPower, remainder } from "../numbers/modularPower.ts";
import type { CheckInput } from "./Check.ts";
import { proven, refuted, undecided } from "./results.ts";
import { show } from "./show.ts";
import { wholeNumberOf } from "./wholeNumberOf.ts";

/** The remainder of a division, of sums, products and powers too large to be written out as well. */
export function checkRemainder({ task, answer, reader }: CheckInput<"remainder">): CheckResult[] {
  const divisor = BigInt(task.divisor);
  const dividend = reader.expression(task.dividend);
  if (divisor <= 0n || dividend === null) return [];
  const given = wholeNumberOf(reader.answer(answer, "number"));
  if (given === null) return undecided(say`The answer could not be read as a whole number.`);
  const rest = residue(dividend, divisor);
  if (rest === null) return undecided(say`The remainder could not be worked out.`);
  const whole = evaluateExactly(dividend);
  const isShort = whole !== null && whole.isInteger && whole.bits < 60 && whole.sign >= 0;
  const line = isShort
    ? say`${whole.numerator} = ${divisor}·${whole.numerator / divisor} + ${rest}`
    : say`${show(dividend)} leaves ${rest} when divided by ${divisor}`;
  return given === rest ? proven(say`${line}.`) : refuted(say`${line}, so the remainder is not ${given}.`);
}

/** The value modulo a number; powers are reduced on the way. */
function residue(expression: Expression, modulus: bigint): bigint | null {
  if (expression.type === "number")
    return expression.value.isInteger ? remainder(expression.value.numerator, modulus) : null;
  if (expression.type !== "applied") return null;
  const { operator, operands } = expression;
  if (operator === "power") {
    const [base, exponent] = operands;
    const root = base === undefined ? null : residue(base, modulus);
    const times = exponent === undefined ? null : evaluateExactly(exponent);
    return root === null || times === null || !times.isInteger || times.sign < 0
      ? null
      : modularPower(root, times.numerator, modulus);
  }
  const parts = operands.map((operand) => residue(operand, modulus));
  if (!parts.every((part) => part !== null)) return null;
  const [first = 0n] = parts;
  if (operator === "add") return parts.reduce((sum, part) => remainder(sum + part, modulus), 0n);
  if (operator === "multiply") return parts.reduce((product, part) => remainder(product * part, modulus), 1n);
  if (operator === "negate") return remainder(-first, modulus);
  const exact = evaluateExactly(expression);
  return exact?.isInteger === true ? remainder(exact.numerator, modulus) : null;
}
