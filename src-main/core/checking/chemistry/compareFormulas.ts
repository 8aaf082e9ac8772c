import type { Comparison } from "../../../../src-shared/domain/comparison.ts";
import type { Phrase } from "../../../../src-shared/domain/phrase.ts";
import { say } from "../../../../src-shared/domain/say.ts";
import { formatFormula } from "./formatReaction.ts";
import type { Formula } from "./Formula.ts";
import { parseFormula } from "./parseFormula.ts";

/**
 * Whether two formulas name the same species. States such as `(aq)` do not count. The same atoms in another arrangement are
 * `unknown` where they may be isomers: carbon compounds and complexes.
 */
export function compareFormulas(gold: string, pred: string): Comparison {
  const expected = parseFormula(gold);
  const given = parseFormula(pred);
  if (expected === null || given === null)
    return unknown(
      say`${expected === null ? say`The expected answer` : say`The answer`} could not be read as a chemical formula.`,
    );
  return compareSpecies(expected, given);
}

/** As `compareFormulas`, of formulas that are read already. */
export function compareSpecies(gold: Formula, pred: Formula): Comparison {
  if (gold.text === pred.text) return equal(say`It is the same formula.`);
  const symbols = new Set([...gold.counts.keys(), ...pred.counts.keys()]);
  for (const symbol of symbols) {
    const expected = gold.counts.get(symbol) ?? 0;
    const given = pred.counts.get(symbol) ?? 0;
    if (expected !== given)
      return different(
        say`${formatFormula(pred.text)} has ${given} ${symbol}, ${formatFormula(gold.text)} has ${expected}.`,
      );
  }
  if (gold.charge !== pred.charge)
    return different(say`The charge is ${signed(pred.charge)}, it must be ${signed(gold.charge)}.`);
  if (isMolecularFormula(gold) && !isMolecularFormula(pred)) return equal(say`It has the same atoms.`);
  if (mayHaveIsomers(gold)) return unknown(say`It has the same atoms, but it may be another isomer.`);
  return equal(say`It has the same atoms, written in another order.`);
}

/** Each element once and no brackets: it speaks of amounts only, not of the arrangement. */
const isMolecularFormula = ({ text, counts }: Formula): boolean =>
  !/[([·]/.test(text) && (text.match(/[A-Z][a-z]?/g) ?? []).length === counts.size;

const mayHaveIsomers = ({ text, counts }: Formula): boolean => text.includes("[") || counts.has("C");

const signed = (charge: number): string => (charge > 0 ? `+${charge}` : String(charge));

const equal = (reason: Phrase): Comparison => ({ verdict: "equal", reason, form: null });
const different = (reason: Phrase): Comparison => ({ verdict: "different", reason, form: null });
const unknown = (reason: Phrase): Comparison => ({ verdict: "unknown", reason, form: null });
