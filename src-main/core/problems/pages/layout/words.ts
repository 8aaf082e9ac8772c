import { frameOf } from "../formulas/Box.ts";
import { blank, boxesOf, hasScripts, isFunctionName, toTerms, type Term } from "../formulas/writeRow.ts";
import type { Line } from "./toLines.ts";

/** Terms without a blank between them. */
export interface Word {
  readonly terms: readonly Term[];
  /** Blank before it, in sizes of the line. */
  readonly gap: number;
}

/** A gap like one between words; those between the parts of a formula are narrower, but for relations and operators. */
const wordGap = 0.235;

export function toWords(line: Line): Word[] {
  const words: { terms: Term[]; gap: number }[] = [];
  let end = -Infinity;
  for (const term of toTerms(line.boxes, line)) {
    const { left, right } = frameOf(boxesOf(term));
    const gap = (left - end) / line.size;
    const last = words.at(-1);
    if (last === undefined || gap > blank) words.push({ terms: [term], gap: last === undefined ? 0 : gap });
    else last.terms.push(term);
    end = Math.max(end, right);
  }
  return words;
}

const isOrdinal = (term: Term): boolean =>
  term.base !== null &&
  (term.base.kind === "digit" || term.base.kind === "letter") &&
  !term.base.isMaths &&
  term.lowered.length === 0 &&
  /^(st|nd|rd|th|er|re|e|ème|me|o|os|a)$/.test(term.raised.map((box) => box.text ?? "").join("")) &&
  term.raised.every((box) => !box.isMaths && !box.isItalic);

export const plain = (term: Term): string =>
  `${term.base?.text ?? ""}${term.raised.map((box) => box.text ?? "").join("")}`;

const isSure = (term: Term): boolean =>
  term.base === null ||
  term.base.isMaths ||
  (hasScripts(term) && !isOrdinal(term)) ||
  (term.base.text === null && !term.base.isLost);

type Join = "sure" | "can" | "never";

/** Text of a word, as far as it is text. */
export const textOf = (word: Word): string => word.terms.map((term) => term.base?.text ?? "\u0000").join("");

/** Whether a word may be part of a formula: no two letters side by side, unless they are a function's name. */
export function joinOf(word: Word, isItalicLine: boolean): Join {
  if (word.terms.some((term) => isSure(term))) return "sure";
  const text = textOf(word).replaceAll(/[A-Za-z]{2,}/g, (name) => (isFunctionName(name) ? "0" : name));
  const [first] = word.terms;
  if (/^\p{L}[.,;:?!)]*$/u.test(text) && first?.base?.isItalic === true && !isItalicLine) return "sure";
  return /\p{L}{2}|[^\p{L}\d()[\]{}+\-*/=<>.,;:!?|'%\u00b0]/u.test(text) ? "never" : "can";
}

/** Parts of a word that belong to a formula are parted from those that are text: "f-values", "(where". */
export function splitWord(word: Word): Word[] {
  if (!word.terms.some((term) => isSure(term))) return [word];
  const parts: { terms: Term[]; gap: number; isText: boolean }[] = [];
  const { terms } = word;
  for (let index = 0; index < terms.length;) {
    let end = index;
    while (end < terms.length && isPlainLetter(terms[end])) end++;
    if (end > index && isLetterWithScript(terms[end])) end++;
    const name = terms
      .slice(index, end)
      .map((term) => term.base?.latex ?? "")
      .join("");
    const isText = name.length > 1 && !isFunctionName(name);
    if (end === index || !isText) end = Math.max(end, index + 1);
    const last = parts.at(-1);
    const part = terms.slice(index, end);
    if (last !== undefined && last.isText === isText) last.terms.push(...part);
    else parts.push({ terms: part, gap: parts.length === 0 ? word.gap : 0, isText });
    index = end;
  }
  return parts;
}

/** The last letter of a function's name may carry an exponent. */
const isLetterWithScript = (term: Term | undefined): boolean =>
  term !== undefined && hasScripts(term) && isPlainLetter({ ...term, raised: [], lowered: [] });

const isPlainLetter = (term: Term | undefined): boolean =>
  term !== undefined &&
  term.base !== null &&
  term.base.kind === "letter" &&
  !term.base.isMaths &&
  term.base.text !== null &&
  !hasScripts(term);

const kindAt = (word: Word, at: 0 | -1): string => word.terms.at(at)?.base?.kind ?? "formula";
const binds = (kind: string): boolean => kind === "relation" || kind === "operator";

/** Whether a formula may go on from one word to the next. */
export function goesOn(left: Word, right: Word, depth: number): boolean {
  const afterScript = left.terms.at(-1);
  const room = afterScript !== undefined && hasScripts(afterScript) ? 0.06 : 0;
  if (right.gap < wordGap + room || depth > 0) return true;
  if (right.gap > 1.05) return false;
  const [last, first] = [left.terms.at(-1), right.terms[0]];
  if (last !== undefined && first !== undefined && right.gap < tallGap(last) && isSure(first)) return true;
  return binds(kindAt(left, -1)) || binds(kindAt(right, 0));
}

/** Space is left after sums and slanted integrals, and around fractions and roots; in sizes. */
const tallGap = (term: Term): number =>
  term.base?.kind === "large-operator" ? 0.85 : term.base?.kind === "formula" ? 0.45 : 0;

export const depthOf = (words: readonly Word[]): number =>
  words
    .flatMap((word) => word.terms)
    .reduce((depth, term) => depth + (term.base?.kind === "open" ? 1 : term.base?.kind === "close" ? -1 : 0), 0);
