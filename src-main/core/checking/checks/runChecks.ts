import type { CheckResult } from "../../../../src-shared/domain/check.ts";
import { say } from "../../../../src-shared/domain/say.ts";
import type { Question } from "../questions/Question.ts";
import type { Task } from "../questions/Task.ts";
import type { Check, CheckInput } from "./Check.ts";
import { checksByTask } from "./checksByTask.ts";
import { FormulaReader } from "./FormulaReader.ts";

/**
 * All checks of an answer to a question. Where a formula can be read in two ways, such as 6/2(1+2), they are run for both; what does
 * not come out the same way is unknown.
 */
export function runChecks(question: Question, answer: string): CheckResult[] {
  if (question.task === null) return [];
  const reader = new FormulaReader();
  const results = runFor(question.task, question, answer, reader);
  for (const ambiguity of reader.ambiguities) {
    const others = runFor(question.task, question, answer, new FormulaReader(ambiguity));
    const differs =
      results.length !== others.length ||
      results.some(
        (result, index) => result.outcome !== others[index]?.outcome || result.strength !== others[index]?.strength,
      );
    if (differs)
      return [
        {
          outcome: "unknown",
          strength: "supports",
          about: "answer",
          line: say`A formula can be read in two ways, with different outcomes.`,
          counterexample: null,
        },
      ];
  }
  return results;
}

function runFor<Kind extends Task["kind"]>(
  task: Extract<Task, { kind: Kind }>,
  question: Question,
  answer: string,
  reader: FormulaReader,
): CheckResult[] {
  const checks = checksByTask[task.kind] as readonly Check<Kind>[];
  const input: CheckInput<Kind> = { task, question, answer, reader };
  return checks.flatMap((check) => check(input));
}
