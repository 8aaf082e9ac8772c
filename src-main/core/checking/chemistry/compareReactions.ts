import type { Comparison } from "../../../../src-shared/domain/comparison.ts";
import type { Phrase } from "../../../../src-shared/domain/phrase.ts";
import { say } from "../../../../src-shared/domain/say.ts";
import type { Rational } from "../algebra/Rational.ts";
import { findImbalances, nameOf } from "./balance.ts";
import { compareSpecies } from "./compareFormulas.ts";
import { formatFormula } from "./formatReaction.ts";
import { parseReaction } from "./parseReaction.ts";
import type { Reaction, Term } from "./Reaction.ts";

/**
 * Whether two chemical equations say the same: the same species on each side, in any order, with coefficients in the same
 * ratio. Coefficients that are a multiple of the expected ones are equal with the form `not-simplified`. States such as `(g)`
 * and the kind of the arrow do not count.
 */
export function compareReactions(gold: string, pred: string): Comparison {
  const expected = parseReaction(gold);
  const given = parseReaction(pred);
  const isOpen = [...(given?.left ?? []), ...(given?.right ?? [])].some((term) => term.isBlank);
  if (isOpen) return unknown(say`The answer has coefficients that are not filled in.`);
  if (expected === null || given === null)
    return unknown(
      say`${expected === null ? say`The expected answer` : say`The answer`} could not be read as a chemical equation.`,
    );
  return compareParsed(expected, given);
}

function compareParsed(gold: Reaction, pred: Reaction): Comparison {
  const left = matchSides(merge(gold.left), merge(pred.left));
  const right = matchSides(merge(gold.right), merge(pred.right));
  if (left === "different" || right === "different") {
    if (left === "different" && right === "different" && isReversed(gold, pred))
      return different(say`The equation runs the other way.`);
    return different(say`The substances are not the same.`);
  }
  if (left === "unknown" || right === "unknown")
    return unknown(say`A substance has the same atoms, but may be another isomer.`);
  const ratios = [...left, ...right];
  const [first] = ratios;
  const odd = ratios.find((ratio) => first !== undefined && !sameRatio(first, ratio));
  if (first === undefined) return unknown(say`The equation has no substances.`);
  if (odd !== undefined) {
    const [imbalance] = findImbalances(pred);
    if (imbalance !== undefined)
      return different(
        say`It is not balanced: ${nameOf(imbalance)} is ${imbalance.left} on the left and ${imbalance.right} on the right.`,
      );
    return different(say`The coefficient of ${formatFormula(odd.species)} is not right.`);
  }
  if (first.gold.equals(first.pred)) return { verdict: "equal", reason: say`It is the same equation.`, form: null };
  return {
    verdict: "equal",
    reason: say`All coefficients are ${first.pred.divide(first.gold).toString()} times the expected ones.`,
    form: "not-simplified",
  };
}

interface Ratio {
  species: string;
  gold: Rational;
  pred: Rational;
}

/** The coefficients of each species in both; `different` if the species differ. */
function matchSides(gold: readonly Term[], pred: readonly Term[]): Ratio[] | "different" | "unknown" {
  if (gold.length !== pred.length) return "different";
  const left = [...pred];
  let isUnknown = false;
  const ratios: Ratio[] = [];
  for (const term of gold) {
    const verdicts = left.map((other) => compareSpecies(term.formula, other.formula).verdict);
    const found = verdicts.indexOf("equal");
    const [match] = found >= 0 ? left.splice(found, 1) : [];
    if (match !== undefined)
      ratios.push({ species: term.formula.text, gold: term.coefficient, pred: match.coefficient });
    else if (verdicts.includes("unknown")) isUnknown = true;
    else return "different";
  }
  return isUnknown ? "unknown" : ratios;
}

const isReversed = (gold: Reaction, pred: Reaction): boolean =>
  typeof matchSides(merge(gold.left), merge(pred.right)) !== "string" &&
  typeof matchSides(merge(gold.right), merge(pred.left)) !== "string";

/** Terms of the same formula as one. */
function merge(terms: readonly Term[]): Term[] {
  const merged = new Map<string, Term>();
  for (const term of terms) {
    const known = merged.get(term.formula.text);
    merged.set(
      term.formula.text,
      known === undefined ? term : { ...term, coefficient: known.coefficient.add(term.coefficient) },
    );
  }
  return [...merged.values()];
}

const sameRatio = (a: Ratio, b: Ratio): boolean => a.pred.divide(a.gold).equals(b.pred.divide(b.gold));

const unknown = (reason: Phrase): Comparison => ({ verdict: "unknown", reason, form: null });
const different = (reason: Phrase): Comparison => ({ verdict: "different", reason, form: null });
