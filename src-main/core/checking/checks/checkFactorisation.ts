import type { CheckResult } from "../../../../src-shared/domain/check.ts";
import { say } from "../../../../src-shared/domain/say.ts";
import { evaluateExactly } from "../algebra/evaluateExactly.ts";
import type { Expression } from "../algebra/Expression.ts";
import { isPrime } from "../numbers/isPrime.ts";
import type { CheckInput } from "./Check.ts";
import { formulaOf } from "./formulaOf.ts";
import { proven, refuted, undecided } from "./results.ts";
import { wholeNumbersOf } from "./wholeNumberOf.ts";

/** A number as a product of primes: it is multiplied out, and every factor is tested. */
export function checkFactorisation({ task, answer, reader }: CheckInput<"prime-factors">): CheckResult[] {
  const number = BigInt(task.number);
  if (number < 2n) return [];
  const reading = reader.answer(answer.replace(/^\s*[\d,]+\s*=\s*/, ""), null);
  const list = reading.kind === "list" || reading.kind === "set" ? wholeNumbersOf(reading) : null;
  const formula = formulaOf(reading);
  const factors = list ?? (formula === null ? null : factorsOf(formula));
  if (factors === null || factors.length > 200)
    return undecided(say`The answer could not be read as a product of primes.`);
  const shown = factors.join("·");
  const product = factors.reduce((total, factor) => total * factor, 1n);
  const composite = factors.find((factor) => isPrime(factor) === "composite");
  // A list may leave out how often a prime occurs, or give all divisors.
  if (list !== null && product !== number)
    return undecided(say`${shown} = ${product}, but a list need not be a product.`);
  if (product !== number) return refuted(say`${shown} = ${product}, not ${number}.`);
  if (composite !== undefined) return refuted(say`${shown} = ${number}, but ${composite} is not prime.`);
  if (!factors.every((factor) => isPrime(factor) === "prime"))
    return undecided(say`${shown} = ${number}; a factor is too large to be proven prime.`);
  return proven(say`${shown} = ${number}, and every factor is prime.`);
}

/** The factors of a product of whole numbers and their powers, each as often as it occurs. */
function factorsOf(expression: Expression): bigint[] | null {
  if (expression.type === "number") return expression.value.isInteger ? [expression.value.numerator] : null;
  if (expression.type !== "applied") return null;
  const { operator, operands } = expression;
  if (operator === "multiply") {
    const parts = operands.map(factorsOf);
    return parts.every((part) => part !== null) ? parts.flat() : null;
  }
  const [base, exponent] = operands;
  if (operator !== "power" || base === undefined || exponent === undefined) return null;
  const times = evaluateExactly(exponent);
  const factors = factorsOf(base);
  if (times === null || !times.isInteger || times.sign < 1 || times.numerator > 400n || factors === null) return null;
  return Array.from({ length: Number(times.numerator) }, () => factors).flat();
}
