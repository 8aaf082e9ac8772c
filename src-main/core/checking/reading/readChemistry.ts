import type { AnswerKind } from "../../../../src-shared/domain/comparison.ts";
import { parseFormula } from "../chemistry/parseFormula.ts";
import { parseReaction } from "../chemistry/parseReaction.ts";
import type { Reading } from "./Reading.ts";

const arrow =
  /\\(?:to|rightarrow|longrightarrow|rightleftharpoons|xrightarrow|leftrightarrow|leftarrow)\b|<?->|<-|=>|→|⟶|⇌|←|<=>|\\ce\s*\{/;
/** Symbols of elements with indices, charges and brackets, and nothing else. */
const symbols = /^(?:\\ce|\\mathrm|\\text)?\s*[{[(]*(?:[A-Z][a-z]?[_^{}\d+\-()[\]·.*\s]*)+$/;
/** A name before what it is: `X = NaCl`. */
const named = /^[A-Za-z]\s*=\s*(?=\S)/;

/**
 * A chemical equation or formula. Without knowing what is expected, a formula must be unmistakable: marked as chemistry,
 * or with two elements of which one has two letters or a number.
 */
export function readChemistry(source: string, expected: AnswerKind | null): Reading | null {
  const text = source.replace(named, "");
  if (expected === "reaction" || (arrow.test(text) && (expected === null || expected === "formula"))) {
    if (parseReaction(text) !== null) return { kind: "reaction", text };
    if (expected === "reaction") return null;
  }
  if (expected === "formula") return parseFormula(text) === null ? null : { kind: "formula", text };
  if (expected !== null || !symbols.test(text) || /_\{?1\}?(?!\d)/.test(text)) return null;
  const formula = parseFormula(text);
  if (formula === null) return null;
  const isMarked = /\\ce\b|\\mathrm\b|\\text\b/.test(text);
  const elements = [...formula.counts.keys()];
  const hasLongSymbol = elements.some((symbol) => symbol.length > 1);
  const hasNumber = /\d/.test(text);
  const isUnmistakable =
    (elements.length > 1 && (hasLongSymbol || hasNumber)) || (isMarked && hasNumber) || formula.charge !== 0;
  return isUnmistakable ? { kind: "formula", text } : null;
}
