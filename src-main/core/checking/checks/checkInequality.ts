import type { CheckResult } from "../../../../src-shared/domain/check.ts";
import type { Phrase } from "../../../../src-shared/domain/phrase.ts";
import { say, sayAll } from "../../../../src-shared/domain/say.ts";
import { numberOf } from "../algebra/build.ts";
import { evaluate } from "../algebra/evaluate.ts";
import { evaluateExactly } from "../algebra/evaluateExactly.ts";
import type { Expression, Statement } from "../algebra/Expression.ts";
import { freeVariables } from "../algebra/freeVariables.ts";
import { Rational } from "../algebra/Rational.ts";
import { containsDecimal } from "../algebra/traits.ts";
import type { RealRoot } from "../polynomials/realRoots.ts";
import { measureOf } from "../reading/measureOf.ts";
import type { CheckInput } from "./Check.ts";
import { criticalPoints } from "./criticalPoints.ts";
import { fromDouble } from "./matchNumber.ts";
import { proven, refuted, supported, undecided } from "./results.ts";
import { show, showStatement, showValueOf } from "./show.ts";
import { holdsAt, type SolutionSet, solutionSet } from "./solutionSet.ts";

const two = Rational.of(2);

/** An inequality in one unknown: it is held against the answer at points inside, outside and at the ends. */
export function checkInequality({ task, answer, reader }: CheckInput<"solve-inequality">): CheckResult[] {
  const inequality = reader.statement(task.inequality);
  if (inequality === null) return [];
  const variables = [...freeVariables(...inequality.sides)];
  const unknown = task.unknown ?? variables[0];
  if (variables.length !== 1 || unknown === undefined || unknown !== variables[0]) return [];
  if (task.domain !== "unstated" && task.domain !== "real")
    return undecided(say`Only some numbers are allowed as solutions.`);
  const set = solutionSet(reader.answer(answer, "interval"), unknown);
  if (set === null) return undecided(say`The answer could not be read as a set of solutions.`);
  const turning = criticalPoints(inequality, unknown);
  const points = turning === null ? walk(set) : [...turning, ...set.ends.flatMap(endAsPoint)];
  const samples = samplesBetween(points);

  const seen: Phrase[] = [];
  for (const sample of samples) {
    const wanted = holdsAt(inequality, unknown, numberOf(sample));
    const given = set.contains(sample);
    if (wanted === null || given === null)
      return undecided(say`At ${showValueOf(unknown, sample)} it could not be decided.`);
    if (wanted !== given) {
      const line = pointLine(inequality, showValueOf(unknown, sample), wanted);
      return isAtRoundedEnd(set, sample) ? undecided(say`${line} An end may be rounded.`) : refuted(line);
    }
    if (seen.length < 3)
      seen.push(
        wanted ? say`${showValueOf(unknown, sample)} holds` : say`${showValueOf(unknown, sample)} does not hold`,
      );
  }
  const ends = checkEnds(inequality, unknown, set, turning ?? []);
  if (ends !== null) return ends;
  const line = say`${showStatement(inequality)}: ${sayAll(seen, ", ")}, as the answer says; so do the ends.`;
  return turning === null ? supported(line) : proven(line);
}

