import type { Comparison } from "../../../../src-shared/domain/comparison.ts";
import { say } from "../../../../src-shared/domain/say.ts";
import { different, equal, unknown } from "./verdicts.ts";

/** Words that turn a sentence around. */
const negations = new Set("not no never none neither isn't doesn't cannot can't without non".split(" "));
const negating = ["in", "un", "non", "im", "ir", "il", "dis", "anti", "a"];
/** Longer texts are not judged to be different. */
const shortText = 4;

const wordsOf = (text: string): string[] => text.split(/[^\p{L}\p{N}']+/u).filter((word) => word !== "");
const stem = (word: string): string => word.replace(/(?<=.{3})(?:es|s)$/, "");
const numbersIn = (text: string): string => (text.match(/\d+(?:[.,]\d+)?/g) ?? []).join(" ");
/** Nothing but words, numbers and the marks of sentences. */
const isPlain = (text: string): boolean => /^[\p{L}\p{M}\p{N}\s'.,;:!?()/-]*$/u.test(text);

/** Changes of one letter that make one word of the other (Levenshtein). */
function distance(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; i++) {
    const next = [i];
    for (let j = 1; j <= right.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (left[i - 1] === right[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[right.length]!;
}

const isOpposite = (left: string, right: string): boolean =>
  negating.some((prefix) => prefix + left === right || prefix + right === left);

/** Whether a text is a short sentence about something that ends in the other: "A is a knight". */
const endsIn = (sentence: string, text: string): boolean => {
  const before = sentence.endsWith(` ${text}`) ? sentence.slice(0, -text.length - 1) : "";
  return /^(?:\S+ ){0,3}(?:is|are|was|were|be)$/.test(before) && !wordsOf(before).some((word) => negations.has(word));
};

/** Words, in their canonical form. Different spellings and long sentences are left undecided. */
export function compareTexts(gold: string, pred: string): Comparison {
  if (gold === pred) return equal(say`It is the same text.`);
  if (!isPlain(gold) || !isPlain(pred))
    return gold.replaceAll(/\s/g, "") === pred.replaceAll(/\s/g, "")
      ? equal(say`It is the same text.`)
      : unknown(say`The texts could not be compared.`);
  const [left, right] = [wordsOf(gold), wordsOf(pred)];
  if (left.length === 0 || right.length === 0) return unknown(say`There are no words to compare.`);
  const [leftStems, rightStems] = [left.map(stem), right.map(stem)];
  if (numbersIn(gold) !== numbersIn(pred)) {
    const rest = (text: string): string => text.replaceAll(/[\d\s.,]+/g, " ");
    return rest(gold) === rest(pred)
      ? different(say`The numbers are different.`)
      : unknown(say`The texts could not be compared.`);
  }
  if (left.join(" ") === right.join(" ")) return equal(say`It is the same text.`);
  if (leftStems.join(" ") === rightStems.join(" ")) return equal(say`It is the same text but for the plural.`);
  if (endsIn(pred, gold) || endsIn(gold, pred)) return equal(say`One says the same in a sentence.`);
  return compareWords(left, right, leftStems, rightStems);
}

function compareWords(
  left: readonly string[],
  right: readonly string[],
  leftStems: readonly string[],
  rightStems: readonly string[],
): Comparison {
  const negated = (words: readonly string[]): boolean => words.some((word) => negations.has(word));
  if (negated(left) !== negated(right)) {
    const rest = (words: readonly string[]): string => words.filter((word) => !negations.has(word)).join(" ");
    if (rest(leftStems) === rest(rightStems)) return different(say`One of them says the opposite.`);
    return unknown(say`The texts could not be compared.`);
  }
  const sorted = (words: readonly string[]): string => words.toSorted().join(" ");
  if (sorted(leftStems) === sorted(rightStems)) return unknown(say`They have the same words in another order.`);
  const isAligned = left.length === right.length;
  const changed = isAligned ? left.flatMap((word, index) => (word === right[index] ? [] : [index])) : [];
  if (changed.length > 0 && changed.every((index) => isOpposite(left[index]!, right[index]!)))
    return different(say`One of them says the opposite.`);
  const shared = leftStems.filter((word) => rightStems.includes(word)).length;
  if (shared === Math.min(left.length, right.length)) return unknown(say`One text says more than the other.`);
  if (left.length > shortText || right.length > shortText) return unknown(say`The texts could not be compared.`);
  const isTypo = (index: number): boolean => distance(left[index]!, right[index]!) <= (left[index]!.length > 5 ? 1 : 0);
  if (changed.length > 0 && changed.every(isTypo)) return unknown(say`The texts differ by a letter only.`);
  return shared === 0 || isAligned
    ? different(say`It is another text.`)
    : unknown(say`The texts could not be compared.`);
}
