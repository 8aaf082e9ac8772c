import { greekNames, relationSigns, signNames } from "../mathSymbols.ts";

/** Signs as commands of mathematics. */
const mathCommands: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(relationSigns).map(([name, sign]) => [sign, `\\${name}`])),
  ...Object.fromEntries(Object.entries(greekNames).map(([sign, name]) => [sign, `\\${name}`])),
  ...Object.fromEntries(
    Object.entries(signNames).map(([sign, name]) => [sign, name === "sqrt" ? "\\surd" : `\\${name}`]),
  ),
  Γ: "\\Gamma",
  Δ: "\\Delta",
  Θ: "\\Theta",
  Λ: "\\Lambda",
  Ξ: "\\Xi",
  Π: "\\Pi",
  Σ: "\\Sigma",
  Φ: "\\Phi",
  Ψ: "\\Psi",
  Ω: "\\Omega",
  "·": "\\cdot",
  "⋅": "\\cdot",
  "×": "\\times",
  "÷": "\\div",
  "−": "-",
  "∼": "\\sim",
  "∅": "\\emptyset",
  "↔": "\\leftrightarrow",
  "↦": "\\mapsto",
  "∖": "\\setminus",
  "∣": "\\mid",
  "∘": "\\circ",
  "°": "^{\\circ}",
  "′": "'",
  "…": "\\ldots",
  "⋯": "\\cdots",
  ℝ: "\\mathbb{R}",
  ℕ: "\\mathbb{N}",
  ℤ: "\\mathbb{Z}",
  ℚ: "\\mathbb{Q}",
  ℂ: "\\mathbb{C}",
  "∎": "\\blacksquare",
  "□": "\\square",
  "✓": "\\checkmark",
  "½": "\\tfrac12",
  "¼": "\\tfrac14",
  "¾": "\\tfrac34",
};

const raised = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿⁱ";
const raisedPlain = "0123456789+-ni";
const lowered = "₀₁₂₃₄₅₆₇₈₉₊₋";
const loweredPlain = "0123456789+-";

const special: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\{",
  "}": "\\}",
  $: "\\$",
  "&": "\\&",
  "#": "\\#",
  "%": "\\%",
  _: "\\_",
  "^": "\\textasciicircum{}",
  "~": "\\textasciitilde{}",
  "<": "\\textless{}",
  ">": "\\textgreater{}",
  "|": "\\textbar{}",
  '"': "\\textquotedbl{}",
  "`": "\\textasciigrave{}",
  "“": "``",
  "”": "''",
  "„": "\\quotedblbase{}",
  "‚": "\\quotesinglbase{}",
  "‘": "`",
  "’": "'",
  "–": "--",
  "—": "---",
  "…": "\\ldots{}",
  "\u00a0": "~",
  "\u00ad": "\\-",
  "€": "\\texteuro{}",
};

const isPlain = /^[\n\r\t -~]$/;
/** What T1 fonts have of letters with accents. */
const hasLetter = /^[\u00a1-\u017f\u0218-\u021b\u1e9e]$/;

/** A text in which nothing is a command. Signs that the fonts of LaTeX lack are commands, or left to a macro. */
export function latexText(text: string): string {
  let result = "";
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    const known = special[segment] ?? mathSign(segment);
    if (known !== undefined) result += known;
    else if (isPlain.test(segment) || hasLetter.test(segment)) result += segment;
    else if (/^[\p{Cc}\p{Cf}]+$/u.test(segment)) continue;
    else if (/^\p{L}\p{M}+$/u.test(segment) && hasLetter.test(segment.normalize("NFC")))
      result += segment.normalize("NFC");
    else result += `\\othersign{${[...codes(segment)].join(" ")}}{${segment}}`;
  }
  return result;
}

function mathSign(sign: string): string | undefined {
  const command = mathCommands[sign];
  if (command !== undefined) return `\\ensuremath{${command}}`;
  if (raised.includes(sign)) return `\\textsuperscript{${raisedPlain[raised.indexOf(sign)] ?? ""}}`;
  if (lowered.includes(sign)) return `\\textsubscript{${loweredPlain[lowered.indexOf(sign)] ?? ""}}`;
  return undefined;
}

function* codes(text: string): Generator<string> {
  for (const sign of text) yield `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

/** A formula's source with signs as commands, and without what ends a formula of LaTeX: blank lines and bare dollars. */
export function latexFormula(source: string): string {
  return source.replaceAll(/\n\s*\n/g, "\n").replaceAll(/[^\0-\x7f]/gu, (sign) => {
    const command = mathCommands[sign];
    if (command !== undefined) return `${command} `;
    if (raised.includes(sign)) return `^{${raisedPlain[raised.indexOf(sign)] ?? ""}}`;
    if (lowered.includes(sign)) return `_{${loweredPlain[lowered.indexOf(sign)] ?? ""}}`;
    return `\\text{${latexText(sign)}}`;
  });
}
