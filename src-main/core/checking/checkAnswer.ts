import type { CheckReport, CheckResult } from "../../../src-shared/domain/check.ts";
import type { Phrase } from "../../../src-shared/domain/phrase.ts";
import { say } from "../../../src-shared/domain/say.ts";
import { findAnswer } from "./answers/findAnswer.ts";
import { checkDimensions } from "./checks/checkDimensions.ts";
import { runChecks } from "./checks/runChecks.ts";
import { readQuestion } from "./questions/readQuestion.ts";

/**
 * What can be said by rule of an answer to a question, without knowing the right one.
 * @param question as it was asked
 * @param text all that was said in answer, the thought included or not; the final answer is looked for in it
 */
export function checkAnswer(question: string, text: string): CheckReport {
  const answer = findAnswer(text);
  if (answer === null) return { badge: "claimed", reason: say`There is no answer to check.`, checks: [], answer };
  const read = readQuestion(question);
  const checks = [...runChecks(read, answer.text), ...checkDimensions(withoutThought(text))];
  return { ...judge(checks, read.task !== null, answer.confidence), checks, answer };
}

/** What was said after the thought; tries in the thought are no working. */
const withoutThought = (text: string): string => text.slice(Math.max(0, text.lastIndexOf("</think>")));

function judge(
  checks: readonly CheckResult[],
  isRead: boolean,
  confidence: "high" | "low",
): Pick<CheckReport, "badge" | "reason"> {
  const claimed = (reason: Phrase): Pick<CheckReport, "badge" | "reason"> => ({ badge: "claimed", reason });
  if (!isRead) return claimed(say`What is asked could not be read with certainty, so nothing was checked.`);
  const own = checks.filter(({ about }) => about === "answer");
  const failed = own.find(({ outcome, strength }) => outcome === "fails" && strength === "proves");
  const proof = own.find(({ outcome, strength }) => outcome === "holds" && strength === "proves");
  // What was taken from the text may not be what was meant.
  if (confidence === "low" && (failed ?? proof) !== undefined)
    return claimed(say`The text does not say clearly which is its final answer.`);
  if (failed !== undefined && proof !== undefined) return claimed(say`The checks do not agree.`);
  if (failed !== undefined) return { badge: "contradicted", reason: failed.line };
  if (proof !== undefined) return { badge: "verified", reason: proof.line };
  return claimed(own[0]?.line ?? say`There is no check for a question of this kind.`);
}