/** The ends of the answer, and the places where the inequality turns; null if they agree. */
function checkEnds(
  inequality: Statement,
  unknown: string,
  set: SolutionSet,
  turning: readonly RealRoot[],
): CheckResult[] | null {
  for (const { exact } of turning) {
    if (exact === null) continue;
    const wanted = holdsAt(inequality, unknown, numberOf(exact));
    const given = set.contains(exact);
    if (wanted === null || given === null)
      return undecided(say`At ${showValueOf(unknown, exact)} it could not be decided.`);
    if (wanted !== given) return refuted(pointLine(inequality, showValueOf(unknown, exact), wanted));
  }
  for (const [index, end] of set.ends.entries()) {
    const wanted = holdsAt(inequality, unknown, end);
    const given = set.containsEnd(index);
    if (wanted === null || given === null) return undecided(say`At ${unknown} = ${show(end)} it could not be decided.`);
    if (wanted === given) continue;
    const line = pointLine(inequality, `${unknown} = ${show(end)}`, wanted);
    return containsDecimal(end) ? undecided(say`${line} The end may be rounded.`) : refuted(line);
  }
  // A root that is no fraction must be an end of the answer; the samples on both sides of it have shown that it is near one.
  const irrational = turning.filter(({ exact, low }) => exact === null && isTurn(inequality, unknown, low));
  const isMissing = irrational.some(({ low }) => !set.ends.some((end) => isNear(end, low)));
  return isMissing ? undecided(say`An end of the solutions is no end of the answer.`) : null;
}

/** Whether the truth differs on both sides of a place, a millionth away. */
function isTurn(inequality: Statement, unknown: string, place: Rational): boolean {
  const step = Rational.of(1, 1_000_000);
  const before = holdsAt(inequality, unknown, numberOf(place.subtract(step)));
  return before !== holdsAt(inequality, unknown, numberOf(place.add(step)));
}

const isNear = (end: Expression, place: Rational): boolean => {
  const value = evaluate(end);
  return value !== null && Math.abs(value.re - place.toNumber()) <= 1e-9 * Math.max(1, Math.abs(value.re));
};

/** Whether an end of the answer is a decimal and the place lies within a unit of its last digit. */
const isAtRoundedEnd = (set: SolutionSet, place: Rational): boolean =>
  set.ends.some((end) => {
    const { exact, written } = measureOf(end);
    return exact !== null && written !== null && exact.subtract(place).abs().compare(written.unit) <= 0;
  });

const pointLine = (inequality: Statement, place: string, holds: boolean): Phrase =>
  holds
    ? say`${place} satisfies ${showStatement(inequality)}, but the answer leaves it out.`
    : say`${place} does not satisfy ${showStatement(inequality)}, but the answer has it in.`;

function endAsPoint(end: Expression): RealRoot[] {
  const exact = evaluateExactly(end) ?? fromDouble(evaluate(end)?.re ?? Number.NaN);
  return exact === null ? [] : [{ exact, low: exact, high: exact }];
}

/** One fraction in every gap between the points, and one beyond each of the outermost. */
function samplesBetween(points: readonly RealRoot[]): Rational[] {
  const sorted = points.map(({ low, high }) => low.add(high).divide(two)).sort((a, b) => a.compare(b));
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return [Rational.zero, Rational.of(7), Rational.of(-7)];
  const samples = [Rational.of(first.floor() - 1n)];
  for (const [index, point] of sorted.entries()) {
    const next = sorted[index + 1];
    // An irrational end and the root it stands for lie this close together without being the same fraction.
    if (next !== undefined && next.subtract(point).compare(Rational.of(1, 1_000_000_000)) > 0)
      samples.push(simplestBetween(point, next));
  }
  return [...samples, Rational.of(last.floor() + 2n)];
}

/** A fraction between two others that is easily read: a whole number where there is one. */
function simplestBetween(low: Rational, high: Rational): Rational {
  const whole = Rational.of(low.floor() + 1n);
  return whole.compare(high) < 0 ? whole : low.add(high).divide(two);
}

/** Places for an inequality whose turning points are not known: everywhere near zero, and around the answer's ends. */
function walk(set: SolutionSet): RealRoot[] {
  const around = set.ends.flatMap((end) => {
    const value = evaluate(end)?.re ?? Number.NaN;
    return [-1e-3, 0, 1e-3].map((offset) => fromDouble(value + offset)).filter((place) => place !== null);
  });
  const even = Array.from({ length: 81 }, (_, index) => Rational.of(index * 2 - 80, 4));
  return [...even, ...around].map((exact) => ({ exact, low: exact, high: exact }));
}
