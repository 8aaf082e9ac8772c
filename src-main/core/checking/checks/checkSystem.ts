import type { CheckResult } from "../../../../src-shared/domain/check.ts";
import type { Phrase } from "../../../../src-shared/domain/phrase.ts";
import { say, sayAll } from "../../../../src-shared/domain/say.ts";
import { apply, numberOf, subtract } from "../algebra/build.ts";
import { differentiate } from "../algebra/differentiate.ts";
import type { Expression, Statement } from "../algebra/Expression.ts";
import { freeVariables } from "../algebra/freeVariables.ts";
import { probeEqual } from "../algebra/probeEqual.ts";
import { substitute } from "../algebra/substitute.ts";
import { readLinear, solveLinear } from "../polynomials/linearEquations.ts";
import { totalDegree } from "../polynomials/totalDegree.ts";
import type { CheckInput } from "./Check.ts";
import { outsideDomain } from "./checkSolution.ts";
import { proven, refuted, supported, undecided } from "./results.ts";
import { show, showNumber } from "./show.ts";
import { type Solution, solutionsOf } from "./solutionsOf.ts";
import { substituteInto } from "./substitution.ts";

/** Several equations: every solution given is put into all of them, then it is decided whether there are others. */
export function checkSystem({ task, answer, reader }: CheckInput<"solve">): CheckResult[] {
  if (task.equations.length < 2) return [];
  const equations: Statement[] = [];
  for (const text of task.equations) {
    const equation = reader.statement(text);
    if (equation?.relations.length !== 1) return [];
    equations.push(equation);
  }
  const variables = [...freeVariables(...equations.flatMap(({ sides }) => sides))].sort();
  const unknowns = task.unknowns.length === 0 ? variables : task.unknowns;
  if (!unknowns.every((name) => variables.includes(name))) return [];
  const differences = equations.map(({ sides: [left, right] }) => subtract(left!, right!));
  // A system may ask for some of its unknowns only; then it is solved, where it is linear.
  if (unknowns.length < variables.length) return checkPart(differences, variables, unknowns, answer, reader);
  const solutions = solutionsOf(answer, unknowns, reader);
  if (solutions === null || solutions === "everything")
    return undecided(say`The answer could not be read as values of all the unknowns.`);
  const lines: Phrase[] = [];
  for (const solution of solutions) {
    const values = new Map([...solution].map(([name, { expression }]) => [name, expression]));
    const outside = [...values]
      .map(([name, value]) => outsideDomain(name, value, task.domain))
      .find((line) => line !== null);
    if (outside !== undefined && outside !== null) return refuted(say`${outside}.`);
    const shown = [...values].map(([name, value]) => `${name} = ${show(value)}`).join(", ");
    for (const equation of equations) {
      const { verdict, line } = substituteInto(equation, values);
      if (verdict === "different" && isRounded(solution))
        return undecided(say`${shown}: ${line}; the values may be rounded.`);
      if (verdict === "different") return refuted(say`${shown}: ${line}.`);
      if (verdict === "unknown") return undecided(say`${shown}: ${line}.`);
      lines.push(values.size > 0 && lines.length % equations.length === 0 ? say`${shown}: ${line}` : line);
    }
  }
  return conclude(differences, variables, solutions, lines);
}

const isRounded = (solution: Solution): boolean =>
  [...solution.values()].some(({ measure }) => measure !== null && measure.written !== null);

function conclude(
  differences: readonly Expression[],
  variables: readonly string[],
  solutions: readonly Solution[],
  lines: readonly Phrase[],
): CheckResult[] {
  const line = (...more: Phrase[]): Phrase => say`${sayAll([...lines, ...more], "; ")}.`;
  const forms = differences.map(readLinear);
  if (forms.every((form) => form !== null)) {
    const solved = solveLinear(forms, variables);
    if (solved === "none")
      return solutions.length === 0
        ? proven(say`The equations contradict each other: there is no solution.`)
        : undecided(line());
    if (solved === "many") return supported(line(say`but there are infinitely many solutions`));
    if (solutions.length > 0) return proven(line());
    const shown = [...solved].map(([name, value]) => `${name} = ${showNumber(value)}`).join(", ");
    return refuted(say`${shown} is a solution.`);
  }
  // Bézout: where as many isolated solutions as the product of the degrees are found, there are no others.
  const degrees = differences.map(totalDegree);
  const bound = degrees.reduce<number | null>(
    (product, degree) => (product === null || degree === null ? null : product * degree),
    1,
  );
  const isWhole = bound !== null && bound > 0 && countDistinct(solutions) === bound;
  return isWhole && solutions.every((solution) => isIsolated(differences, variables, solution))
    ? proven(line(say`there are no more than ${bound} solutions`))
    : supported(line(say`other solutions could not be ruled out`));
}

/** Whether two curves cross at a solution without touching: the determinant of their slopes is not zero there. */
function isIsolated(differences: readonly Expression[], variables: readonly string[], solution: Solution): boolean {
  const [f, g] = differences;
  const [x, y] = variables;
  if (f === undefined || g === undefined || x === undefined || y === undefined) return false;
  if (differences.length !== 2 || variables.length !== 2) return false;
  const values = new Map([...solution].map(([name, { expression }]) => [name, expression]));
  const [fx, fy, gx, gy] = [differentiate(f, x), differentiate(f, y), differentiate(g, x), differentiate(g, y)];
  if (fx === null || fy === null || gx === null || gy === null) return false;
  const determinant = subtract(apply("multiply", fx, gy), apply("multiply", fy, gx));
  return probeEqual(substitute(determinant, values), numberOf(0)).verdict === "different";
}

/** The number of solutions that are known to differ from each other. */
function countDistinct(solutions: readonly Solution[]): number {
  const isDifferent = (a: Solution, b: Solution): boolean =>
    [...a].some(([name, { expression }]) => {
      const other = b.get(name)?.expression;
      return other !== undefined && probeEqual(expression, other).verdict === "different";
    });
  return solutions.filter((solution, index) =>
    solutions.slice(0, index).every((before) => isDifferent(solution, before)),
  ).length;
}

function checkPart(
  differences: readonly Expression[],
  variables: readonly string[],
  unknowns: readonly string[],
  answer: string,
  reader: CheckInput["reader"],
): CheckResult[] {
  const forms = differences.map(readLinear);
  if (!forms.every((form) => form !== null)) return undecided(say`Only some of the unknowns are asked for.`);
  const solved = solveLinear(forms, variables);
  const solutions = solutionsOf(answer, unknowns, reader);
  const [solution] = solutions === null || solutions === "everything" ? [] : solutions;
  if (typeof solved === "string" || solution === undefined || solutions?.length !== 1)
    return undecided(say`The answer could not be held against the solution of the system.`);
  const shown = [...solved].map(([name, value]) => `${name} = ${showNumber(value)}`).join(", ");
  for (const name of unknowns) {
    const right = solved.get(name);
    const given = solution.get(name);
    if (right === undefined || given === undefined)
      return undecided(say`The answer does not name all that is asked for.`);
    const { verdict } = probeEqual(numberOf(right), given.expression);
    if (verdict === "unknown" || (verdict === "different" && isRounded(solution)))
      return undecided(say`The system has the solution ${shown}.`);
    if (verdict === "different")
      return refuted(say`The system has the solution ${shown}, not ${name} = ${show(given.expression)}.`);
  }
  return proven(say`The system has the solution ${shown}.`);
}
