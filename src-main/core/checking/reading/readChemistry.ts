import type { AnswerKind } from "../../../../src-shared/domain/comparison.ts";
import { plainCharacters } from "../algebra/plainCharacters.ts";
import type { Formula } from "../chemistry/Formula.ts";
import { parseFormula } from "../chemistry/parseFormula.ts";
import { parseReaction } from "../chemistry/parseReaction.ts";
import type { Reading } from "./Reading.ts";

const arrow =
  /\\(?:to|rightarrow|Rightarrow|longrightarrow|rightleftharpoons|leftrightharpoons|xrightarrow|leftrightarrow|leftarrow)\b|<?->|<-|=>|→|⟶|⇌|←|<=>|\\ce\s*\{/;
/** Symbols of elements with indices, charges, brackets and a state, and nothing else. */
const symbols =
  /^(?:\\mathrm|\\text)?\s*[{[(]*(?:[A-Z][a-z]?[_^{}\d+\-()[\]·.*\s]*|\\cdot\s*\d*)+(?:\(?(?:s|l|g|aq)\))?$/;
/** A name before what it is: `X = NaCl`. */
const named = /^[A-Za-z]\s*=\s*(?=\S)/;
/** An index of one is never written in chemistry, but the first of several pressures is. */
const hasIndexOne = (text: string): boolean => /[A-Za-z]_?\{?1\}?(?!\d)/.test(text);

/** Two elements of which one has two letters or a number: no product of variables. */
function isUnmistakable(text: string, { counts, charge }: Formula): boolean {
  const elements = [...counts.keys()];
  const hasLongSymbol = elements.some((symbol) => symbol.length > 1);
  const hasNumber = /\d/.test(text);
  const isMarked = /\\mathrm\b|\\text\b/.test(text);
  return (elements.length > 1 && (hasLongSymbol || hasNumber)) || (isMarked && hasNumber) || charge !== 0;
}

/** An equation whose arrow is an equals sign: every side has a formula that is no product of variables. */
function isEquation(text: string): boolean {
  const sides = text.split("=");
  if (sides.length !== 2 || hasIndexOne(text) || parseReaction(text) === null) return false;
  return sides.every((side) =>
    side.split(/\s\+\s|\+(?=\s*\d*\s*[A-Z\\])/).some((term) => {
      const formula = parseFormula(term.trim().replace(/^\d+\s*/, ""));
      return formula !== null && isUnmistakable(term, formula) && /\d|[a-z]/.test(term);
    }),
  );
}

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
  const formula = parseFormula(text);
  if (expected === "formula") return formula === null ? null : { kind: "formula", text };
  if (expected !== null) return null;
  if (isEquation(text)) return { kind: "reaction", text };
  const plain = plainCharacters(text);
  if (formula === null || hasIndexOne(plain)) return null;
  const isMarked = text.startsWith("\\ce");
  return isMarked || (symbols.test(plain) && isUnmistakable(plain, formula)) ? { kind: "formula", text } : null;
}
