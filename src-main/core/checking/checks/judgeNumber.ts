import type { CheckResult } from "../../../../src-shared/domain/check.ts";
import type { Phrase } from "../../../../src-shared/domain/phrase.ts";
import { say } from "../../../../src-shared/domain/say.ts";
import { evaluate } from "../algebra/evaluate.ts";
import { evaluateExactly } from "../algebra/evaluateExactly.ts";
import type { Expression } from "../algebra/Expression.ts";
import type { Rounding } from "../questions/Question.ts";
import type { Measure } from "../reading/Reading.ts";
import { matchNumber } from "./matchNumber.ts";
import { proven, refuted, supported, undecided } from "./results.ts";
import { show } from "./show.ts";

/** From so many significant figures on, a measured quantity counts as right although it is rounded. */
const enoughFigures = 3;

/** Whether a quantity that is no whole number was rounded to one, or worked out with rounded constants such as 3.14. */
function isRough(right: Expression, { expression, exact }: Measure): boolean {
  const [value, answer] = [evaluate(right), evaluate(expression)];
  if (value === null || answer === null || evaluateExactly(right)?.isInteger === true) return false;
  const distance = Math.abs(value.re - answer.re);
  return (exact?.isInteger === true && distance <= 0.5) || distance <= 2e-3 * Math.abs(value.re);
}

/**
 * Holds a number against the right one.
 * @param line says how the right one came about, without a full stop
 * @param isMeasured roundings to three figures or more are right, as is usual for quantities
 */
export function judgeNumber(
  right: Expression,
  given: Measure,
  rounding: Rounding | null,
  line: Phrase,
  isMeasured = false,
): CheckResult[] {
  const match = matchNumber(right, given, rounding);
  if (match === "equal") return proven(say`${line}.`);
  if (match === "rounded" && isMeasured && (given.written?.figures ?? 0) >= enoughFigures)
    return proven(say`${line}, which rounds to the answer.`);
  if (match === "rounded") return supported(say`${line}; the answer is rounded.`);
  if (match === "different" && isMeasured && isRough(right, given))
    return undecided(say`${line}; the answer is close to it.`);
  return match === "different" ? refuted(say`${line}, not ${show(given.expression)}.`) : undecided(say`${line}.`);
}
