import { elements, isMetal } from "./elements.ts";
import type { Formula } from "./Formula.ts";
import { linearChemistry } from "./linearChemistry.ts";

const maxDepth = 12;
/** Atoms of one element above this are a mistake or an attack. */
const maxCount = 100_000;

/** A formula in any spelling, or null if it is none, or could be read in two ways (`O2-`). */
export function parseFormula(text: string): Formula | null {
  const linear = linearChemistry(text);
  return linear === null ? null : parseLinearFormula(linear);
}

/** As `parseFormula`, of a text that has been through `linearChemistry`. */
export function parseLinearFormula(linear: string): Formula | null {
  const { body: withCharge, state } = splitState(linear.trim());
  const split = splitCharge(withCharge);
  if (split === null) return null;
  const { body, charge } = split;
  const sign = charge === 0 ? "" : `^${Math.abs(charge) === 1 ? "" : Math.abs(charge)}${charge > 0 ? "+" : "-"}`;
  if (body === "e") return charge === -1 ? { text: "e^-", counts: new Map(), charge, state: null } : null;
  const plain = body.replace(/\s*([·.])\s*/g, "·");
  const counts = countAtoms(plain);
  return counts === null ? null : { text: plain + sign, counts, charge, state };
}

function splitState(text: string): { body: string; state: Formula["state"] } {
  const match = /\s*\((s|l|g|aq|solid|liquid|gas|aqueous)\)$/.exec(text);
  if (match === null) return { body: text.replace(/(?<=\S)\s+v$/, ""), state: null };
  const states = { s: "s", solid: "s", l: "l", liquid: "l", g: "g", gas: "g", aq: "aq", aqueous: "aq" } as const;
  return { body: text.slice(0, match.index), state: states[match[1] as keyof typeof states] };
}

/** The charge at the end of a formula; null if it is written in a way that has two meanings. */
function splitCharge(text: string): { body: string; charge: number } | null {
  const raised = /\s*\^\{([^{}]*)\}$/.exec(text) ?? /(?<=[\])])\((\d*[+-])\)$/.exec(text);
  if (raised !== null) return { body: text.slice(0, raised.index), charge: chargeOf(raised[1] ?? "") };
  const spaced = /(?<=\S)\s+(\d?[+-])$/.exec(text);
  if (spaced !== null) return { body: text.slice(0, spaced.index), charge: chargeOf(spaced[1] ?? "") };
  const bare = /([+-]{1,4})$/.exec(text);
  if (bare === null) return { body: text, charge: 0 };
  const signs = bare[1] ?? "";
  const before = text.slice(0, bare.index);
  if (!/^(?:\++|-+)$/.test(signs)) return null;
  if (signs.length > 1) return { body: before, charge: chargeOf(signs) };
  return splitBareCharge(before, signs === "+" ? 1 : -1);
}

/**
 * A charge typed without a caret, read as chemists type it: `Fe3+` and `SO42-` end in the size of the charge, `NH4+` and
 * `H3O+` in a subscript.
 */
function splitBareCharge(before: string, sign: 1 | -1): { body: string; charge: number } | null {
  const alone = /^([A-Z][a-z]?)(\d)$/.exec(before);
  if (alone !== null) {
    const [, symbol = "", digit = ""] = alone;
    if (sign === 1 && isMetal(symbol)) return { body: symbol, charge: Number(digit) };
    if (sign === -1 && digit === "2" && /^(?:S|Se|Te)$/.test(symbol)) return { body: symbol, charge: -2 };
    return null;
  }
  const bracket = /\](\d)$/.exec(before);
  if (bracket !== null) return { body: before.slice(0, -1), charge: sign * Number(bracket[1]) };
  const double = /(?:O|S|F|Cl|N)([2-9])([2-4])$/.exec(before);
  if (double !== null && sign === -1) return { body: before.slice(0, -1), charge: -Number(double[2]) };
  return /[A-Za-z)\]]\d{2,}$/.test(before) ? null : { body: before, charge: sign };
}

function chargeOf(text: string): number {
  if (/^[+-]{2,}$/.test(text)) return text.startsWith("+") ? text.length : -text.length;
  const size = Number(/\d+/.exec(text)?.[0] ?? 1);
  return text.includes("-") ? -size : size;
}

/** Atoms in `CuSO4·5H2O`; null if it is not a formula. */
function countAtoms(text: string): ReadonlyMap<string, number> | null {
  const total = new Map<string, number>();
  for (const part of text.split("·")) {
    const [, factor = "", group = ""] = /^(\d*)(.*)$/s.exec(part) ?? [];
    // Only what is added to a formula, such as the water of a hydrate, may carry a number in front.
    if (factor !== "" && part === text) return null;
    const multiplier = factor === "" ? 1 : countFrom(factor);
    const counts = multiplier === null ? null : countGroup(group);
    if (counts === null || multiplier === null) return null;
    add(total, counts, multiplier);
  }
  return [...total.values()].every((count) => count <= maxCount) ? total : null;
}

function countGroup(text: string): Map<string, number> | null {
  const token = /([A-Z][a-z]?)(\d*)|([([])|([)\]])(\d*)/y;
  const open: { counts: Map<string, number>; bracket: string }[] = [{ counts: new Map(), bracket: "" }];
  while (token.lastIndex < text.length) {
    const match = token.exec(text);
    const top = open.at(-1);
    if (match === null || top === undefined) return null;
    const [, symbol, subscript = "", opening, closing, repeat = ""] = match;
    if (symbol !== undefined) {
      const count = countFrom(subscript);
      if (!elements.has(symbol) || count === null) return null;
      add(top.counts, new Map([[symbol, 1]]), count);
    } else if (opening !== undefined) {
      if (open.length > maxDepth) return null;
      open.push({ counts: new Map(), bracket: opening === "(" ? ")" : "]" });
    } else {
      const count = countFrom(repeat);
      if (top.bracket !== closing || top.counts.size === 0 || count === null) return null;
      open.pop();
      const outer = open.at(-1);
      if (outer === undefined) return null;
      add(outer.counts, top.counts, count);
    }
  }
  const [whole] = open;
  return open.length === 1 && whole !== undefined && whole.counts.size > 0 ? whole.counts : null;
}

/** A subscript: nothing means 1; null for 0, leading zeros and more than four digits. */
function countFrom(digits: string): number | null {
  if (digits === "") return 1;
  return /^[1-9]\d{0,3}$/.test(digits) ? Number(digits) : null;
}

function add(total: Map<string, number>, counts: ReadonlyMap<string, number>, factor: number): void {
  for (const [symbol, count] of counts) total.set(symbol, (total.get(symbol) ?? 0) + factor * count);
}
