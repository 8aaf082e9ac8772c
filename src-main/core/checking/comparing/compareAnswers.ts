import type { AnswerKind, CompareOptions, Comparison } from "../../../../src-shared/domain/comparison.ts";
import type { Phrase } from "../../../../src-shared/domain/phrase.ts";
import { say } from "../../../../src-shared/domain/say.ts";
import type { Ambiguity } from "../algebra/Grammar.ts";
import type { Expression } from "../algebra/Expression.ts";
import { limits } from "../algebra/limits.ts";
import { cleanAnswer } from "../reading/cleanAnswer.ts";
import { readAnswer, type ReadOptions } from "../reading/readAnswer.ts";
import { canonicalWords } from "../reading/readWords.ts";
import type { Reading } from "../reading/Reading.ts";
import { compareChoices } from "./compareChoices.ts";
import { compareTexts as compareWords } from "./compareTexts.ts";
import { compareReadings } from "./compareReadings.ts";
import { Comparing } from "./Comparing.ts";
import { isSimplified } from "./isSimplified.ts";
import { equal, unknown } from "./verdicts.ts";

/** Kinds that the reader cannot tell by itself from other readings of the same text. */
const hints: Readonly<Partial<Record<Reading["kind"], AnswerKind>>> = {
  quantity: "quantity",
  expression: "expression",
  interval: "interval",
  inequality: "inequality",
  inequalities: "inequality",
  tuple: "tuple",
  matrix: "matrix",
  set: "set",
  list: "list",
  boolean: "boolean",
  text: "text",
  formula: "formula",
  reaction: "reaction",
  choice: "choice",
  complex: "complex",
};

/**
 * How an answer relates to the one known to be right. It does not fail: what cannot be read or decided is `unknown`.
 * Run it in the checking worker, since a hostile text may take long.
 * @param gold the answer known to be right, as LaTeX or plain text
 * @param pred the answer to be judged
 */
export function compareAnswers(gold: string, pred: string, options: CompareOptions = {}): Comparison {
  if (gold.length > limits.length || pred.length > limits.length)
    return unknown(say`The answer is too long to compare.`);
  if (gold.trim() === "" || pred.trim() === "") return unknown(say`There is no answer to compare.`);
  if (options.kind === "choice" || options.choices !== undefined)
    return compareChoices(gold, pred, options, compareTexts);
  return compareTexts(gold, pred, options);
}

function compareTexts(gold: string, pred: string, options: CompareOptions): Comparison {
  const expected = readAnswer(gold, readOptions(options, options.kind ?? null));
  const isNoValue =
    expected.reading.kind === "text" && ["undefined", "infinitely many"].includes(expected.reading.text);
  const hint = options.kind ?? (isNoValue ? null : (hints[expected.reading.kind] ?? null));
  const given = readAnswer(pred, readOptions(options, hint));
  const comparing = new Comparing(options, compareReadings);
  const verdict = compareReadings(expected.reading, given.reading, comparing);
  if (verdict.verdict === "equal") return withForm(verdict, expected.reading, given.reading, options);
  if (verdict.verdict === "unknown" && isSameText(gold, pred)) return equal(say`It is the same text.`);
  const asWords = compareBareWords(gold, pred, expected.reading, given.reading);
  if (asWords !== null) return asWords;
  for (const ambiguity of new Set([...expected.ambiguities, ...given.ambiguities]))
    for (const side of ["gold", "pred", "both"] as const) {
      const other = compareOtherwise(gold, pred, options, hint, ambiguity, side);
      if (other.verdict !== "equal") continue;
      // The two readings of 2e-3 lie so far apart that agreement tells which was meant.
      if (ambiguity === "exponent") return other;
      return unknown(say`They are equal only if ${readings[ambiguity]}.`);
    }
  return verdict;
}

const bareWord = /^\s*[A-Za-z]{3,}\s*\.?\s*$/;

/** Short words such as `red` read as products of letters: if they are not equal as such, they are held against each other as words. */
function compareBareWords(gold: string, pred: string, expected: Reading, given: Reading): Comparison | null {
  const isWord = (text: string, reading: Reading): boolean =>
    reading.kind === "text" || (reading.kind === "expression" && bareWord.test(text));
  const isProduct = expected.kind === "expression" || given.kind === "expression";
  if (!isProduct || !isWord(gold, expected) || !isWord(pred, given)) return null;
  return compareWords(canonicalWords(gold), canonicalWords(pred));
}

const readings: Readonly<Record<Ambiguity, Phrase>> = {
  slash: say`what stands behind a slash is read in another way`,
  log: say`the logarithm is the natural one`,
  exponent: say`e is read in another way`,
};

function readOptions(options: CompareOptions, expected: AnswerKind | null): ReadOptions {
  const assumed = Object.keys(options.assume ?? {});
  return {
    expected,
    ...(options.decimal === undefined ? {} : { decimal: options.decimal }),
    ...(assumed.length === 0 ? {} : { variables: new Set(assumed) }),
  };
}

function compareOtherwise(
  gold: string,
  pred: string,
  options: CompareOptions,
  hint: AnswerKind | null,
  otherwise: Ambiguity,
  side: "gold" | "pred" | "both",
): Comparison {
  const read = (text: string, expected: AnswerKind | null, isOther: boolean): Reading =>
    readAnswer(text, { ...readOptions(options, expected), ...(isOther ? { otherwise } : {}) }).reading;
  const left = read(gold, options.kind ?? null, side !== "pred");
  const right = read(pred, hint, side !== "gold");
  return compareReadings(left, right, new Comparing(options, compareReadings));
}

/** The same but for spaces, sizes of brackets and the like. */
const isSameText = (gold: string, pred: string): boolean => {
  const plain = (text: string): string =>
    cleanAnswer(text)
      .replaceAll(/\\(?:left|right|displaystyle)\b|\\[,;:! ]|\s/g, "")
      .replaceAll(/\\[dt]frac/g, "\\frac");
  return plain(gold) === plain(pred);
};

function withForm(verdict: Comparison, gold: Reading, pred: Reading, options: CompareOptions): Comparison {
  if (options.simplified !== true || verdict.form !== null) return verdict;
  const formulas = expressionsIn(pred);
  const isTidy = formulas.every(isSimplified) || !expressionsIn(gold).every(isSimplified);
  return isTidy ? verdict : equal(say`The value is right, but it can be written more simply.`, "not-simplified");
}

function expressionsIn(reading: Reading): readonly Expression[] {
  if ("measure" in reading) return [reading.measure.expression];
  if ("expression" in reading) return [reading.expression];
  if ("items" in reading) return reading.items.flatMap(expressionsIn);
  if ("rows" in reading) return reading.rows.flat();
  return "statement" in reading ? reading.statement.sides : [];
}
