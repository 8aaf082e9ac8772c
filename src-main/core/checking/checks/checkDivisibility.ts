import type { CheckResult } from "../../../../src-shared/domain/check.ts";
import { say } from "../../../../src-shared/domain/say.ts";
import type { CheckInput } from "./Check.ts";
import { proven, refuted, undecided } from "./results.ts";
import { yesOrNo } from "./yesOrNo.ts";

/** Whether one number divides another. */
export function checkDivisibility({ task, answer, reader }: CheckInput<"is-divisible">): CheckResult[] {
  const [dividend, divisor] = [BigInt(task.dividend), BigInt(task.divisor)];
  if (divisor === 0n) return [];
  const given = yesOrNo(answer, reader, { yes: /^(?:it is )?divisible$/, no: /^(?:it is )?not divisible$/ });
  if (given === null) return undecided(say`The answer could not be read as yes or no.`);
  const rest = dividend % divisor;
  const line = say`${dividend} = ${divisor}·${dividend / divisor}${rest === 0n ? "" : say` + ${rest}`}.`;
  return given === (rest === 0n) ? proven(line) : refuted(line);
}
