import type { Comparison } from "../../../../src-shared/domain/comparison.ts";
import { different, equal, unknown } from "./verdicts.ts";

/** Words that turn a sentence around. */
const negations = new Set(["not", "no", "never", "none", "neither", "isn't", "doesn't", "cannot", "can't", "without"]);
/** Longer texts are not judged to be different. */
const shortText = 4;

const wordsOf = (text: string): string[] => text.split(/[^\p{L}\p{N}']+/u).filter((word) => word !== "");
const stem = (word: string): string => word.replace(/(?<=.{3})(?:es|s)$/, "");

/** Changes of one letter that make one word of the other, at most 3 (Levenshtein). */
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

/** Words, in their canonical form. Different spellings and long sentences are left undecided. */
export function compareTexts(gold: string, pred: string): Comparison {
  if (gold === pred) return equal("It is the same text.");
  const [left, right] = [wordsOf(gold), wordsOf(pred)];
  if (left.length === 0 || right.length === 0) return unknown("There are no words to compare.");
  if (left.join(" ") === right.join(" ")) return equal("It is the same text.");
  const negated = (words: readonly string[]): boolean => words.some((word) => negations.has(word));
  const [leftStems, rightStems] = [left.map(stem), right.map(stem)];
  if (leftStems.join(" ") === rightStems.join(" ")) return equal("It is the same text but for the plural.");
  if (negated(left) !== negated(right)) {
    const rest = (words: readonly string[]): string => words.filter((word) => !negations.has(word)).join(" ");
    if (rest(leftStems) === rest(rightStems)) return different("One of them says the opposite.");
    return unknown("The texts could not be compared.");
  }
  const sorted = (words: readonly string[]): string => words.toSorted().join(" ");
  if (sorted(leftStems) === sorted(rightStems)) return unknown("They have the same words in another order.");
  const shared = leftStems.filter((word) => rightStems.includes(word)).length;
  if (shared === Math.min(left.length, right.length)) return unknown("One text says more than the other.");
  if (left.length > shortText || right.length > shortText) return unknown("The texts could not be compared.");
  if (left.length === right.length) {
    const changed = left.filter((word, index) => word !== right[index]).length;
    const isTypo = left.every((word, index) => distance(word, right[index]!) <= (word.length > 5 ? 1 : 0));
    if (changed > 0 && isTypo) return unknown("The texts differ by a letter only.");
  }
  return shared === 0 || left.length === right.length
    ? different("It is another text.")
    : unknown("The texts could not be compared.");
}
