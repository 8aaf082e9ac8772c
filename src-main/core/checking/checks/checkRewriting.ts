import type { CheckResult } from "../../../../src-shared/domain/check.ts";
import { say } from "../../../../src-shared/domain/say.ts";
import type { Expression } from "../algebra/Expression.ts";
import { freeVariables } from "../algebra/freeVariables.ts";
import { probeEqual } from "../algebra/probeEqual.ts";
import { sameStructure } from "../algebra/sameStructure.ts";
import { containsOperator } from "../algebra/traits.ts";
import type { CheckInput } from "./Check.ts";
import { formulaOf } from "./formulaOf.ts";
import { isExpanded, isFullyFactored, isSimplified } from "./isInForm.ts";
import { proven, refuted, supported, undecided } from "./results.ts";
import { show } from "./show.ts";
import { showDifference } from "./showDifference.ts";

const forms = {
  factor: { has: isFullyFactored, missing: say`it may not be factored completely` },
  expand: { has: isExpanded, missing: say`it is not expanded completely` },
  simplify: { has: isSimplified, missing: say`it may be simplified further` },
} as const;

/** A formula in another form: it must have the same values everywhere, and the form that was asked for. */
export function checkRewriting({ task, answer, reader }: CheckInput<"rewrite">): CheckResult[] {
  const given = reader.expression(task.expression);
  const formula = formulaOf(reader.answer(answer, "expression"));
  if (given === null) return [];
  if (formula === null || containsOperator(formula, new Set(["integral", "derivative", "limit", "call"])))
    return undecided(say`The answer could not be read as a formula.`);
  const probe = probeEqual(given, formula);
  if (probe.verdict === "different" && isEqualWherePositive(given, formula))
    return undecided(say`The answer has the same values for positive numbers only.`);
  if (probe.verdict === "different")
    return refuted(
      say`The values differ: ${showDifference(given, formula, probe, [say`the question's formula`, say`the answer`])}.`,
    );
  if (probe.verdict === "unknown") return undecided(say`Whether the answer has the same values could not be decided.`);
  const line = say`${show(given)} and ${show(formula)} have the same values`;
  const { has, missing } = forms[task.how];
  if (sameStructure(given, formula) && !isAlready(given, task.how))
    return undecided(say`${line}, but the answer only repeats the question.`);
  return has(formula, given) ? proven(say`${line}.`) : supported(say`${line}, but ${missing}.`);
}

/** As √(x²) and x are, which many books take to be the same. */
function isEqualWherePositive(given: Expression, formula: Expression): boolean {
  const assume = new Map([...freeVariables(given, formula)].map((name) => [name, "positive"] as const));
  return probeEqual(given, formula, { assume }).verdict === "equal";
}

/** Whether the question's formula was in the form from the start, so that repeating it is right. */
const isAlready = (given: Expression, how: CheckInput<"rewrite">["task"]["how"]): boolean =>
  how === "expand" && isExpanded(given);
