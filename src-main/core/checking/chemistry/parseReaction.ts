import { Rational } from "../algebra/Rational.ts";
import { linearChemistry } from "./linearChemistry.ts";
import { parseLinearFormula } from "./parseFormula.ts";
import type { Reaction, Term } from "./Reaction.ts";

/** Species of one equation above this are not read. */
const maxTerms = 24;

/** A chemical equation in any spelling, or null if it is none or cannot be read with certainty. */
export function parseReaction(text: string): Reaction | null {
  const linear = linearChemistry(text);
  if (linear === null) return null;
  const arrows = linear.match(/[→⇌]/g) ?? [];
  if (arrows.length > 1) return null;
  const sides = arrows.length === 1 ? linear.split(/[→⇌]/) : linear.split("=");
  if (sides.length !== 2) return null;
  const [left, right] = sides.map((side) => parseSide(side.replace(/^\s*\[[^\]]*\]/, conditions)));
  if (left === undefined || right === undefined || left === null || right === null) return null;
  if (left.length + right.length > maxTerms) return null;
  return { left, right, isReversible: arrows[0] === "⇌" };
}

/** mhchem writes conditions after the arrow in square brackets; a complex ion also starts with one. */
const conditions = (bracketed: string): string => (/[A-Z]/.test(bracketed) ? bracketed : "");

function parseSide(side: string): Term[] | null {
  return parseTerms(splitAtPluses(side, true)) ?? parseTerms(splitAtPluses(side, false));
}

function parseTerms(texts: readonly string[]): Term[] | null {
  const terms: Term[] = [];
  for (const text of texts) {
    const term = parseTerm(text.trim());
    if (term === null) return null;
    terms.push(term);
  }
  return terms;
}

/**
 * Splits at the pluses that join species. One glued to what stands before it and followed by a space, another plus, a state
 * or the end is a charge (`Na+ + Cl-`), unless `chargesAreGlued` is false.
 */
function splitAtPluses(side: string, chargesAreGlued: boolean): string[] {
  const parts: string[] = [];
  let start = 0;
  for (let at = 0; at < side.length; at += 1) {
    if (side[at] === "^") at = Math.max(at, side.indexOf("}", at));
    if (side[at] !== "+") continue;
    const isGlued = at > 0 && /[A-Za-z0-9)\]+]/.test(side[at - 1] ?? "");
    const isRaised = /^(?:\s|\+|\((?:s|l|g|aq)\)|$)/.test(side.slice(at + 1, at + 5));
    if (chargesAreGlued && isGlued && isRaised && at > start) continue;
    parts.push(side.slice(start, at));
    start = at + 1;
  }
  parts.push(side.slice(start));
  return parts;
}

function parseTerm(text: string): Term | null {
  const match = /^(?:(□)|\(?(\d{1,6}\s*\/\s*\d{1,6}|\d{1,6}\.\d{1,6}|\d{1,9})\)?)?\s*(?:·\s*)?(.+)$/s.exec(text);
  if (match === null) return null;
  const [, blank, number, species = ""] = match;
  const factor = coefficientFrom((number ?? "1").replaceAll(" ", ""));
  const formula = parseLinearFormula(species);
  if (factor === null || formula === null) return null;
  return { coefficient: factor, isBlank: blank !== undefined, formula };
}

function coefficientFrom(text: string): Rational | null {
  const [top = "", bottom = "1"] = text.split("/");
  if (/^0+$/.test(bottom)) return null;
  const value = Rational.fromDecimal(top).divide(Rational.fromDecimal(bottom));
  return value.sign > 0 ? value : null;
}
