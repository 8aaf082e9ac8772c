import { compoundNames } from "../../chemistry/compoundNames.ts";
import { parseFormula } from "../../chemistry/parseFormula.ts";
import { parseReaction } from "../../chemistry/parseReaction.ts";
import { match, pattern } from "../pattern.ts";
import type { Task } from "../Task.ts";

const balance = [
  pattern(
    "balance [the|this] [following] [chemical|redox|ionic|combustion] [equation|reaction] [for the combustion of {w}][:] {f}",
  ),
  pattern("write the balanced [chemical] equation (for|of) [the] [reaction|following reaction][:] {f}"),
];
const molarMass = [
  pattern(
    "[find|what is|compute|calculate|determine] the (molar mass|molecular weight|molecular mass|formula mass|formula weight|relative formula mass|relative molecular mass) of {f}",
  ),
];
const moles = [
  pattern("how many (moles|mol) (are|is) [there] [in|contained in] {n} (g|grams|gram) of {f}"),
  pattern("how many (moles|mol) of {w} are [there] in {n} (g|grams|gram) [of {w}]"),
  pattern("(find|calculate|compute|determine|what is) the (number|amount) of (moles|mol) in {n} (g|grams) of {f}"),
];
const mass = [
  pattern("(find|calculate|compute|determine|what is) the mass [in grams|in g] of {n} (mol|moles|mole) of {f}"),
  pattern("how many grams (are|is) [there] [in] {n} (mol|moles|mole) of {f}"),
];

/** Equations to balance, molar masses, and amounts of a substance. */
export function readChemistry(text: string): Task | null {
  for (const sentence of balance) {
    const reaction = match(text, sentence)?.at(-1);
    if (reaction !== undefined && parseReaction(reaction) !== null) return { kind: "balance", reaction };
  }
  for (const sentence of molarMass) {
    const formula = formulaOf(match(text, sentence)?.[0]);
    if (formula !== null) return { kind: "molar-mass", formula };
  }
  for (const sentence of moles) {
    const slots = match(text, sentence) ?? [];
    const [mass, formula] = slots.length === 2 ? [slots[0], formulaOf(slots[1])] : [slots[1], formulaOf(slots[0])];
    // `how many moles of sodium are in 5 g of salt` is another question.
    if (slots.length === 3 && slots[2] !== "" && formulaOf(slots[2]) !== formula) continue;
    if (mass !== undefined && formula !== null)
      return { kind: "amount-of-substance", formula, mass: mass.replaceAll(",", "") };
  }
  for (const sentence of mass) {
    const [amount, name] = match(text, sentence) ?? [];
    const formula = formulaOf(name);
    if (amount !== undefined && formula !== null)
      return { kind: "mass-of-substance", formula, amount: amount.replaceAll(",", "") };
  }
  return null;
}

/** The formula that a text is, or names; `oxygen (O2)` and `water, H2O` must agree with themselves. */
function formulaOf(text: string | undefined): string | null {
  if (text === undefined) return null;
  const [, name, written] = /^([a-z() ]+?)(?:,\s*|\s*\()\s*([A-Z][\w()\\{}$]*?)\)?$/.exec(text) ?? [];
  if (name !== undefined && written !== undefined) {
    const formula = formulaOf(written);
    return formula !== null && formula === formulaOf(name) ? formula : null;
  }
  const known = compoundNames.get(text.toLowerCase().trim());
  if (known !== undefined) return known;
  return parseFormula(text)?.text ?? null;
}
