import type { CheckResult } from "../../../../src-shared/domain/check.ts";
import { phraseText, say, sayAll } from "../../../../src-shared/domain/say.ts";
import { subtract } from "../algebra/build.ts";
import { differentiate } from "../algebra/differentiate.ts";
import type { Expression, Statement } from "../algebra/Expression.ts";
import { dependsOn, freeVariables } from "../algebra/freeVariables.ts";
import { containsOperator } from "../algebra/traits.ts";
import type { CheckInput } from "./Check.ts";
import { checkSolution, outsideDomain } from "./checkSolution.ts";
import { type Completeness, distinct, isComplete } from "./isComplete.ts";
import { readFraction } from "../polynomials/readFraction.ts";
import { countRealRoots, realRoots } from "../polynomials/realRoots.ts";
import { realSolutions } from "./realSolutions.ts";
import { proven, refuted, supported, undecided } from "./results.ts";
import { solutionsOf } from "./solutionsOf.ts";

/** One equation: every solution given is put in, then it is decided, where that can be, whether there are others. */
export function checkEquation({ task, question, answer, reader }: CheckInput<"solve">): CheckResult[] {
  const equation = reader.statement(task.equations[0] ?? "");
  if (task.equations.length !== 1 || equation?.relations.length !== 1) return [];
  const unknown = unknownOf(equation, task.unknowns);
  if (unknown === null) return undecided(say`It is not clear which letter is the unknown.`);
  const solutions = solutionsOf(answer, [unknown], reader);
  if (solutions === null) return undecided(say`The answer could not be read as solutions of the equation.`);
  const [left, right] = equation.sides as [Expression, Expression];
  const difference = subtract(left, right);
  if (solutions === "everything") return checkIdentity(difference, unknown);

  const values = solutions.flatMap((solution) => solution.get(unknown) ?? []);
  const checked = values.map((value) => checkSolution(equation, unknown, value, question.rounding));
  const outside = values
    .map(({ expression }) => outsideDomain(unknown, expression, task.domain))
    .find((line) => line !== null);
  const wrong = checked.find(({ verdict }) => verdict === "fails")?.line ?? outside;
  if (wrong !== undefined && wrong !== null)
    return containsOperator(difference, trigonometric)
      ? undecided(say`${wrong}, if angles are in radians.`)
      : refuted(say`${wrong}.`);
  const doubtful = checked.find(({ verdict }) => verdict === "unknown");
  if (doubtful !== undefined) return undecided(say`${doubtful.line}.`);

  const expressions = values.map(({ expression }) => expression);
  const lines = [...new Map(checked.map(({ line }) => [phraseText(line), line])).values()];
  if (checked.some(({ verdict }) => verdict === "rounded")) return supported(say`${sayAll(lines, "; ")}.`);
  const isLiteral = freeVariables(difference).size > 1;
  const isRounded = checked.some((one) => one.isRounded);
  const completeness = isLiteral
    ? isLinear(difference, unknown)
    : isRounded
      ? countRounded(difference, unknown, distinct(expressions)?.length ?? 0)
      : isComplete(difference, unknown, expressions, task.domain, /\breal\b/i.test(answer));
  if (completeness.verdict === "incomplete")
    return refuted(say`${sayAll(lines, "; ")}; but ${completeness.line}.`, say`${completeness.line}.`);
  const line = say`${sayAll(completeness.line === null ? lines : [...lines, completeness.line], "; ")}.`;
  return completeness.verdict === "complete" ? proven(line) : supported(line);
}

const trigonometric = new Set(["sin", "cos", "tan", "cot", "sec", "csc"]);

function unknownOf({ sides }: Statement, named: readonly string[]): string | null {
  const variables = [...freeVariables(...sides)];
  const [name] = named;
  if (named.length > 1) return null;
  if (name !== undefined) return variables.includes(name) ? name : null;
  return variables.length === 1 ? (variables[0] ?? null) : null;
}

/** An equation in letters that is linear in the unknown has one solution. */
function isLinear(difference: Expression, unknown: string): Completeness {
  const slope = differentiate(difference, unknown);
  return slope !== null && !dependsOn(slope, unknown)
    ? { verdict: "complete", line: null }
    : { verdict: "unknown", line: say`other solutions could not be ruled out` };
}

/** Of rounded values only the number can be held against that of the solutions. */
function countRounded(difference: Expression, unknown: string, given: number): Completeness {
  const all = realSolutions(difference, unknown);
  const isKnown = all !== null && all !== "all" && all.complexCount === all.roots.length && all.roots.length === given;
  return isKnown
    ? { verdict: "complete", line: null }
    : { verdict: "unknown", line: say`other solutions could not be ruled out` };
}

function checkIdentity(difference: Expression, unknown: string): CheckResult[] {
  const fraction = readFraction(difference, unknown);
  if (fraction === null) return undecided(say`Whether both sides are equal everywhere could not be decided.`);
  if (!fraction.numerator.isZero)
    return refuted(
      say`The sides are not equal everywhere: the equation has ${realRoots(fraction.numerator).length} solutions at most.`,
    );
  return countRealRoots(fraction.denominator) === 0
    ? proven(say`Both sides are equal for every ${unknown}.`)
    : undecided(say`Both sides are equal for every ${unknown} for which they are defined.`);
}
