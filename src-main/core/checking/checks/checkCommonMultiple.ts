import type { CheckResult } from "../../../../src-shared/domain/check.ts";
import { say } from "../../../../src-shared/domain/say.ts";
import { leastCommonMultiple } from "../numbers/leastCommonMultiple.ts";
import type { CheckInput } from "./Check.ts";
import { proven, refuted, undecided } from "./results.ts";
import { wholeNumberOf } from "./wholeNumberOf.ts";

/** The least common multiple of whole numbers. */
export function checkCommonMultiple({ task, answer, reader }: CheckInput<"lcm">): CheckResult[] {
  const numbers = task.numbers.map(BigInt);
  const given = wholeNumberOf(reader.answer(answer, "number"));
  if (given === null || numbers.includes(0n)) return undecided(say`The answer could not be read as a whole number.`);
  const list = numbers.join(", ");
  const multiple = numbers.reduce(leastCommonMultiple, 1n);
  if (given === multiple) return proven(say`${given} is the least number that each of ${list} divides.`);
  const left = numbers.find((number) => given % number !== 0n);
  return refuted(
    left === undefined ? say`Each of ${list} divides ${multiple}, too.` : say`${left} does not divide ${given}.`,
  );
}
