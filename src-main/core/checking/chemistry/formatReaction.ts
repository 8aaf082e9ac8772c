import type { Reaction, Term } from "./Reaction.ts";

/** An equation in plain text, with Unicode: `2 H₂ + O₂ → 2 H₂O`. */
export function formatReaction({ left, right, isReversible }: Reaction): string {
  return `${formatSide(left)} ${isReversible ? "⇌" : "→"} ${formatSide(right)}`;
}

const formatSide = (terms: readonly Term[]): string => terms.map(formatTerm).join(" + ");

function formatTerm({ coefficient, formula }: Term): string {
  return (coefficient.isOne ? "" : `${coefficient.toString()} `) + formatFormula(formula.text);
}

const raised: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from("0123456789+-", (plain, index) => [plain, "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻"[index] ?? plain]),
);

/** `SO4^2-` as `SO₄²⁻`. */
export function formatFormula(text: string): string {
  const [body = "", charge = ""] = text.split("^");
  const lowered = body.replace(/(?<=[A-Za-z)\]]\d*)\d/g, (digit) => "₀₁₂₃₄₅₆₇₈₉"[Number(digit)] ?? digit);
  return lowered + charge.replace(/./g, (character) => raised[character] ?? character);
}
