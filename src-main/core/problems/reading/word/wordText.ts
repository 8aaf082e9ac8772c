import { findFormulas } from "../formulas/findFormulas.ts";

/** The symbol font's letters, which stand in files as if they were Latin ones. */
const greek = "abgdezhqiklmnxoprstufcywABGDEZHQIKLMNXOPRSTUFCYW";
const greekLetters = "αβγδεζηθικλμνξοπρστυφχψωΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩ";
const symbolSigns: Readonly<Record<string, string>> = {
  A3: "≤",
  B3: "≥",
  B9: "≠",
  B1: "±",
  B4: "×",
  B8: "÷",
  A5: "∞",
  B0: "°",
  D6: "√",
  C5: "⊕",
  CE: "∈",
  CF: "∉",
  AE: "→",
  DE: "⇒",
  DB: "⇔",
  D7: "·",
  A2: "′",
  BB: "≈",
  B6: "∂",
  D1: "∇",
  E5: "∑",
  F2: "∫",
  B5: "∝",
  D0: "∠",
};
/** Boxes to tick in the fonts of pictures. */
const boxes = new Set(["A8", "6F", "71", "72", "FE", "A3", "2A"]);

/** What a sign of a special font shows, or null where that is not known. @param code four hexadecimal digits */
export function symbolText(font: string, code: string): string | null {
  const low = code.slice(-2).toUpperCase();
  if (/wingdings/i.test(font)) return boxes.has(low) ? "☐" : null;
  if (!/symbol/i.test(font)) return code.startsWith("F0") ? null : String.fromCodePoint(Number.parseInt(code, 16));
  const known = symbolSigns[low];
  if (known !== undefined) return known;
  const letter = String.fromCharCode(Number.parseInt(low, 16));
  const at = greek.indexOf(letter);
  if (at >= 0) return greekLetters[at] ?? null;
  return /[\d+=()<>[\]{}|,./ ]/.test(letter) ? letter : null;
}

/** A paragraph as Markdown: what people typed means itself, and only formulas stand between dollars. */
export function wordText(
  pieces: readonly { readonly text: string; readonly kind: "text" | "formula"; readonly isHidden: boolean }[],
): string {
  const isAllHidden = pieces.every(({ isHidden, text }) => isHidden || text.trim() === "");
  const shown = pieces.filter(({ isHidden }) => isAllHidden || !isHidden);
  let text = "";
  for (const [index, piece] of shown.entries()) {
    // Word parts a text into pieces wherever it likes, so that those of one kind belong together.
    if (piece.kind === "formula") text = withFormula(text, piece.text);
    else if (shown[index - 1]?.kind !== "text") {
      let whole = "";
      for (let at = index; shown[at]?.kind === "text"; at++) whole += shown[at]!.text;
      text += escaped(whole);
    }
  }
  // The letter that a raised or lowered sign belongs to is part of the formula.
  return text
    .replaceAll(/(?<=[\^_]\{[^{}$]*\})\$(\p{L})\$(?=[\^_]\{)/gu, "$1")
    .replaceAll(/(?<![\p{L}\d\\])(\p{L})\$(?=[\^_]\{)/gu, "$$$1")
    .replaceAll(/[ \u00a0]+\n/g, "\n")
    .replaceAll("\u00a0", " ")
    .trim();
}

/** Formulas that nothing stands between are one: their dollars would mean something else. */
function withFormula(text: string, formula: string): string {
  if (!/[^$\n\\]\$$/.test(text) || !/^\$[^$]/.test(formula)) return text + formula;
  return `${text.slice(0, -1)}${/^\$[\^_]\{/.test(formula) ? "" : " "}${formula.slice(1)}`;
}

/** Some type LaTeX in Word; any other dollar is money, and an asterisk is one. */
function escaped(text: string): string {
  const typed = findFormulas(text).filter(({ source }) => /[\\^_]/.test(source));
  let result = "";
  let done = 0;
  for (const { start, end } of typed) {
    result += escapedSigns(text.slice(done, start)) + text.slice(start, end);
    done = end;
  }
  return result + escapedSigns(text.slice(done));
}

const escapedSigns = (text: string): string => text.replaceAll("$", "\\$").replaceAll(/(?<=\S)\*(?=\S)/g, "\\*");
