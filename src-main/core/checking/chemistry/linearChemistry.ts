/** Longest text read as a formula or an equation, in characters. */
const maxLength = 2_000;

const characters: Readonly<Record<string, string>> = {
  "−": "-",
  "–": "-",
  "—": "-",
  "＋": "+",
  "·": "·",
  "•": "·",
  "∙": "·",
  "⋅": "·",
  "⁄": "/",
  "½": "1/2",
  "→": "→",
  "⟶": "→",
  "⟹": "→",
  "⇒": "→",
  "➔": "→",
  "⟵": "",
  "⇌": "⇌",
  "⇄": "⇌",
  "⇋": "⇌",
  "⟷": "⇌",
  "↔": "⇌",
  "↑": "",
  "↓": "",
  "□": "□",
  "☐": "□",
  "?": "□",
  $: "",
  "*": "·",
  "~": " ",
};

/** LaTeX commands that only set the type, with their groups kept. */
const transparent = new Set(
  "ce mathrm text textrm rm mathbf textbf bf boldsymbol mbox operatorname mathsf left right big Big displaystyle bigl bigr".split(
    " ",
  ),
);

const commands: Readonly<Record<string, string>> = {
  cdot: "·",
  bullet: "·",
  times: "·",
  to: "→",
  rightarrow: "→",
  longrightarrow: "→",
  Rightarrow: "→",
  Longrightarrow: "→",
  implies: "→",
  rightleftharpoons: "⇌",
  leftrightarrow: "⇌",
  rightleftarrows: "⇌",
  leftrightharpoons: "⇌",
  longleftrightarrow: "⇌",
  Delta: "",
  uparrow: "",
  downarrow: "",
  quad: " ",
  qquad: " ",
  square: "□",
  Box: "□",
  ",": " ",
  ";": " ",
  ":": " ",
  "!": "",
  " ": " ",
  "(": "",
  ")": "",
  "[": "",
  "]": "",
  "{": "[",
  "}": "]",
  _: "□",
};

const subscripts = "₀₁₂₃₄₅₆₇₈₉";
const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻";
const raised = "0123456789+-";

/**
 * One spelling for a chemical formula or equation: subscripts as plain digits, superscripts as `^{...}`, arrows as `→` or `⇌`,
 * dots as `·`, unfilled coefficients as `□`, LaTeX's wrapping gone. Null if something in it is not chemistry, or it is
 * longer than 2,000 characters. Takes time linear in the length.
 */
export function linearChemistry(text: string): string | null {
  if (text.length > maxLength) return null;
  const scanner = new Scanner(text.normalize("NFC"));
  return scanner.run();
}

class Scanner {
  readonly #text: string;
  #at = 0;
  #out = "";

  constructor(text: string) {
    this.#text = text;
  }

  run(): string | null {
    while (this.#at < this.#text.length) if (!this.#step()) return null;
    // `Cl-->AgCl`: a charge and a short arrow, or a long arrow?
    if (/[A-Za-z0-9)\]]-->/.test(this.#out)) return null;
    return this.#out
      .replace(/<[=-]+>/g, "⇌")
      .replace(/(?:--?|==?)>/g, "→")
      .replace(/□(?:\s*□)+/g, "□")
      .replace(/\s+/g, " ")
      .trim();
  }

  #step(): boolean {
    const character = this.#text[this.#at] ?? "";
    if (character === "\\") return this.#command();
    if (character === "^") return this.#superscript();
    if (character === "_") return this.#subscript();
    if (character === "{" || character === "}") return this.#take("");
    const low = subscripts.indexOf(character);
    if (low >= 0) return this.#take(String(low));
    if (superscripts.includes(character)) return this.#raisedRun();
    const known = Object.hasOwn(characters, character) ? characters[character] : undefined;
    if (known !== undefined) return this.#take(known);
    if (/\s/.test(character)) return this.#take(" ");
    return /[A-Za-z0-9()[\]+\-/.=<>,]/.test(character) && this.#take(character);
  }

