import type { CheckResult } from "../../../../src-shared/domain/check.ts";
import { say } from "../../../../src-shared/domain/say.ts";
import { differentiate } from "../algebra/differentiate.ts";
import type { Expression } from "../algebra/Expression.ts";
import { freeVariables } from "../algebra/freeVariables.ts";
import { probeEqual } from "../algebra/probeEqual.ts";
import { substitute } from "../algebra/substitute.ts";
import { containsOperator } from "../algebra/traits.ts";
import type { CheckInput } from "./Check.ts";
import { realValue } from "./findRoot.ts";
import { formulaOf } from "./formulaOf.ts";
import { matchNumber } from "./matchNumber.ts";
import { proven, refuted, supported, undecided } from "./results.ts";
import { show } from "./show.ts";
import { showDifference } from "./showDifference.ts";
import { showValue } from "./substitution.ts";

/** Differentiates by rule, confirms that by difference quotients, and holds the answer against it. */
export function checkDerivative({ task, question, answer, reader }: CheckInput<"differentiate">): CheckResult[] {
  const given = reader.expression(task.expression);
  if (given === null) return [];
  const variable = variableOf(given, task.variable);
  if (variable === null) return undecided(say`It is not clear by which letter to differentiate.`);
  let slope: Expression | null = given;
  for (let order = 0; order < task.order && slope !== null; order += 1) {
    const next: Expression | null = differentiate(slope, variable);
    if (next !== null && !agreesWithQuotients(slope, next, variable))
      return undecided(say`The derivative could not be confirmed by numbers.`);
    slope = next;
  }
  if (slope === null) return undecided(say`The derivative could not be worked out.`);
  const reading = reader.answer(answer, task.at === null ? "function" : "number");
  if (task.at !== null) {
    const place = reader.expression(task.at);
    if (place === null || reading.kind !== "number") return undecided(say`The answer could not be read as a number.`);
    const right = substitute(slope, new Map([[variable, place]]));
    const line = say`The derivative is ${show(slope)}; at ${variable} = ${show(place)} it is ${showValue(right) ?? say`not defined`}`;
    const match = matchNumber(right, reading.measure, question.rounding);
    if (match === "equal") return proven(say`${line}, as the answer says.`);
    if (match === "rounded") return supported(say`${line}; the answer is rounded.`);
    return match === "different"
      ? refuted(say`${line}, not ${show(reading.measure.expression)}.`)
      : undecided(say`${line}.`);
  }
  const formula = formulaOf(reading);
  if (formula === null) return undecided(say`The answer could not be read as a formula.`);
  if (containsOperator(formula, unworked)) return undecided(say`The answer is not worked out.`);
  const probe = probeEqual(slope, formula);
  const line = say`The derivative of ${show(given)} is ${show(slope)}`;
  if (probe.verdict === "equal") return proven(say`${line}, as the answer says.`);
  if (probe.verdict === "unknown") return undecided(say`${line}; whether the answer is the same could not be decided.`);
  return refuted(say`${line}; ${showDifference(slope, formula, probe, [say`it`, say`the answer`])}.`);
}

/** What a formula must not have in it to count as an answer. */
const unworked = new Set(["derivative", "integral", "limit", "call"]);

/** The letter to differentiate by: the one named, or the only one, or x where there are none. */
export function variableOf(expression: Expression, named: string | null): string | null {
  if (named !== null) return named.replace(/^\\/, "");
  const variables = [...freeVariables(expression)];
  return variables.length > 1 ? null : (variables[0] ?? "x");
}

/** Whether difference quotients agree at some places with what the rules say. Open where nothing could be worked out. */
function agreesWithQuotients(expression: Expression, slope: Expression, variable: string): boolean {
  if (freeVariables(expression).size > 1) return true;
  return [0.7317, 1.9283, -0.8119, 3.1371, 7.2731].every((place) => {
    const step = 1e-5 * Math.max(1, Math.abs(place));
    const [before, after, right] = [place - step, place + step, place].map((at, index) =>
      realValue(index === 2 ? slope : expression, variable, at),
    );
    if (
      before === null ||
      after === null ||
      right === null ||
      before === undefined ||
      after === undefined ||
      right === undefined
    )
      return true;
    const quotient = (after - before) / (2 * step);
    const scale = Math.max(Math.abs(right), Math.abs(before) + Math.abs(after), 1e-3);
    return Math.abs(quotient - right) <= 1e-4 * scale;
  });
}
