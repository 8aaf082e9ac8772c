/** A formula found at the start of a text. */
export interface Formula {
  /** As written, with its delimiters. */
  raw: string;
  /** LaTeX for KaTeX: without delimiters, but with the `\begin` and `\end` of an environment. */
  source: string;
  /** Set on a line of its own. */
  display: boolean;
}

/** `open`: it begins like a formula, and the text ends before it is decided whether it is one. */
export type FormulaMatch = { state: "closed"; formula: Formula } | { state: "open" };

/** The farthest an end is looked for, in characters. */
const maxSearch = 12_000;

/** Environments that make a formula without any other delimiters. */
const environments = new Set(
  (
    "equation align alignat gather CD aligned alignedat gathered split array darray subarray smallmatrix " +
    "matrix pmatrix bmatrix Bmatrix vmatrix Vmatrix cases dcases rcases drcases"
  ).split(" "),
);

const beginPattern = /^\\begin\{([a-zA-Z]{1,20})(\*?)\}/;
/** The start of a delimiter at the very end of a text. */
const beginPrefix = /^\\(?:b|be|beg|begi|begin|begin\{[a-zA-Z]{0,20}\*?)?$/;
/** `5 or`, `10, and`: an amount of money rather than a formula. */
const moneyPattern =
  /^\d[\d.,]*[\s,]+(?:and|or|to|per|for|in|is|are|was|a|an|the|each|of|from|with|at|million|billion)\b/i;

/**
 * The formula that the text starts with: `\(..\)`, `\[..\]`, `$$..$$`, `$..$` or a bare environment.
 *
 * A blank line ends the search, except right after the opening or right before the end of a display formula.
 */
export function findFormula(text: string): FormulaMatch | undefined {
  if (text.startsWith("\\(")) return between(text, "\\(", "\\)", false);
  if (text.startsWith("\\[")) return between(text, "\\[", "\\]", true);
  if (text.startsWith("$$")) return text[2] === "$" ? undefined : between(text, "$$", "$$", true);
  if (text.startsWith("$")) return betweenDollars(text);
  const begin = beginPattern.exec(text);
  if (begin !== null) return environments.has(begin[1] ?? "") ? environment(text, begin[0].slice(7, -1)) : undefined;
  return beginPrefix.test(text) ? { state: "open" } : undefined;
}

/** Where a formula that `findFormula` may find can begin. */
export const formulaStart = /\\[([]|\\begin\{|\$/;

function between(text: string, opening: string, closing: string, display: boolean): FormulaMatch | undefined {
  const end = findEnd(text, opening.length, closing);
  if (typeof end !== "number") return end;
  const source = text.slice(opening.length, end).trim();
  if (source === "") return undefined;
  return { state: "closed", formula: { raw: text.slice(0, end + closing.length), source, display } };
}

function environment(text: string, name: string): FormulaMatch | undefined {
  const opening = `\\begin{${name}}`;
  const closing = `\\end{${name}}`;
  let depth = 1;
  let end = opening.length;
  while (depth > 0) {
    const next = findEnd(text, end, closing);
    if (typeof next !== "number") return next;
    depth += text.slice(end, next).split(opening).length - 2;
    end = next + closing.length;
  }
  const raw = text.slice(0, end);
  return { state: "closed", formula: { raw, source: raw, display: true } };
}

/** A single dollar opens a formula only if it can be no amount of money, and closes one on the same line. */
function betweenDollars(text: string): FormulaMatch | undefined {
  if (text.length === 1) return { state: "open" };
  if (/^\$[\s$]/.test(text)) return undefined;
  const lineEnd = text.indexOf("\n");
  const line = text.slice(0, Math.min(lineEnd < 0 ? text.length : lineEnd, maxSearch));
  let end = 1;
  while (end < line.length && line[end] !== "$") {
    if (line[end] === "`") return undefined;
    end += line[end] === "\\" ? 2 : 1;
  }
  if (end >= line.length)
    return lineEnd < 0 && line.length < maxSearch && !/^\$\d/.test(text) ? { state: "open" } : undefined;
  const source = line.slice(1, end);
  if (/\s$/.test(source) || /^[\d$]/.test(line.slice(end + 1)) || moneyPattern.test(source)) return undefined;
  return { state: "closed", formula: { raw: line.slice(0, end + 1), source: source.trim(), display: false } };
}

/** For each closing delimiter, the last text without one, so that a text full of openings is searched only once. */
const unclosed = new Map<string, string>();

/** Index of the closing delimiter; `open` if the text ends first; undefined if there can be none. */
function findEnd(text: string, from: number, closing: string): number | { state: "open" } | undefined {
  const rest = text.slice(from);
  const openIfShort = rest.length < maxSearch ? ({ state: "open" } as const) : undefined;
  // Comparing slices is many times faster than `endsWith`.
  if (unclosed.get(closing)?.slice(-rest.length) === rest) return openIfShort;
  const blank = /\S[ \t]*\n[ \t]*\n\s*/.exec(rest);
  const limit = Math.min(blank === null ? rest.length : blank.index + 1, maxSearch);
  for (let index = 0; index < limit; index += rest[index] === "\\" ? 2 : 1) {
    if (rest.startsWith(closing, index)) return from + index;
  }
  if (blank === null) {
    if (!rest.includes(closing)) unclosed.set(closing, rest);
    return openIfShort;
  }
  const afterBlank = blank.index + blank[0].length;
  if (afterBlank < Math.min(rest.length, maxSearch) && rest.startsWith(closing, afterBlank)) return from + afterBlank;
  return closing.startsWith(rest.slice(afterBlank, maxSearch)) ? openIfShort : undefined;
}
