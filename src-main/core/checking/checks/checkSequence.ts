import type { CheckResult } from "../../../../src-shared/domain/check.ts";
import type { Phrase } from "../../../../src-shared/domain/phrase.ts";
import { say } from "../../../../src-shared/domain/say.ts";
import { numberOf } from "../algebra/build.ts";
import { evaluateExactly } from "../algebra/evaluateExactly.ts";
import { Rational } from "../algebra/Rational.ts";
import type { CheckInput } from "./Check.ts";
import type { FormulaReader } from "./FormulaReader.ts";
import { matchNumber } from "./matchNumber.ts";
import { proven, refuted, supported, undecided } from "./results.ts";
import { show, showNumber } from "./show.ts";

const maxIndex = 10_000n;

/** The next number of a sequence with a constant difference or ratio. */
export function checkNextTerm({ task, question, answer, reader }: CheckInput<"next-term">): CheckResult[] {
  const terms = readAll(task.terms, reader);
  const last = terms?.at(-1);
  if (terms === null || last === undefined) return [];
  const difference = constantStep(terms, (a, b) => b.subtract(a));
  const ratio = constantStep(terms, (a, b) => (a.isZero ? null : b.divide(a)));
  if (difference === null && ratio === null)
    return undecided(say`The rule of the sequence is not a constant difference or ratio.`);
  const next = difference === null ? last.multiply(ratio ?? Rational.one) : last.add(difference);
  const rule =
    difference === null
      ? say`Each term is ${showNumber(ratio ?? Rational.one)} times the one before`
      : say`The difference is always ${showNumber(difference)}`;
  // Of three terms, other rules are as good.
  return judge(next, say`${rule}, so the next term is ${showNumber(next)}`, terms.length >= 4, {
    question,
    answer,
    reader,
  });
}

/** A term of an arithmetic or geometric sequence. */
export function checkTerm({ task, question, answer, reader }: CheckInput<"term">): CheckResult[] {
  const terms = readAll(task.terms, reader);
  const [first, second] = terms ?? [];
  const index = BigInt(task.index.replaceAll(",", ""));
  if (terms === null || first === undefined || index < 1n || index > maxIndex) return [];
  const isSum = task.sequence === "arithmetic";
  const stated = task.step === null ? null : (readAll([task.step], reader)?.[0] ?? null);
  const fromTerms =
    second === undefined
      ? null
      : constantStep(terms, (a, b) => (isSum ? b.subtract(a) : a.isZero ? null : b.divide(a)));
  const step = stated ?? fromTerms;
  if (step === null) return undecided(say`The terms given do not follow the rule that is named.`);
  const power = isSum ? null : step.power(index - 1n);
  if (!isSum && power === null) return undecided(say`The term is too large to be worked out.`);
  const value = power === null ? first.add(step.multiply(Rational.of(index - 1n))) : first.multiply(power);
  const sum = isSum
    ? `${showNumber(first)} + ${index - 1n}·${bracketed(step)}`
    : `${showNumber(first)}·${bracketed(step)}^${index - 1n}`;
  return judge(value, say`Term ${index} is ${sum} = ${showNumber(value)}`, true, { question, answer, reader });
}

function judge(
  right: Rational,
  line: Phrase,
  isCertain: boolean,
  { question, answer, reader }: Pick<CheckInput, "question" | "answer" | "reader">,
): CheckResult[] {
  const reading = reader.answer(answer, "number");
  if (reading.kind !== "number" || reading.noun !== undefined || reading.base !== undefined)
    return undecided(say`The answer could not be read as a number.`);
  const match = matchNumber(numberOf(right), reading.measure, question.rounding);
  if (match === "equal") return isCertain ? proven(say`${line}.`) : supported(say`${line}.`);
  if (match === "rounded") return supported(say`${line}; the answer is rounded.`);
  return match === "different" && isCertain
    ? refuted(say`${line}, not ${show(reading.measure.expression)}.`)
    : undecided(say`${line}.`);
}

function readAll(texts: readonly string[], reader: FormulaReader): Rational[] | null {
  const values = texts.map((text) => {
    const expression = reader.expression(text);
    return expression === null ? null : evaluateExactly(expression);
  });
  return values.every((value) => value !== null) ? values : null;
}

function constantStep(
  terms: readonly Rational[],
  stepOf: (a: Rational, b: Rational) => Rational | null,
): Rational | null {
  const steps = terms.slice(1).map((term, index) => stepOf(terms[index] ?? term, term));
  const [first = null] = steps;
  return first !== null && steps.every((step) => step?.equals(first) === true) ? first : null;
}

const bracketed = (value: Rational): string =>
  value.sign < 0 || !value.isInteger ? `(${showNumber(value)})` : showNumber(value);
