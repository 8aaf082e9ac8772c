// prettier-ignore
const replacements: Readonly<Record<string, string>> = {
  "−": "-", "–": "-", "—": "-", "‐": "-", "‑": "-", "﹣": "-", "×": "\\times ", "·": "\\cdot ", "⋅": "\\cdot ", "∙": "\\cdot ", "∗": "*", "÷": "\\div ",
  "∕": "/", "⁄": "/", "√": "\\sqrt ", "∛": "\\sqrt[3]", "∜": "\\sqrt[4]", "∞": "\\infty ", "≤": "\\le ", "⩽": "\\le ", "≥": "\\ge ", "⩾": "\\ge ", "≠": "\\ne ",
  "≈": "\\approx ", "≡": "\\equiv ", "∪": "\\cup ", "∩": "\\cap ", "∈": "\\in ", "∉": "\\notin ", "∅": "\\varnothing ", "±": "\\pm ", "∓": "\\mp ",
  "°": "^\\circ ", "º": "^\\circ ", "′": "'", "″": "''", "’": "'", "‘": "'", "“": '"', "”": '"', "⟨": "\\langle ", "⟩": "\\rangle ", "⌊": "\\lfloor ", "⌋": "\\rfloor ",
  "⌈": "\\lceil ", "⌉": "\\rceil ", "→": "\\to ", "⟶": "\\to ", "⇒": "\\Rightarrow ", "⇌": "\\rightleftharpoons ", "∧": "\\land ", "∨": "\\lor ", "∣": "|", "∥": "\\parallel ", "∫": "\\int ", "∑": "\\sum ",
  "∏": "\\prod ", "∂": "\\partial ", "ℝ": "\\mathbb{R}", "ℤ": "\\mathbb{Z}", "ℕ": "\\mathbb{N}", "ℚ": "\\mathbb{Q}", "ℂ": "\\mathbb{C}", "…": "...", "µ": "\\mu ",
  "½": "\\frac{1}{2}", "⅓": "\\frac{1}{3}", "⅔": "\\frac{2}{3}", "¼": "\\frac{1}{4}", "¾": "\\frac{3}{4}", "⅕": "\\frac{1}{5}", "⅖": "\\frac{2}{5}", "⅗": "\\frac{3}{5}",
  "⅘": "\\frac{4}{5}", "⅙": "\\frac{1}{6}", "⅚": "\\frac{5}{6}", "⅛": "\\frac{1}{8}", "⅜": "\\frac{3}{8}", "⅝": "\\frac{5}{8}", "⅞": "\\frac{7}{8}",
  "α": "\\alpha ", "β": "\\beta ", "γ": "\\gamma ", "δ": "\\delta ", "ε": "\\epsilon ", "ζ": "\\zeta ", "η": "\\eta ", "θ": "\\theta ", "ϑ": "\\theta ", "κ": "\\kappa ", "λ": "\\lambda ",
  "μ": "\\mu ", "ν": "\\nu ", "ξ": "\\xi ", "π": "\\pi ", "ρ": "\\rho ", "σ": "\\sigma ", "τ": "\\tau ", "φ": "\\phi ", "ϕ": "\\phi ", "χ": "\\chi ", "ψ": "\\psi ", "ω": "\\omega ",
  "Γ": "\\Gamma ", "Δ": "\\Delta ", "∆": "\\Delta ", "Θ": "\\Theta ", "Λ": "\\Lambda ", "Ξ": "\\Xi ", "Π": "\\Pi ", "Σ": "\\Sigma ", "Φ": "\\Phi ", "Ψ": "\\Psi ", "Ω": "\\Omega ",
};

const raised = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ";
const lowered = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙᵢ";
const level = "0123456789+-=()ni";

const invisible = /[\u200B-\u200F\u2060-\u2064\uFEFF\u00AD]/gu;
const scripts = new RegExp(`[${raised}]+|[${lowered}]+`, "gu");
const special = new RegExp(`[${Object.keys(replacements).join("")}]`, "gu");

const inLine = (run: string, figures: string): string =>
  Array.from(run, (figure) => level[figures.indexOf(figure)]).join("");

/** The text with typographic characters (`−`, `½`, `x²`, `√`) as LaTeX or ASCII, and other widths of letters as the plain ones. */
export function plainCharacters(text: string): string {
  // oxlint-disable-next-line no-control-regex
  if (/^[\x00-\x7F]*$/.test(text)) return text;
  return text
    .replaceAll(invisible, "")
    .replaceAll(scripts, (run) =>
      raised.includes(run[0] ?? "") ? `^{${inLine(run, raised)}}` : `_{${inLine(run, lowered)}}`,
    )
    .replaceAll(special, (character) => replacements[character] ?? character)
    .normalize("NFKC");
}
