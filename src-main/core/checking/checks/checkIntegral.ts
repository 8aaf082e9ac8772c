import type { CheckResult } from "../../../../src-shared/domain/check.ts";
import { say } from "../../../../src-shared/domain/say.ts";
import { apply, symbolOf } from "../algebra/build.ts";
import { differentiate } from "../algebra/differentiate.ts";
import type { Expression } from "../algebra/Expression.ts";
import { freeVariables } from "../algebra/freeVariables.ts";
import { probeEqual } from "../algebra/probeEqual.ts";
import { containsOperator } from "../algebra/traits.ts";
import type { CheckInput } from "./Check.ts";
import { checkDefiniteIntegral } from "./checkDefiniteIntegral.ts";
import { variableOf } from "./checkDerivative.ts";
import { formulaOf } from "./formulaOf.ts";
import { proven, refuted, undecided } from "./results.ts";
import { show } from "./show.ts";
import { showDifference } from "./showDifference.ts";

const constantName = /^(?:C|c|K|k|const|C_\w+)$/;

/** Differentiates the antiderivative that was given; works out a definite integral. */
export function checkIntegral({ task, question, answer, reader }: CheckInput<"integrate">): CheckResult[] {
  const whole = reader.expression(task.expression);
  if (whole === null) return [];
  const parts = partsOf(whole);
  // An integral within a larger formula, such as twice an integral, is not taken apart.
  if (parts === null && containsOperator(whole, new Set(["integral"]))) return [];
  const integrand = parts?.integrand ?? whole;
  const variable = parts?.variable ?? variableOf(integrand, task.variable);
  if (variable === null) return undecided(say`It is not clear by which letter to integrate.`);
  const from = task.bounds === null ? (parts?.from ?? null) : reader.expression(task.bounds.from);
  const to = task.bounds === null ? (parts?.to ?? null) : reader.expression(task.bounds.to);
  if (from !== null && to !== null)
    return checkDefiniteIntegral(
      apply("integral", integrand, symbolOf(variable), from, to),
      reader.answer(answer, "number"),
      question.rounding,
    );
  if (task.bounds !== null) return [];
  const formula = formulaOf(reader.answer(answer, "function"));
  if (formula === null || containsOperator(formula, new Set(["integral", "derivative", "limit", "call"])))
    return undecided(say`The answer could not be read as a formula.`);
  return checkAntiderivative(
    integrand,
    variable,
    formula,
    /\b(?:an|any) (?:antiderivative|primitive)/i.test(question.text),
  );
}

function checkAntiderivative(
  integrand: Expression,
  variable: string,
  formula: Expression,
  anyWillDo: boolean,
): CheckResult[] {
  const added = [...freeVariables(formula)].filter((name) => name !== variable && !freeVariables(integrand).has(name));
  if (added.some((name) => !constantName.test(name)))
    return undecided(say`The answer has letters in it that the question has not.`);
  const slope = differentiate(formula, variable);
  if (slope === null) return undecided(say`The answer could not be differentiated.`);
  const probe = probeEqual(slope, integrand);
  const line = say`The derivative of ${show(formula)} is ${show(slope)}`;
  if (probe.verdict === "different")
    return refuted(say`${line}; ${showDifference(slope, integrand, probe, [say`that`, show(integrand)])}.`);
  if (probe.verdict === "unknown")
    return undecided(say`${line}; whether that is ${show(integrand)} could not be decided.`);
  if (added.length === 0 && !anyWillDo)
    return undecided(say`${line}, as it must be, but the constant of integration is missing.`);
  return proven(say`${line}, as it must be.`);
}

interface IntegralParts {
  integrand: Expression;
  variable: string;
  from: Expression | null;
  to: Expression | null;
}

function partsOf(expression: Expression): IntegralParts | null {
  if (expression.type !== "applied" || expression.operator !== "integral") return null;
  const [integrand, variable, from = null, to = null] = expression.operands;
  return integrand === undefined || variable?.type !== "symbol"
    ? null
    : { integrand, variable: variable.name, from, to };
}
