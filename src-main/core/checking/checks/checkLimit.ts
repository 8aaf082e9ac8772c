import type { CheckResult } from "../../../../src-shared/domain/check.ts";
import type { Phrase } from "../../../../src-shared/domain/phrase.ts";
import { say, sayAll } from "../../../../src-shared/domain/say.ts";
import { approximation } from "../algebra/Approximation.ts";
import { evaluate } from "../algebra/evaluate.ts";
import type { Expression } from "../algebra/Expression.ts";
import { freeVariables } from "../algebra/freeVariables.ts";
import type { Reading } from "../reading/Reading.ts";
import type { CheckInput } from "./Check.ts";
import { type Course, courseOf } from "./courseOf.ts";
import { proven, refuted, supported, undecided } from "./results.ts";
import { show, showDecimal } from "./show.ts";

/**
 * Distances from the place, each a quarter of the one before, in two series. No simple fractions: an oscillation such as that of
 * sin(πx) must not be met at its zeros each time.
 */
const series = [0.731_058_5, 0.293_844_7].map((first) =>
  Array.from({ length: 11 }, (_, index) => first / 4 ** (index + 1)),
);

/** Works out the formula closer and closer to the place, on both sides, and looks where the values go. */
export function checkLimit({ task, answer, reader }: CheckInput<"limit">): CheckResult[] {
  const expression = reader.expression(task.expression);
  const { variable } = task;
  if (expression === null || [...freeVariables(expression)].some((name) => name !== variable)) return [];
  const approaches = approachesTo(task.towards, task.side, reader.expression(task.towards));
  if (approaches === null) return [];
  const reading = reader.answer(answer, null);
  const isSaidNotToExist = reading.kind === "text" && reading.text === "undefined";
  const given = isSaidNotToExist
    ? missing
    : givenLimit(reading.kind === "number" && reading.noun === undefined ? reading.measure.expression : null, answer);
  if (given === null) return undecided(say`The answer could not be read as a limit.`);
  const courses = approaches.map((places) =>
    courseOf(places.map((place) => evaluate(expression, new Map([[variable, approximation(place)]])))),
  );
  if (courses.some(({ kind }) => kind === "unclear"))
    return undecided(say`The values near the place do not show where they go.`);
  const shown = courses.flatMap((course, index) => {
    // Of the two series on a side, one is enough to be shown.
    if (index % series.length !== 0) return [];
    const place = approaches[index]?.[course.used - 1] ?? 0;
    return [say`${variable} = ${showDecimal(place)}: ${show(expression)} = ${showDecimal(course.last)}`];
  });
  const line = sayAll(shown, "; ");
  if (given.kind === "none") return checkMissing(courses, line);
  const verdicts = courses.map((course) => judge(course, given));
  const isWritten = reading.kind === "number" && reading.measure.written !== null;
  if (verdicts.includes("apart"))
    return isRoundedLimit(reading, courses)
      ? supported(say`${line}; the answer is rounded.`)
      : refuted(say`${line}; the answer is ${given.shown}.`);
  if (!verdicts.every((verdict) => verdict === "same")) return undecided(say`${line}.`);
  return given.kind === "number" && !isWritten
    ? proven(say`${line}; the values close in on the answer.`)
    : supported(say`${line}.`);
}

/** Limits that differ from side to side show that there is none; the same one on all shows that there is. */
function checkMissing(courses: readonly Course[], line: Phrase): CheckResult[] {
  const values = courses.map((course) =>
    course.kind === "settles" ? course.value : course.kind === "grows" ? course.sign * Infinity : Number.NaN,
  );
  const reach = Math.max(...courses.map((course) => (course.kind === "settles" ? course.reach : 0)));
  const [first = Number.NaN, ...others] = values;
  if (others.some((value) => Math.abs(value - first) > 100 * reach))
    return proven(say`${line}; the sides do not agree.`);
  const isOne = others.every((value) => Math.abs(value - first) <= 2 * reach);
  return isOne && Number.isFinite(first)
    ? refuted(say`${line}; the values do close in on a number.`)
    : undecided(say`${line}.`);
}

function isRoundedLimit(reading: Reading, courses: readonly Course[]): boolean {
  if (reading.kind !== "number" || reading.measure.written === null || reading.measure.exact === null) return false;
  const reach = reading.measure.written.unit.toNumber() * 0.501;
  const centre = reading.measure.exact.toNumber();
  return courses.every((course) => course.kind === "settles" && Math.abs(course.value - centre) <= reach);
}

type Given =
  | { kind: "number"; value: number; shown: string }
  | { kind: "infinite"; sign: 1 | -1; shown: string }
  | { kind: "none" };
const missing: Given = { kind: "none" };
const infinity = /^\s*([+-]?)\s*(?:\\infty|∞|infinity)\s*$/i;

function givenLimit(expression: Expression | null, answer: string): Given | null {
  const [whole, sign] = infinity.exec(answer) ?? [];
  if (whole !== undefined) return { kind: "infinite", sign: sign === "-" ? -1 : 1, shown: `${sign ?? ""}∞` };
  const value = expression === null ? null : evaluate(expression);
  return value === null || Math.abs(value.im) > 1e-12
    ? null
    : { kind: "number", value: value.re, shown: show(expression!) };
}

/** Series of places that come closer, from each side asked for; null where the place is not known. */
function approachesTo(towards: string, side: "both" | "left" | "right", place: Expression | null): number[][] | null {
  const [whole, sign] = infinity.exec(towards) ?? [];
  if (whole !== undefined)
    return series.map((distances) => distances.map((distance) => (sign === "-" ? -1 : 1) / distance));
  const value = place === null ? null : evaluate(place);
  if (value === null || Math.abs(value.im) > 1e-12) return null;
  const signs = side === "both" ? [-1, 1] : [side === "left" ? -1 : 1];
  return signs.flatMap((direction) =>
    series.map((distances) => distances.map((distance) => value.re + direction * distance)),
  );
}

function judge(course: Course, given: Exclude<Given, { kind: "none" }>): "same" | "apart" | "unclear" {
  if (course.kind === "unclear") return "unclear";
  if (given.kind === "infinite") return course.kind === "grows" && course.sign === given.sign ? "same" : "apart";
  if (course.kind === "grows") return "apart";
  const distance = Math.abs(course.value - given.value);
  if (distance <= course.reach) return "same";
  return distance > 100 * course.reach ? "apart" : "unclear";
}
