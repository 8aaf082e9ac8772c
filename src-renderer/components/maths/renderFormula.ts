import { ParseError, renderToString, type KatexOptions } from "katex";
import "katex/contrib/mhchem";
import { formulaOptions, maxFormulaLength } from "../../../src-shared/domain/markdown/formulaOptions.ts";
import { formulaMarkup } from "./formulaMarkup.ts";
import { LruMap } from "./LruMap.ts";

/** Why a formula is not set. Of a wrong one, KaTeX may say a reason, as a sentence. */
export interface FormulaProblem {
  kind: "too-long" | "too-deep" | "wrong";
  reason?: string;
}

/** A formula as it can be shown: as KaTeX's markup, or as its source with what is wrong. */
export type RenderedFormula = { markup: string | TrustedHTML } | { problem: FormulaProblem };

/** Characters of source and markup kept; a formula takes about 3,000, a large one 20,000. */
const maxKeptCharacters = 8_000_000;

/** Commands that KaTeX does not know stand in this colour. */
const errorColor = "var(--no)";

const options = {
  ...formulaOptions,
  output: "htmlAndMathml",
  throwOnError: false,
  errorColor,
} satisfies KatexOptions;

const kept = new LruMap<string, RenderedFormula>(maxKeptCharacters);

/**
 * Sets one formula with KaTeX, or finds it among those set before.
 *
 * @param source LaTeX without its delimiters
 * @param display set on a line of its own, with large operators
 */
export function renderFormula(source: string, display: boolean): RenderedFormula {
  if (source.length > maxFormulaLength) return { problem: { kind: "too-long" } };
  const key = (display ? "D" : "I") + source;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const set = setFormula(source, display);
  const rendered = "markup" in set ? { markup: formulaMarkup(set.markup) } : set;
  kept.set(key, rendered, key.length + ("markup" in set ? set.markup.length : 0));
  return rendered;
}

/** A formula as HTML with MathML beside it, for a document; undefined where any of it is not LaTeX that KaTeX knows. */
export function formulaHtml(source: string, display: boolean): string | undefined {
  if (source.length > maxFormulaLength) return undefined;
  const set = setFormula(source, display);
  return "markup" in set && !set.markup.includes(errorColor) ? set.markup : undefined;
}

/** Whether a formula can be set without a fault. */
export const canSetFormula = (source: string, display: boolean): boolean => formulaHtml(source, display) !== undefined;

function setFormula(source: string, displayMode: boolean): { markup: string } | { problem: FormulaProblem } {
  try {
    const markup = renderToString(source, { ...options, displayMode });
    if (!markup.startsWith('<span class="katex-error"')) return { markup };
    renderToString(source, { ...options, displayMode, throwOnError: true });
    return { problem: { kind: "wrong" } };
  } catch (error) {
    return { problem: problemOf(error) };
  }
}

/** KaTeX throws its own errors for bad LaTeX, and the engine's when the nesting is too deep for the stack. */
function problemOf(error: unknown): FormulaProblem {
  if (!(error instanceof ParseError)) return { kind: "too-deep" };
  return { kind: "wrong", reason: error.rawMessage.replace(/\.?$/, ".") };
}
