import type { Phrase } from "../../../../src-shared/domain/phrase.ts";
import { say, sayAll } from "../../../../src-shared/domain/say.ts";
import { numberOf, subtract } from "../algebra/build.ts";
import type { Expression } from "../algebra/Expression.ts";
import { dependsOn, freeVariables } from "../algebra/freeVariables.ts";
import { Rational } from "../algebra/Rational.ts";
import { substitute } from "../algebra/substitute.ts";
import { showNumber } from "../checks/show.ts";
import { readLinear, solveLinear } from "../polynomials/linearEquations.ts";
import { judgeMany } from "./judgeMany.ts";
import { breaks, follows, given, type Judgement, open } from "./Judgement.ts";
import type { Knowledge, KnownEquation } from "./Knowledge.ts";
import { isSameList, listOf, showList, showSolution, solve, type SolutionList, without } from "./SolutionList.ts";

/** An equation to be solved, in any number of unknowns: it must follow from those before. Adds it to what is known. */
export function judgeEquation(left: Expression, right: Expression, line: number, knowledge: Knowledge): Judgement {
  const difference = subtract(left, right);
  const variables = [...freeVariables(difference)];
  const [unknown] = variables;
  const solvedFor = solvedLetter(left, right);
  const equation: KnownEquation = { line, difference, variables, solvedFor };
  if (variables.length === 1 && unknown !== undefined) {
    const value = solvedFor?.value;
    const solutions =
      value !== undefined && freeVariables(value).size === 0 ? listOf([value]) : solve(difference, unknown);
    const judgement =
      solutions === null
        ? judgeUnsolved(equation, knowledge)
        : judgeSolutions(unknown, solutions, line, knowledge, equation);
    return remember(equation, judgement, knowledge);
  }
  return remember(equation, judgeMany(equation, knowledge), knowledge);
}

/** After a break the derivation is followed from there on, so that one slip is one break. */
function remember(equation: KnownEquation, judgement: Judgement, knowledge: Knowledge): Judgement {
  if (judgement.verdict === "breaks") knowledge.equations.length = 0;
  knowledge.equations.push(equation);
  return judgement;
}

/** A list of values, or the solutions of an equation, in one unknown. Adds them to what is known. */
export function judgeSolutions(
  unknown: string,
  solutions: SolutionList,
  line: number,
  knowledge: Knowledge,
  equation: KnownEquation | null,
): Judgement {
  const judgement = compareSolutions(unknown, solutions, knowledge, equation);
  knowledge.solutions.push({ line, unknown, solutions });
  return judgement;
}

function compareSolutions(
  unknown: string,
  solutions: SolutionList,
  knowledge: Knowledge,
  equation: KnownEquation | null,
): Judgement {
  const before = knowledge.latest(unknown);
  if (before === undefined) return withoutHistory(unknown, solutions, knowledge, equation);
  const shown = showList(unknown, solutions);
  if (isSameList(solutions, before.solutions))
    return follows(say`It has the same solutions as the line before: ${shown}.`);
  const earlier = knowledge.solutions.findLast(
    (known) => known.unknown === unknown && isSameList(solutions, known.solutions),
  );
  if (earlier !== undefined) return follows(say`It has the same solutions as an earlier line: ${shown}.`);
  const lost = without(before.solutions, solutions);
  const added = without(solutions, before.solutions);
  if (lost.length === 0)
    return follows(
      say`Every solution from before still holds; ${added.map((one) => showSolution(unknown, one)).join(", ")} came in and must be tried.`,
    );
  // One of several cases, each on a line of its own.
  const whole = knowledge.solutions.find(
    (known) =>
      known.unknown === unknown &&
      known.solutions.length > solutions.length &&
      without(solutions, known.solutions).length === 0,
  );
  if (whole !== undefined && solutions.length > 0)
    return open(
      say`${shown} is one of the solutions; ${showList(unknown, without(whole.solutions, solutions))} is lost.`,
    );
  const [first] = lost;
  return breaks(
    first === undefined
      ? say`Its solutions are ${shown}.`
      : say`${showSolution(unknown, first)} solves the line before, but not this one, which has ${shown}.`,
  );
}

/** The first equation in this unknown alone: it may come from several in more unknowns. */
function withoutHistory(
  unknown: string,
  solutions: SolutionList,
  knowledge: Knowledge,
  equation: KnownEquation | null,
): Judgement {
  const related = knowledge.equations.filter(({ variables }) => variables.includes(unknown));
  if (related.length === 0) return given(say`This is where it starts.`);
  const solved = solveTogether(knowledge);
  const value = solved?.get(unknown);
  if (value !== undefined) {
    const isIt = solutions.some(({ exact }) => exact?.equals(value) === true);
    const shown = [...(solved ?? [])].map(([name, one]) => `${name} = ${showNumber(one)}`).join(", ");
    if (!isIt) return breaks(say`The equations before have the solution ${shown}, which does not solve this one.`);
    return follows(say`The equations before have the solution ${shown}.`);
  }
  const put = withValuesPutIn(unknown, related, knowledge);
  if (put !== null) {
    const line = say`With ${put.values} put in, ${showList(unknown, put.solutions)}`;
    return isSameList(put.solutions, solutions)
      ? follows(say`${line}.`)
      : breaks(say`${line}, not ${showList(unknown, solutions)}.`);
  }
  // A quantity that is given, beside a law that it will be put into.
  if (equation?.solvedFor?.name === unknown && related.every(({ variables }) => variables.length > 1))
    return given(say`It gives a value.`);
  return equation === null
    ? open(say`It does not follow from the lines before by a rule that is known.`)
    : judgeMany(equation, knowledge);
}

/** The solutions of an equation in more letters, all but one of which have a value by now. */
function withValuesPutIn(
  unknown: string,
  related: readonly KnownEquation[],
  knowledge: Knowledge,
): { values: Phrase; solutions: SolutionList } | null {
  for (const { difference, variables } of related.toReversed()) {
    const values = variables
      .filter((name) => name !== unknown)
      .map((name) => [name, knowledge.latest(name)?.solutions] as const);
    if (values.length === 0 || !values.every(([, list]) => list?.length === 1 && list[0]?.exact !== null)) continue;
    const put = new Map(values.map(([name, list]) => [name, numberOf(list?.[0]?.exact ?? Rational.zero)]));
    const solutions = solve(substitute(difference, put), unknown);
    if (solutions === null) continue;
    return {
      values: sayAll(
        values.map(([name, list]) => showList(name, list ?? [])),
        ", ",
      ),
      solutions,
    };
  }
  return null;
}

/** The one solution of all linear equations so far, if they have one. */
function solveTogether(knowledge: Knowledge): ReadonlyMap<string, Rational> | null {
  const forms = knowledge.equations.flatMap(({ difference }) => readLinear(difference) ?? []);
  const names = [...new Set(forms.flatMap((form) => [...form.keys()]))].filter((name) => name !== "");
  const solved = forms.length === 0 ? "many" : solveLinear(forms, names);
  return typeof solved === "string" ? null : solved;
}

/** An equation in one unknown whose solutions are not known: it may still be a multiple of one before. */
function judgeUnsolved(equation: KnownEquation, knowledge: Knowledge): Judgement {
  const judgement = judgeMany(equation, knowledge);
  return judgement.verdict === "breaks" ? open(judgement.reason) : judgement;
}

function solvedLetter(left: Expression, right: Expression): KnownEquation["solvedFor"] {
  if (left.type === "symbol" && !dependsOn(right, left.name)) return { name: left.name, value: right };
  return right.type === "symbol" && !dependsOn(left, right.name) ? { name: right.name, value: left } : null;
}
