import { say } from "../../../../src-shared/domain/say.ts";
import { numberOf } from "../algebra/build.ts";
import { differentiate } from "../algebra/differentiate.ts";
import type { Expression } from "../algebra/Expression.ts";
import { dependsOn, freeVariables } from "../algebra/freeVariables.ts";
import { probeEqual } from "../algebra/probeEqual.ts";
import { Rational } from "../algebra/Rational.ts";
import { substitute } from "../algebra/substitute.ts";
import { monotonicDirection } from "../checks/isMonotonic.ts";
import { show } from "../checks/show.ts";
import { addScaled, type LinearForm, readLinear } from "../polynomials/linearEquations.ts";
import { isMultiple } from "./isMultiple.ts";
import { breaks, follows, given, type Judgement, open } from "./Judgement.ts";
import type { Knowledge, KnownEquation } from "./Knowledge.ts";

/** An equation in several letters. */
export function judgeMany(equation: KnownEquation, knowledge: Knowledge): Judgement {
  const { difference, variables } = equation;
  const related = knowledge.equations.filter((known) => known.variables.some((name) => variables.includes(name)));
  if (related.length === 0) return given(say`This is where it starts.`);
  const same = related.findLast((known) => isMultiple(known.difference, difference));
  if (same !== undefined) return follows(say`It is an earlier line with the same done to both sides.`);
  const source = related.find((known) => isSolvedFrom(equation, known));
  if (source !== undefined)
    return isOnlySolution(equation, source)
      ? follows(say`Put into an earlier line, it makes both sides equal.`)
      : open(say`Put into an earlier line, it makes both sides equal; other solutions may be lost.`);
  if (related.some((known) => isSolvedFrom(known, equation)))
    return follows(say`An earlier line, put in, makes both sides equal.`);
  const { solvedFor: own } = equation;
  for (const { solvedFor } of related) {
    if (solvedFor === null) continue;
    const put = new Map([[solvedFor.name, solvedFor.value]]);
    const isPutIn = related.some(
      (known) => known.solvedFor?.name !== solvedFor.name && isMultiple(substitute(known.difference, put), difference),
    );
    if (isPutIn) return follows(say`It is an earlier line with ${solvedFor.name} = ${show(solvedFor.value)} put in.`);
    // `y = 5 - x` and then `y = 5 - 3`.
    if (own !== null && own.name === solvedFor.name && isPutInto(own.value, solvedFor.value, knowledge))
      return follows(say`It is ${solvedFor.name} = ${show(solvedFor.value)} with values put in.`);
  }
  return judgeValue(equation, related) ?? judgeOther(equation, related) ?? judgeLinear(difference, related);
}

/** A value for the unknown of an equation whose solutions are not known: at least it must be one. */
function judgeValue({ solvedFor }: KnownEquation, related: readonly KnownEquation[]): Judgement | null {
  if (solvedFor === null || freeVariables(solvedFor.value).size > 0) return null;
  const alone = related.findLast(({ variables }) => variables.length === 1);
  if (alone === undefined) return null;
  const put = substitute(alone.difference, new Map([[solvedFor.name, solvedFor.value]]));
  const { verdict } = probeEqual(put, numberOf(0));
  return verdict === "different"
    ? breaks(say`${solvedFor.name} = ${show(solvedFor.value)} does not make both sides of the line before equal.`)
    : null;
}

/** A letter that the only equation so far gives in one way: any other formula for it is wrong. */
function judgeOther(
  { solvedFor, variables }: KnownEquation,
  [only, ...others]: readonly KnownEquation[],
): Judgement | null {
  if (
    solvedFor === null ||
    freeVariables(solvedFor.value).size === 0 ||
    only === undefined ||
    others.length > 0 ||
    !variables.every((name) => only.variables.includes(name))
  )
    return null;
  const slope = differentiate(only.difference, solvedFor.name);
  if (slope === null || dependsOn(slope, solvedFor.name) || freeVariables(slope, solvedFor.value).size === 0)
    return null;
  const put = substitute(only.difference, new Map([[solvedFor.name, solvedFor.value]]));
  const probe = probeEqual(put, numberOf(0));
  return probe.verdict === "different"
    ? breaks(
        say`Put into the line before, ${solvedFor.name} = ${show(solvedFor.value)} does not make both sides equal.`,
      )
    : null;
}

/** Whether the letter that one equation gives, put into the other, leaves both sides equal. */
function isSolvedFrom({ solvedFor }: KnownEquation, { difference }: KnownEquation): boolean {
  if (solvedFor === null || !dependsOn(difference, solvedFor.name)) return false;
  return (
    probeEqual(substitute(difference, new Map([[solvedFor.name, solvedFor.value]])), numberOf(0)).verdict === "equal"
  );
}

/** Whether an equation can have no other solution for the letter than the one that is given. */
function isOnlySolution({ solvedFor }: KnownEquation, { difference }: KnownEquation): boolean {
  if (solvedFor === null) return false;
  const slope = differentiate(difference, solvedFor.name);
  const isLinear = slope !== null && !dependsOn(slope, solvedFor.name);
  return isLinear || monotonicDirection(difference, solvedFor.name) !== null;
}

function isPutInto(value: Expression, formula: Expression, knowledge: Knowledge): boolean {
  const values = knowledge.solutions
    .filter(({ solutions }) => solutions.length === 1)
    .flatMap(({ unknown, solutions }) =>
      solutions[0]?.exact ? [[unknown, numberOf(solutions[0].exact)] as const] : [],
    );
  return probeEqual(substitute(formula, new Map(values)), value).verdict === "equal";
}

function judgeLinear(difference: Expression, related: readonly KnownEquation[]): Judgement {
  const form = readLinear(difference);
  const forms = related.map((known) => readLinear(known.difference));
  const unsure = open(say`It does not follow from the lines before by a rule that is known.`);
  if (form === null || !forms.every((known) => known !== null)) return unsure;
  const reduced = reduce(form, forms);
  const rest = [...reduced].filter(([, value]) => !value.isZero);
  if (rest.length === 0) return follows(say`It is a sum of multiples of earlier lines.`);
  if (rest.length === 1 && rest[0]?.[0] === "")
    return breaks(say`It contradicts the lines before: together they have no solution.`);
  return given(say`It is not a sum of earlier lines, and does not contradict them.`);
}

/** What is left of a linear form when multiples of the others are taken away. */
function reduce(form: LinearForm, others: readonly LinearForm[]): LinearForm {
  const names = [...new Set([form, ...others].flatMap((one) => [...one.keys()]))].filter((name) => name !== "");
  const valueOf = (one: LinearForm, name: string): Rational => one.get(name) ?? Rational.zero;
  let rows = [...others];
  let left = form;
  for (const name of names) {
    const pivot = rows.find((row) => !valueOf(row, name).isZero);
    if (pivot === undefined) continue;
    const eliminate = (row: LinearForm): LinearForm =>
      addScaled(row, pivot, valueOf(row, name).divide(valueOf(pivot, name)).negate());
    rows = rows.filter((row) => row !== pivot).map(eliminate);
    left = eliminate(left);
  }
  return left;
}
