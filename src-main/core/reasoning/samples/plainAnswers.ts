import type { AnswerComparer } from "../../ports/AnswerComparer.ts";

const boxOpening = "\\boxed{";
const sentence = /(?:final answer|answer)\s*(?:is|:|=)\s*\**\s*(.+?)\s*\**\s*(?:\.\s|\.?$)/gim;
const wrapping = /^(?:\$\$?|\\\(|\\\[)\s*(.*?)\s*(?:\$\$?|\\\)|\\\])$/s;

/** Final answers by their text alone: two that are written differently are not the same. */
export const plainAnswers: AnswerComparer = {
  find: (text) => lastBox(text) ?? lastSentence(text),
  isSame: (one, other) => Promise.resolve(normalized(one) === normalized(other)),
};

/** What stands in the last `\boxed{}` whose braces close. */
function lastBox(text: string): string | null {
  for (let at = text.lastIndexOf(boxOpening); at !== -1; at = at === 0 ? -1 : text.lastIndexOf(boxOpening, at - 1)) {
    const inside = bracedText(text, at + boxOpening.length);
    if (inside !== null) return inside;
  }
  return null;
}

/** The text from `start` to the brace that closes it, or null where none does. */
function bracedText(text: string, start: number): string | null {
  let depth = 1;
  for (let at = start; at < text.length; at++) {
    const character = text[at];
    if (character === "\\") at++;
    else if (character === "{") depth++;
    else if (character === "}" && --depth === 0) return text.slice(start, at).trim() || null;
  }
  return null;
}

const lastSentence = (text: string): string | null => [...text.matchAll(sentence)].at(-1)?.[1] || null;

/** Without marks that change nothing of what is meant. */
const normalized = (answer: string): string =>
  answer
    .trim()
    .replace(wrapping, "$1")
    .replaceAll(/\\(?:left|right|displaystyle|[,;:! ])/g, "")
    .replaceAll("\\dfrac", "\\frac")
    .replaceAll(/\s+/g, "")
    .replace(/\.$/, "");
