import type { Snippet } from "../../../../src-shared/domain/search.ts";
import { countTerms, findTerms, type SearchTerm, type Span } from "../../../../src-shared/domain/searchQuery.ts";
import { searchTokens } from "../../../../src-shared/domain/searchTokens.ts";

/** Characters of a snippet, about two lines, and of it before what was found. */
const length = 220;
const lead = 60;
/** Characters of a text that are taken apart at a time, and again at the end of the stretch before. */
const stretch = 2_000;
const overlap = 200;
/** Stretches of a text that are taken apart at most; the place is then good, if not the best. */
const mostTaken = 8;

/** Longer ones are not kept whole. */
const formula = /\$\$[^$]{1,200}\$\$|\$[^$\n]{1,120}\$|\\\(.{1,120}?\\\)|\\\[[^]{1,200}?\\\]/g;

/** The stretch of a text where most of the terms stand close together, with them marked. Formulas are not cut through. */
export function makeSnippet(text: string, terms: readonly SearchTerm[]): Snippet {
  const place = bestPlace(text, terms);
  const { start: from, end: to } = windowAround(text, place);
  const shown = text.slice(from, to);
  const marks = findTerms(searchTokens(shown), terms).map(({ start, end }): [number, number] => [start, end]);
  const position = text === "" ? 0 : place / text.length;
  return { text: shown, marks, position, isCutBefore: from > 0, isCutAfter: to < text.length };
}

/** Where the best place begins; 0 where there is none. Only what looks promising is taken apart. */
function bestPlace(text: string, terms: readonly SearchTerm[]): number {
  const promising: { from: number; most: number }[] = [];
  const letters = terms.map(lettersOf);
  for (let from = 0; from < text.length; from += stretch - overlap)
    promising.push({ from, most: countPossible(text.slice(from, from + stretch), letters) });
  promising.sort((a, b) => b.most - a.most || a.from - b.from);
  let best = 0;
  let bestCount = 0;
  for (const { from, most } of promising.slice(0, mostTaken)) {
    if (most <= bestCount) return best;
    const tokens = searchTokens(text.slice(from, from + stretch));
    for (const { start } of findTerms(tokens, terms)) {
      const near = tokens.filter((token) => token.start >= start && token.end <= start + length - lead);
      const count = countTerms(near, terms);
      if (count > bestCount) [best, bestCount] = [from + start, count];
      if (bestCount === terms.length) return best;
    }
  }
  return best;
}

/** Runs of letters and digits that a text in ASCII must have for the term to be in it. */
function lettersOf({ tokens }: SearchTerm): string[] {
  // The plural of what ends in y has none.
  return tokens.flatMap((token) => token.match(/[a-z0-9]+/g) ?? []).map((run) => run.replace(/(?<=...)y$/, ""));
}

/** How many of the terms a text can have at most. */
function countPossible(text: string, letters: readonly string[][]): number {
  if (/[^\0-\x7f]/.test(text)) return letters.length;
  const plain = text.toLowerCase().replaceAll(/[_{}]/g, "");
  return letters.filter((runs) => runs.every((run) => plain.includes(run))).length;
}

/** A window around a place, from the beginning of a word to the end of one. */
function windowAround(text: string, place: number): Span {
  if (text.length <= length * 1.2) return { start: 0, end: text.length };
  const wanted = Math.max(0, Math.min(place - lead, text.length - length));
  let start = wanted === 0 ? 0 : wordStart(text, wanted);
  let end = Math.min(text.length, start + length);
  if (end < text.length) end = wordEnd(text, end);
  const nearby = Math.max(0, start - 250);
  for (const { index, 0: found } of text.slice(nearby, end + 250).matchAll(formula)) {
    const [first, last] = [nearby + index, nearby + index + found.length];
    if (first < start && last > start) start = first;
    if (first < end && last > end) end = last;
  }
  return { start, end };
}

function wordStart(text: string, place: number): number {
  const space = text.slice(place, place + 30).search(/\s/);
  return space < 0 ? withoutHalf(text, place) : place + space + 1;
}

function wordEnd(text: string, place: number): number {
  const space = text.slice(place - 30, place).search(/\s\S*$/);
  return space < 0 ? withoutHalf(text, place) : place - 30 + space;
}

/** Not between the halves of one character. */
const withoutHalf = (text: string, place: number): number =>
  /[\uDC00-\uDFFF]/.test(text.charAt(place)) ? place + 1 : place;
