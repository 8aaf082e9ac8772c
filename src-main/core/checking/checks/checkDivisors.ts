import type { CheckResult } from "../../../../src-shared/domain/check.ts";
import { say } from "../../../../src-shared/domain/say.ts";
import { divisors } from "../numbers/divisors.ts";
import type { CheckInput } from "./Check.ts";
import { proven, refuted, undecided } from "./results.ts";
import { wholeNumberOf, wholeNumbersOf } from "./wholeNumberOf.ts";

/** All divisors of a number, how many there are, or their sum. */
export function checkDivisors({ task, answer, reader }: CheckInput<"divisors">): CheckResult[] {
  const number = BigInt(task.number);
  const all = number < 1n ? null : divisors(number);
  if (all === null) return undecided(say`The divisors of ${task.number} could not be found.`);
  const list = all.length > 12 ? `${all.slice(0, 12).join(", ")}, …` : all.join(", ");
  if (task.asked === "list") {
    const given = wholeNumbersOf(reader.answer(answer, null));
    if (given === null) return undecided(say`The answer could not be read as a list of whole numbers.`);
    const wrong = given.find((divisor) => !all.includes(divisor));
    if (wrong !== undefined)
      return wrong < 0n
        ? undecided(say`The answer has negative divisors, too.`)
        : refuted(say`${wrong} does not divide ${number}.`);
    const missing = all.find((divisor) => !given.includes(divisor));
    return missing === undefined
      ? proven(say`The divisors of ${number} are ${list}.`)
      : refuted(say`${missing} divides ${number}, too.`);
  }
  const given = wholeNumberOf(reader.answer(answer, "number"));
  if (given === null) return undecided(say`The answer could not be read as a whole number.`);
  const right = task.asked === "count" ? BigInt(all.length) : all.reduce((sum, divisor) => sum + divisor, 0n);
  const line =
    task.asked === "count"
      ? say`The divisors of ${number} are ${list}; there are ${right} of them`
      : say`The divisors of ${number} are ${list}; their sum is ${right}`;
  return given === right ? proven(say`${line}.`) : refuted(say`${line}, not ${given}.`);
}
