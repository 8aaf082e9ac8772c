// prettier-ignore
const symbols: Readonly<Record<string, string>> = {
  alpha: "α", beta: "β", gamma: "γ", Gamma: "Γ", delta: "δ", Delta: "Δ", epsilon: "ε", varepsilon: "ε", zeta: "ζ",
  eta: "η", theta: "θ", Theta: "Θ", kappa: "κ", lambda: "λ", Lambda: "Λ", mu: "μ", nu: "ν", xi: "ξ", pi: "π", Pi: "Π",
  rho: "ρ", sigma: "σ", Sigma: "Σ", tau: "τ", phi: "φ", varphi: "φ", Phi: "Φ", chi: "χ", psi: "ψ", Psi: "Ψ", omega: "ω",
  Omega: "Ω", int: "∫", iint: "∬", oint: "∮", sum: "∑", prod: "∏", infty: "∞", partial: "∂", nabla: "∇", cdot: "·",
  times: "×", div: "÷", pm: "±", mp: "∓", le: "≤", leq: "≤", ge: "≥", geq: "≥", ne: "≠", neq: "≠", approx: "≈",
  equiv: "≡", to: "→", rightarrow: "→", Rightarrow: "⇒", implies: "⇒", in: "∈", cup: "∪", cap: "∩", subset: "⊂",
  forall: "∀", exists: "∃", angle: "∠", perp: "⊥", degree: "°", circ: "°", dots: "…", ldots: "…", cdots: "…", quad: " ",
  qquad: " ", left: "", right: "", displaystyle: "", limits: "",
};

const raised = "0⁰1¹2²3³4⁴5⁵6⁶7⁷8⁸9⁹+⁺-⁻=⁼(⁽)⁾nⁿiⁱ°°";
const lowered = "0₀1₁2₂3₃4₄5₅6₆7₇8₈9₉+₊-₋=₌(₍)₎";

/** The text in small figures, or undefined where one of its characters has none. */
function inFigures(text: string, figures: string): string | undefined {
  let result = "";
  for (const character of text) {
    const at = figures.indexOf(character);
    if (at < 0 || at % 2 === 1) return undefined;
    result += figures[at + 1] ?? "";
  }
  return result;
}

function script(mark: "^" | "_", text: string): string {
  const small = inFigures(text, mark === "^" ? raised : lowered);
  if (small !== undefined) return small;
  return /^.$/su.test(text) ? mark + text : `${mark}(${text})`;
}

const bracketed = (text: string): string => (/^[\p{L}\p{N}.]*$/u.test(text) ? text : `(${text})`);

/** Marks over a letter, which follow it in Unicode. */
const accents: Readonly<Record<string, string>> = {
  dot: "\u0307",
  ddot: "\u0308",
  hat: "\u0302",
  widehat: "\u0302",
  bar: "\u0304",
  overline: "\u0304",
  tilde: "\u0303",
  vec: "\u20D7",
};

/** Commands with an argument, which are read before the others become symbols or plain names. */
const withArgument = /^(?:[dt]?frac|sqrt|text|mathrm|mathbf|mathbb|operatorname|ce|boxed)$/;

/** LaTeX as a line of plain text, for places that cannot set it. What it does not know becomes its bare name. */
export function plainFormula(latex: string): string {
  let text = latex
    .replaceAll(/\\[,;:! ]|\\\\|~/g, " ")
    .replaceAll(/\\[dt]?frac\s*([^\s\\{}])\s*([^\s\\{}])/g, "$1/$2")
    .replaceAll(
      /\\(d?dot|(?:wide)?hat|bar|overline|tilde|vec)\b\s*(?:\{\s*([^\s{}\\])\s*\}|([^\s{}\\]))/g,
      (_, accent: string, inner?: string, bare?: string) =>
        `${inner ?? bare ?? ""}${accents[accent] ?? ""}`.normalize(),
    )
    .replaceAll(/\\([a-zA-Z]+)/g, (command, name: string) =>
      withArgument.test(name) ? command : (symbols[name] ?? name),
    );
  // Innermost groups first, so that a group within a group is plain text when its turn comes.
  for (let before = ""; before !== text;) {
    before = text;
    text = text
      .replaceAll(
        /\\[dt]?frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}/g,
        (_, top: string, bottom: string) => `${bracketed(top)}/${bracketed(bottom)}`,
      )
      .replaceAll(/\\sqrt\s*\{([^{}]*)\}/g, (_, inner: string) => `√${bracketed(inner)}`)
      .replaceAll(/\\(?:text|mathrm|mathbf|mathbb|operatorname|ce|boxed)\s*\{([^{}]*)\}/g, "$1")
      .replaceAll(/([\^_])\{([^{}\\]*)\}/g, (_, mark: "^" | "_", inner: string) => script(mark, inner));
  }
  return text
    .replaceAll(/([\^_])([^{}()\s^_\\])/g, (_, mark: "^" | "_", inner: string) => script(mark, inner))
    .replaceAll(/[{}\\]/g, "")
    .replaceAll(/\s+/g, " ")
    .trim();
}