  #take(output: string, length = 1): true {
    this.#out += output;
    this.#at += length;
    return true;
  }

  #command(): boolean {
    const name = /^(?:[A-Za-z]+|[^A-Za-z])/.exec(this.#text.slice(this.#at + 1, this.#at + 32))?.[0];
    if (name === undefined) return false;
    this.#at += 1 + name.length;
    if (/^[dt]?frac$/.test(name)) return this.#fraction();
    if (/^x(?:right|left)/.test(name)) {
      this.#skipGroup("[", "]");
      this.#skipGroup("{", "}");
      return this.#take(name === "xrightarrow" ? " → " : " ⇌ ", 0);
    }
    if (name === "underline" || name === "boxed") {
      const group = this.#group();
      return group !== null && /^(?:\s|\\[a-z]+|\\[ ,;_]|_|\{|\})*$/.test(group) && this.#take("□", 0);
    }
    const output = transparent.has(name) ? "" : Object.hasOwn(commands, name) ? commands[name] : undefined;
    return output !== undefined && this.#take(output, 0);
  }

  #fraction(): boolean {
    const top = this.#group();
    const bottom = this.#group();
    if (top === null || bottom === null || !/^\d+$/.test(top) || !/^\d+$/.test(bottom)) return false;
    return this.#take(` ${top}/${bottom} `, 0);
  }

  /** `^{2+}`, `^2+`, `^+`, `^{+2}`; a caret that raises nothing is mhchem's mark for a gas. */
  #superscript(): boolean {
    this.#at += 1;
    if (/^(?:\s|$)/.test(this.#text.slice(this.#at, this.#at + 1))) return true;
    const braced = this.#text[this.#at] === "{";
    const content = braced ? this.#group() : /^\d*[+\-−]*/.exec(this.#text.slice(this.#at, this.#at + 8))?.[0];
    if (content === undefined || content === null) return false;
    if (!braced) this.#at += content.length;
    const charge = content.replace(/[\s{}]|\\(?:text|mathrm)/g, "").replace(/[−–⁻]/g, "-");
    return /^(?:\d{0,2}[+-]+|[+-]\d{1,2}|0)$/.test(charge) && this.#take(`^{${charge}}`, 0);
  }

  #subscript(): boolean {
    const isBlank = /(?:^|[+→⇌□=>])\s*$/.test(this.#out.slice(-8));
    this.#at += 1;
    if (isBlank) return this.#take("□", 0);
    if (this.#text[this.#at] === "{") {
      const content = this.#group()?.replace(/\\(?:text|mathrm)|[\s{}]/g, "");
      return (
        content !== undefined && /^(?:\d+|\(?(?:s|l|g|aq)\)?)$/.test(content) && this.#take(subscripted(content), 0)
      );
    }
    return /^(?:\d|\()/.test(this.#text.slice(this.#at, this.#at + 1));
  }

  #raisedRun(): true {
    let charge = "";
    for (; superscripts.includes(this.#text[this.#at] ?? " "); this.#at += 1)
      charge += raised[superscripts.indexOf(this.#text[this.#at] ?? "")] ?? "";
    this.#out += `^{${charge}}`;
    return true;
  }

  /** The content of a `{...}` that starts here, or of one bare character; null if there is none. */
  #group(): string | null {
    while (this.#text[this.#at] === " ") this.#at += 1;
    if (this.#text[this.#at] !== "{") return this.#text[this.#at++] ?? null;
    const start = this.#at + 1;
    let depth = 0;
    for (; this.#at < this.#text.length; this.#at += 1) {
      if (this.#text[this.#at] === "{") depth += 1;
      else if (this.#text[this.#at] === "}" && --depth === 0) return this.#text.slice(start, this.#at++);
    }
    return null;
  }

  #skipGroup(open: string, close: string): void {
    if (this.#text[this.#at] !== open) return;
    const end = this.#text.indexOf(close, this.#at);
    this.#at = end < 0 ? this.#text.length : end + 1;
  }
}

const subscripted = (content: string): string => (/^\d/.test(content) ? content : `(${content.replace(/[()]/g, "")})`);
