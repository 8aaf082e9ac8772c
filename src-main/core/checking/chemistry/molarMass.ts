import { elements } from "./elements.ts";
import type { Formula } from "./Formula.ts";

/**
 * Molar mass in g/mol, from the abridged standard atomic weights; null if an element has none.
 * @param decimals rounds every atomic weight first, as school tables do (H 1.0, or H 1); chlorine stays 35.5 then
 */
export function molarMass(formula: Formula, decimals?: number): number | null {
  let mass = 0;
  for (const [symbol, count] of formula.counts) {
    const weight = elements.get(symbol)?.atomicWeight ?? null;
    if (weight === null) return null;
    mass += count * (decimals === undefined ? weight : rounded(symbol, weight, decimals));
  }
  return formula.counts.size === 0 ? null : mass;
}

function rounded(symbol: string, weight: number, decimals: number): number {
  if (decimals === 0 && symbol === "Cl") return 35.5;
  if (decimals === 0 && symbol === "Cu") return 63.5;
  return Math.round(weight * 10 ** decimals) / 10 ** decimals;
}
