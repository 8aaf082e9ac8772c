import { mask } from "./labelCuts.ts";
import { withoutEmphasis } from "./labels.ts";
import type { Line } from "./Line.ts";
import {
  administrativeWords,
  choiceWords,
  instructionHeads,
  keyHeads,
  sectionWords,
  solutionHeads,
  taskVerbs,
} from "./words.ts";

const alone = (words: string): RegExp => new RegExp(String.raw`^(?:[IVX\d]{1,4}[.)]\s*)?(?:${words})\s*[:.]?$`, "iu");
const key = alone(keyHeads);
const instructions = new RegExp(String.raw`^(?:${instructionHeads})\b[^.?!]{0,30}$`, "iu");
const solution = new RegExp(String.raw`^(?:${solutionHeads})\b(?:\s*\([^)]{0,30}\))?\s*(?::|[-–—]\s|\.\s|$)\s*`, "iu");
const task = new RegExp(String.raw`^(?:(?:please|bitte|now|then|hence|also|and)\s+)?(?:${taskVerbs})(?![\p{L}])`, "iu");
const choice = new RegExp(String.raw`(?<!\p{L})(?:${choiceWords})(?!\p{L})`, "iu");
const administrative = new RegExp(String.raw`(?<!\p{L})(?:${administrativeWords})(?!\p{L})`, "iu");
const section = new RegExp(
  String.raw`^(?:${sectionWords})\s+(?:\d{1,2}|(?-i:[A-Z]|[IVX]{1,4}))(?:\s*[.:)–—-]\s*\S.*|\s*\([^)]*\))?\s*$`,
  "iu",
);

/** A line without marks of emphasis around it. */
export const plain = (text: string): string =>
  withoutEmphasis(text.trim())
    .replace(/^#+\s*/, "")
    .trim();

const wordsOf = (text: string): string[] => mask(text).match(/\p{L}{2,}/gu) ?? [];

export const wordCount = (text: string): number => wordsOf(text).length;

/** "Answers", "Lösungen", "Corrigé": what follows answers what came before. */
export const isKeyHead = (text: string): boolean => key.test(plain(text));

export const isInstructionHead = (text: string): boolean => instructions.test(plain(text));

/** The line behind "Solution:" or the like, or null where it does not begin so. */
export function behindSolutionHead(text: string): string | null {
  const bare = plain(text);
  const match = solution.exec(bare);
  return match === null ? null : bare.slice(match[0].length);
}

/** "Directions: Solve each equation." */
const orderHead = /^(?:directions?|instructions?|task|arbeitsauftrag|consigne|auftrag)\s*:\s*/i;

/** Whether a line begins by telling what to do, or asks. */
export const isTask = (text: string): boolean => task.test(plain(text).replace(orderHead, "")) || /\?\s*$/.test(text);

export const asksToChoose = (text: string): boolean => choice.test(text);

/** What a line says besides how the sheet is to be done; empty where that is all. */
export function withoutAdministration(text: string): string {
  const isAbout = (sentence: string): boolean => administrative.test(mask(sentence)) || /_{4,}|\.{6,}/.test(sentence);
  if (!isAbout(text)) return text;
  const sentences = text.split(/(?<=[.?!])\s+/);
  const others = sentences.filter((sentence) => !isAbout(sentence) || /\$[^$]+\$/.test(sentence));
  // Words without an order beside it are the rest of a head: a school, a class.
  return others.some((sentence) => isTask(sentence) || /\$[^$]+\$/.test(sentence)) ? others.join(" ") : "";
}

/** A few words that name what comes, and neither say nor ask anything. */
export const isTitle = (text: string): boolean =>
  text.trim() !== "" &&
  wordCount(text) <= 9 &&
  text.length <= 90 &&
  !/[.?!:;,](?:\s|$)/.test(text.replace(/^[^:]{1,30}:\s/, "")) &&
  !/\$\$|[=<>]/.test(text) &&
  !isTask(text);

/** Characters of the longest line that may be a heading. */
const longestHeading = 150;

/** Whether a line of its own is set as a heading although it is none by the file's structure. */
export function looksLikeHeading(line: Line, next: Line | undefined): boolean {
  const isAlone = line.joint === "\n\n" && (next === undefined || next.joint === "\n\n");
  if (line.kind !== "text" || line.given !== null || line.text.length > longestHeading) return false;
  const text = plain(line.text);
  if (section.test(text) || isKeyHead(text)) return line.joint === "\n\n" || isAlone;
  if (!isAlone || text.length > 70 || wordCount(text) === 0 || /[.?!]$/.test(text)) return false;
  const isBold = /^(\*\*|__)[^*_]+\1:?$/.test(line.text.trim());
  const isLoud = !/\p{Ll}/u.test(mask(text)) && wordCount(text) > 0 && /\p{Lu}{4}/u.test(text);
  return isBold || isLoud || isInstructionHead(text);
}
