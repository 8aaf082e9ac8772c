import { searchTokens, type SearchToken } from "./searchTokens.ts";

/** Tokens that have to stand one after the other. All terms of a query have to be found. */
export interface SearchTerm {
  /** Never empty. */
  tokens: string[];
  /** The last token may go on: the person may still be typing it. */
  isPrefix: boolean;
}

/** A place in a text; `end` is the first character after it. */
export interface Span {
  start: number;
  end: number;
}

/** A beginning of fewer letters is in nearly every text. */
const leastPrefix = 4;

/** What stands in quotation marks, a stretch without spaces, or a group in braces with them. */
const chunkPattern = /"([^"]*)"?|((?:\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}|[^\s"])+)/g;

/**
 * What a person is looking for: words, formulas as they are typed or in LaTeX, phrases in quotation marks. The last word
 * may be the beginning of one.
 */
export function parseSearch(text: string): SearchTerm[] {
  const terms: SearchTerm[] = [];
  for (const match of text.matchAll(chunkPattern)) {
    const [found, quoted, plain = ""] = match;
    const tokens = withoutParts(searchTokens(quoted ?? plain));
    if (tokens.length === 0) continue;
    const isLast = match.index + found.length === text.length && quoted === undefined;
    // A phrase is looked for in texts where compounds stand between its tokens.
    const isPhrase = !tokens.some(({ isCompound }) => isCompound);
    const rows = isPhrase ? [tokens] : tokens.map((token) => [token]);
    for (const row of rows) {
      const last = row.at(-1);
      const isOpen = isLast && last !== undefined && last === tokens.at(-1) && canGoOn(last);
      terms.push({ tokens: row.map((token) => token.text), isPrefix: isOpen });
    }
  }
  return terms;
}

const canGoOn = ({ text, isCompound }: SearchToken): boolean => !isCompound && text.length >= leastPrefix;

/** Tokens inside a compound are found with it. */
function withoutParts(tokens: readonly SearchToken[]): SearchToken[] {
  const compounds = tokens.filter(({ isCompound }) => isCompound);
  return tokens.filter((token) => !compounds.some((compound) => compound !== token && isInside(token, compound)));
}

const isInside = (token: Span, whole: Span): boolean => token.start >= whole.start && token.end <= whole.end;

/** Where the terms stand in a text, in its order, overlapping places as one. */
export function findTerms(tokens: readonly SearchToken[], terms: readonly SearchTerm[]): Span[] {
  const byFirst = Map.groupBy(terms, (term) => (term.isPrefix && term.tokens.length === 1 ? "" : term.tokens[0]));
  const open = byFirst.get("") ?? [];
  const spans: Span[] = [];
  tokens.forEach((token, index) => {
    for (const term of [...(byFirst.get(token.text) ?? []), ...open]) {
      const last = lastOf(tokens, index, term);
      if (last === undefined) continue;
      const before = spans.at(-1);
      if (before !== undefined && token.start <= before.end) before.end = Math.max(before.end, last.end);
      else spans.push({ start: token.start, end: last.end });
    }
  });
  return spans;
}

/** The last token of a term that begins at an index. */
function lastOf(tokens: readonly SearchToken[], index: number, term: SearchTerm): SearchToken | undefined {
  for (const [offset, wanted] of term.tokens.entries()) {
    const token = tokens[index + offset];
    const mayGoOn = term.isPrefix && offset === term.tokens.length - 1;
    if (token === undefined || !(mayGoOn ? token.text.startsWith(wanted) : token.text === wanted)) return undefined;
  }
  return tokens[index + term.tokens.length - 1];
}

/** How many of the terms occur at all. */
export function countTerms(tokens: readonly SearchToken[], terms: readonly SearchTerm[]): number {
  return terms.filter((term) => tokens.some((_, index) => lastOf(tokens, index, term) !== undefined)).length;
}
