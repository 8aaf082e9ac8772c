import type { CheckResult } from "../../../../src-shared/domain/check.ts";
import { say } from "../../../../src-shared/domain/say.ts";
import { greatestCommonDivisor } from "../numbers/greatestCommonDivisor.ts";
import type { CheckInput } from "./Check.ts";
import { proven, refuted, undecided } from "./results.ts";
import { wholeNumberOf } from "./wholeNumberOf.ts";

/** The greatest common divisor of whole numbers. */
export function checkCommonDivisor({ task, answer, reader }: CheckInput<"gcd">): CheckResult[] {
  const numbers = task.numbers.map(BigInt);
  const given = wholeNumberOf(reader.answer(answer, "number"));
  if (given === null) return undecided(say`The answer could not be read as a whole number.`);
  const divisor = numbers.reduce(greatestCommonDivisor, 0n);
  if (given === divisor) {
    const quotients = numbers.map((number) => `${number} = ${given}·${number / given}`).join(", ");
    return proven(say`${quotients}, and the quotients have no common divisor.`);
  }
  const undivided = given <= 0n ? numbers[0] : numbers.find((number) => number % given !== 0n);
  if (undivided !== undefined) return refuted(say`${given} does not divide ${undivided}.`);
  return refuted(say`${given} divides them all, but ${divisor} does, too.`);
}
