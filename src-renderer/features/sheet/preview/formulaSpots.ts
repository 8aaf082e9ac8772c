import { findFormula, type Formula } from "../../../../src-shared/domain/markdown/findFormula.ts";
import { splitFormulas } from "../../../../src-shared/domain/markdown/splitFormulas.ts";

/** A formula in a text, or the place for a new one. */
export interface FormulaSpot {
  /** Characters of the text before it. */
  readonly from: number;
  /** Null for a new one. */
  readonly formula: Formula | null;
}

/** The formulas of a text, where they stand. */
function spotsIn(text: string): (FormulaSpot & { readonly formula: Formula })[] {
  let at = 0;
  return splitFormulas(text).flatMap((part) => {
    const from = at;
    at += typeof part === "string" ? part.length : part.raw.length;
    return typeof part === "string" ? [] : [{ from, formula: part }];
  });
}

/** The formula that a cursor stands in, or the place for a new one at the cursor. */
export function spotAtCursor(text: string, cursor: number): FormulaSpot {
  const around = spotsIn(text).find(({ from, formula }) => cursor > from && cursor < from + formula.raw.length);
  return around ?? { from: cursor, formula: null };
}

/**
 * The formula of a text that is shown somewhere.
 * @param raw as it is shown, in whatever lines
 * @param index how many the same are shown before it
 */
export const spotOfShown = (text: string, raw: string, index: number): FormulaSpot | undefined =>
  spotsIn(text).filter(({ formula }) => inOneLine(formula.raw) === inOneLine(raw))[index];

const inOneLine = (text: string): string => text.replaceAll(/\s+/g, " ").trim();

/**
 * The text with another formula in a place. Its delimiters stay as they were, unless it would be none between them.
 * @param latex without delimiters; empty takes the formula out
 */
export function putFormula(text: string, { from, formula }: FormulaSpot, latex: string): string {
  const before = text.slice(0, from);
  const after = text.slice(from + (formula?.raw.length ?? 0));
  if (latex === "") return before + after;
  // A new one stays apart from words.
  const left = formula === null && /[\p{L}\p{N}$.,;:)]$/u.test(before) ? " " : "";
  const right = formula === null && /^[\p{L}\p{N}$]/u.test(after) ? " " : "";
  const texts = rawsOf(formula, latex).map((raw) => ({ raw, text: before + left + raw + right + after }));
  const fits = texts.find(({ raw, text }) => {
    const start = before.length + left.length;
    return spotsIn(text).some((spot) => spot.from === start && spot.formula.raw === raw);
  });
  return (fits ?? texts.at(-1))?.text ?? text;
}

/** Ways to write a formula down, the best one first. */
function rawsOf(formula: Formula | null, latex: string): string[] {
  const isDisplay = formula?.display ?? false;
  const plain = isDisplay ? `\\[${latex}\\]` : `\\(${latex}\\)`;
  if (formula === null) return [`$${inOneLine(latex)}$`, plain];
  const { raw, source } = formula;
  // An environment is its own delimiter.
  if (raw === source) return findFormula(latex)?.state === "closed" ? [latex, `$$${latex}$$`] : [`$$${latex}$$`, plain];
  const start = raw.indexOf(source);
  const written = isDisplay ? latex : inOneLine(latex);
  return [raw.slice(0, start) + written + raw.slice(start + source.length), plain];
}
