import type { Comparison, CompareOptions } from "../../../../src-shared/domain/comparison.ts";
import { say } from "../../../../src-shared/domain/say.ts";
import { cleanAnswer } from "../reading/cleanAnswer.ts";
import { readChoice, readLetters } from "../reading/readChoice.ts";
import type { ChoiceReading } from "../reading/Reading.ts";
import { different, equal, unknown } from "./verdicts.ts";

/** Compares what stands behind the letters, by the rules for other answers. */
export type CompareTexts = (gold: string, pred: string, options: CompareOptions) => Comparison;

const letterOf = (index: number): string => String.fromCharCode(65 + index);

/** Multiple choice: letters, several letters, or the text of a choice in the place of its letter. */
export function compareChoices(gold: string, pred: string, options: CompareOptions, compare: CompareTexts): Comparison {
  const { choices = [], kind: _kind, choices: _choices, ...rest } = options;
  const [several, given] = [lettersOf(gold, choices), lettersOf(pred, choices)];
  if (several !== null && given !== null) {
    const behind = readChoice(pred)?.rest ?? "";
    const meant = behind === "" ? null : findChoice(behind, choices, (a, b) => compare(a, b, rest));
    if (typeof meant === "string" && !given.includes(meant))
      return unknown(say`The letter is ${given.join(", ")}, but the text is that of ${meant}.`);
    return compareLetters(several, given);
  }
  if (choices.length === 0) {
    if (several === null) return compare(gold, pred, rest);
    return unknown(say`The answer is no letter of a choice.`);
  }
  const find = (text: string, letters: string[] | null): string[] | null | undefined => {
    if (letters !== null) return letters;
    const found = findChoice(text, choices, (a, b) => compare(a, b, rest));
    return typeof found === "string" ? [found] : found;
  };
  const [left, right] = [find(gold, several), find(pred, given)];
  if (!left) return compare(gold, pred, rest);
  if (!right)
    return right === null
      ? different(say`It is none of the choices.`)
      : unknown(say`It is not clear which choice is meant.`);
  return compareLetters(left, right);
}

/** The letters of an answer, where there are so many choices; null for a text. */
function lettersOf(answer: string, choices: readonly string[]): string[] | null {
  const text = cleanAnswer(answer);
  const choice: ChoiceReading | null = readChoice(text);
  const letters = choice === null ? readLetters(text) : [choice.letter];
  if (letters === null) return null;
  const isKnown = choices.length === 0 || letters.every((letter) => letter.charCodeAt(0) - 65 < choices.length);
  return isKnown ? letters : null;
}

function compareLetters(gold: readonly string[], pred: readonly string[]): Comparison {
  if (gold.join() === pred.join()) return equal(say`The choice is ${pred.join(", ")}.`);
  const isPart = pred.every((letter) => gold.includes(letter));
  return different(say`The choice is ${pred.join(", ")}, not ${gold.join(", ")}.`, isPart ? "incomplete" : null);
}

/** The letter of the only choice that an answer agrees with; null if there is none, undefined if that is not clear. */
function findChoice(
  text: string,
  choices: readonly string[],
  compare: (gold: string, pred: string) => Comparison,
): string | null | undefined {
  const verdicts = choices.map((choice) => compare(choice, text).verdict);
  const found = verdicts.flatMap((verdict, index) => (verdict === "equal" ? [letterOf(index)] : []));
  if (found.length > 1) return undefined;
  return found[0] ?? (verdicts.includes("unknown") ? undefined : null);
}
