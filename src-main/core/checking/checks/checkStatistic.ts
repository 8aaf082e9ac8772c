import type { CheckResult } from "../../../../src-shared/domain/check.ts";
import type { Phrase } from "../../../../src-shared/domain/phrase.ts";
import { say } from "../../../../src-shared/domain/say.ts";
import { numberOf } from "../algebra/build.ts";
import { evaluateExactly } from "../algebra/evaluateExactly.ts";
import { Rational } from "../algebra/Rational.ts";
import type { CheckInput } from "./Check.ts";
import { matchNumber } from "./matchNumber.ts";
import { proven, refuted, supported, undecided } from "./results.ts";
import { show, showNumber } from "./show.ts";

/** Mean, median, mode, range or sum of numbers, exactly. */
export function checkStatistic({ task, question, answer, reader }: CheckInput<"statistic">): CheckResult[] {
  const values: Rational[] = [];
  for (const text of task.values) {
    const expression = reader.expression(text);
    const value = expression === null ? null : evaluateExactly(expression);
    if (value === null) return [];
    values.push(value);
  }
  const reading = reader.answer(answer, task.statistic === "mode" ? null : "number");
  if (task.statistic === "mode" && reading.kind !== "number")
    return undecided(say`The answer could not be read as one number.`);
  if (reading.kind !== "number" || reading.base !== undefined)
    return undecided(say`The answer could not be read as a number.`);
  const found = statistics[task.statistic](values);
  if (found === null) return undecided(say`There is more than one mode, or none.`);
  const { value, line } = found;
  const match = matchNumber(numberOf(value), reading.measure, question.rounding);
  if (match === "equal") return proven(say`${line}.`);
  if (match === "rounded") return supported(say`${line}; the answer is rounded.`);
  return match === "different"
    ? refuted(say`${line}, not ${show(reading.measure.expression)}.`)
    : undecided(say`${line}.`);
}

interface Statistic {
  value: Rational;
  line: Phrase;
}

const sumOf = (values: readonly Rational[]): Rational => values.reduce((sum, value) => sum.add(value), Rational.zero);
const sorted = (values: readonly Rational[]): Rational[] => values.toSorted((a, b) => a.compare(b));

const statistics: Readonly<
  Record<CheckInput<"statistic">["task"]["statistic"], (values: readonly Rational[]) => Statistic | null>
> = {
  sum: (values) => {
    const value = sumOf(values);
    return { value, line: say`The sum is ${showNumber(value)}` };
  },
  mean: (values) => {
    const sum = sumOf(values);
    const value = sum.divide(Rational.of(values.length));
    return {
      value,
      line: say`The sum is ${showNumber(sum)}; ${showNumber(sum)} / ${values.length} = ${showNumber(value)}`,
    };
  },
  median: (values) => {
    const inOrder = sorted(values);
    const middle = inOrder.slice(Math.ceil(values.length / 2) - 1, Math.floor(values.length / 2) + 1);
    const value = sumOf(middle).divide(Rational.of(middle.length));
    return { value, line: say`In order: ${inOrder.map(showNumber).join(", ")}; the middle is ${showNumber(value)}` };
  },
  range: (values) => {
    const inOrder = sorted(values);
    const [least, most] = [inOrder[0] ?? Rational.zero, inOrder.at(-1) ?? Rational.zero];
    const value = most.subtract(least);
    return { value, line: say`${showNumber(most)} - ${showNumber(least)} = ${showNumber(value)}` };
  },
  mode: (values) => {
    const counts = new Map<string, number>();
    for (const value of values) counts.set(value.toString(), (counts.get(value.toString()) ?? 0) + 1);
    const most = Math.max(...counts.values());
    const modes = values.filter(
      (value, index) =>
        counts.get(value.toString()) === most && values.findIndex((other) => other.equals(value)) === index,
    );
    const [value] = modes;
    return modes.length !== 1 || value === undefined || most === 1
      ? null
      : { value, line: say`${showNumber(value)} occurs ${most} times, more often than any other` };
  },
};
