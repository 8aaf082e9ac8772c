import type { Element } from "@xmldom/xmldom";
import { accentCommands, fences, formulaText, naryCommands } from "./formulaSigns.ts";
import { child, children, isOn, valueOf } from "./xmlNodes.ts";

export interface FormulaRead {
  readonly latex: string;
  /** Elements that are not known; of what they hold only the text is there. */
  readonly unknown: readonly string[];
}

/** A formula of Word (Office MathML, ECMA-376 part 1, 22.1) as LaTeX. */
export function ommlToLatex(formula: Element): FormulaRead {
  const walker = new FormulaWalker();
  return { latex: tidy(walker.inside(formula)), unknown: [...walker.unknown] };
}

const tidy = (latex: string): string => latex.replaceAll(/[ \t]{2,}/g, " ").trim();

/** One thing in braces, where it is more than one sign. */
const grouped = (latex: string): string => {
  const bare = latex.trim();
  return /^(?:[A-Za-z0-9]|\\[A-Za-z]+|\\mathrm\{[A-Za-z]+\})$/.test(bare) ? bare : `{${bare}}`;
};

/** Two pieces, apart where a command would run into a letter. */
const joined = (before: string, after: string): string =>
  /\\[A-Za-z]+$/.test(before) && /^[A-Za-z]/.test(after) ? `${before} ${after}` : before + after;

class FormulaWalker {
  readonly unknown = new Set<string>();
  /** Arrays of equations that are open: only in these `&` marks where lines meet. */
  #arrays = 0;

  inside(element: Element | undefined): string {
    return element === undefined ? "" : children(element).reduce((text, each) => joined(text, this.#read(each)), "");
  }

  #of(element: Element, name: string): string {
    return tidy(this.inside(child(element, name)));
  }

  #read(element: Element): string {
    switch (element.tagName) {
      case "m:r":
        return this.#run(element);
      case "m:t":
        return formulaText(element.textContent ?? "");
      case "m:f":
        return this.#fraction(element);
      case "m:rad": {
        const degree = isOn(child(element, "m:radPr"), "m:degHide") ? "" : this.#of(element, "m:deg");
        return `\\sqrt${degree === "" ? "" : `[${degree}]`}{${this.#of(element, "m:e")}}`;
      }
      case "m:sSup":
        return `${this.#base(element)}^${braced(this.#of(element, "m:sup"))}`;
      case "m:sSub":
        return `${this.#base(element)}_${braced(this.#of(element, "m:sub"))}`;
      case "m:sSubSup":
        return `${this.#base(element)}_${braced(this.#of(element, "m:sub"))}^${braced(this.#of(element, "m:sup"))}`;
      case "m:sPre":
        return `{}_${braced(this.#of(element, "m:sub"))}^${braced(this.#of(element, "m:sup"))}${grouped(this.#of(element, "m:e"))}`;
      case "m:nary":
        return this.#nary(element);
      case "m:d":
        return this.#fenced(element);
      case "m:m":
        return `\\begin{matrix} ${this.#rows(element)} \\end{matrix}`;
      case "m:eqArr":
        return this.#equations(element);
      case "m:func":
        return joined(`${this.#functionName(element)} `.replace(/([}\])])\s$/, "$1"), this.#of(element, "m:e"));
      case "m:acc": {
        const sign = valueOf(child(element, "m:accPr"), "m:chr") ?? "\u0302";
        const command = accentCommands[sign];
        if (command === undefined) this.unknown.add(`m:acc ${sign}`);
        const inside = this.#of(element, "m:e");
        return `${wide(command ?? "\\hat", inside)}{${inside}}`;
      }
      case "m:bar": {
        const isTop = valueOf(child(element, "m:barPr"), "m:pos") === "top";
        return `${isTop ? "\\overline" : "\\underline"}{${this.#of(element, "m:e")}}`;
      }
      case "m:limLow":
        return this.#limit(element, "_", "\\underset");
      case "m:limUpp":
        return this.#limit(element, "^", "\\overset");
      case "m:groupChr":
        return this.#groupSign(element);
      case "m:borderBox":
        return `\\boxed{${this.#of(element, "m:e")}}`;
      case "m:phant": {
        const inside = this.#of(element, "m:e");
        return valueOf(child(element, "m:phantPr"), "m:show") === "0" ? `\\phantom{${inside}}` : inside;
      }
      case "m:box":
      case "m:e":
      case "m:oMath":
      case "w:ins":
      case "w:smartTag":
      case "w:hyperlink":
        return this.inside(element);
      case "w:r":
        return formulaText(
          children(element)
            .filter(({ tagName }) => tagName === "w:t")
            .map(({ textContent }) => textContent ?? "")
            .join(""),
        );
      case "w:del":
      case "w:moveFrom":
      case "w:bookmarkStart":
      case "w:bookmarkEnd":
      case "w:proofErr":
        return "";
      default:
        if (element.tagName.endsWith("Pr")) return "";
        this.unknown.add(element.tagName);
        return formulaText(element.textContent ?? "");
    }
  }

  #run(run: Element): string {
    const properties = child(run, "m:rPr");
    const raw = children(run)
      .map((each) => (each.tagName === "m:t" ? (each.textContent ?? "") : each.tagName === "w:br" ? " " : ""))
      .join("");
    if (isOn(properties, "m:nor"))
      return /^\s*$/.test(raw) ? "\\ " : `\\text{${raw.replaceAll(/[{}$%#&\\]/g, (sign) => `\\${sign}`)}}`;
    const text = this.#arrays > 0 ? formulaText(raw) : formulaText(raw).replaceAll("&", "\\&");
    const script = valueOf(properties, "m:scr");
    const alphabet = { "double-struck": "\\mathbb", script: "\\mathcal", fraktur: "\\mathfrak" }[script ?? ""];
    if (alphabet !== undefined && /^[A-Za-z]+$/.test(text)) return `${alphabet}{${text}}`;
    const style = valueOf(properties, "m:sty");
    if (style === "b" && /^[A-Za-z0-9]+$/.test(text)) return `\\mathbf{${text}}`;
    return style === "p" && /^[A-Za-z]+$/.test(text) ? `\\mathrm{${text}}` : text;
  }

  #base(element: Element): string {
    const base = this.#of(element, "m:e");
    return base === ""
      ? "{}"
      : /^\\(?:left|mathrm|mathbb|mathbf|operatorname)\b[^]*$/.test(base) || isFenced(base) || /^\d+$/.test(base)
        ? base
        : grouped(base);
  }

  #fraction(element: Element): string {
    const [above, below] = [this.#of(element, "m:num"), this.#of(element, "m:den")];
    switch (valueOf(child(element, "m:fPr"), "m:type") ?? "bar") {
      case "lin":
      case "skw":
        return `${grouped(above)}/${grouped(below)}`;
      case "noBar":
        return `{${above} \\atop ${below}}`;
      default:
        return `\\frac{${above}}{${below}}`;
    }
  }

  #nary(element: Element): string {
    const properties = child(element, "m:naryPr");
    const sign = valueOf(properties, "m:chr") ?? "∫";
    const command = naryCommands[sign];
    if (command === undefined) this.unknown.add(`m:nary ${sign}`);
    const isAbove = valueOf(properties, "m:limLoc") === "undOvr" && /int/.test(command ?? "");
    const sub = isOn(properties, "m:subHide") ? "" : this.#of(element, "m:sub");
    const sup = isOn(properties, "m:supHide") ? "" : this.#of(element, "m:sup");
    const limits = `${sub === "" ? "" : `_${braced(sub)}`}${sup === "" ? "" : `^${braced(sup)}`}`;
    return `${command ?? sign}${isAbove ? "\\limits" : ""}${limits} ${this.#of(element, "m:e")}`;
  }

  #fenced(element: Element): string {
    const properties = child(element, "m:dPr");
    const begin = valueOf(properties, "m:begChr") ?? "(";
    const end = valueOf(properties, "m:endChr") ?? ")";
    const separator = valueOf(properties, "m:sepChr") ?? "|";
    const entries = children(element).filter(({ tagName }) => tagName === "m:e");
    const [only] = entries.length === 1 ? children(entries[0]!).filter(({ tagName }) => !tagName.endsWith("Pr")) : [];
    const isAlone =
      only !== undefined && children(entries[0]!).filter(({ tagName }) => !tagName.endsWith("Pr")).length === 1;
    if (isAlone && only.tagName === "m:m") {
      const name = { "()": "pmatrix", "[]": "bmatrix", "||": "vmatrix", "‖‖": "Vmatrix", "{}": "Bmatrix" }[begin + end];
      if (name !== undefined) return `\\begin{${name}} ${this.#rows(only)} \\end{${name}}`;
    }
    if (isAlone && begin === "{" && end === "" && (only.tagName === "m:eqArr" || only.tagName === "m:m"))
      return `\\begin{cases} ${only.tagName === "m:m" ? this.#rows(only) : this.#lines(only)} \\end{cases}`;
    if (
      isAlone &&
      begin + end === "()" &&
      only.tagName === "m:f" &&
      valueOf(child(only, "m:fPr"), "m:type") === "noBar"
    )
      return `\\binom{${this.#of(only, "m:num")}}{${this.#of(only, "m:den")}}`;
    const inside = entries.map((entry) => tidy(this.inside(entry))).join(separator === "|" ? " \\mid " : separator);
    const isTall = /\\(?:frac|begin|sum|int|prod|sqrt\[|atop|binom|left)/.test(inside) || begin === "" || end === "";
    const [left, right] = [fences[begin] ?? begin, fences[end] ?? end];
    return isTall
      ? `\\left${left}${spaceBehind(left)}${inside}\\right${right}`
      : `${left}${spaceBehind(left)}${inside}${right}`;
  }

  #rows(matrix: Element): string {
    return children(matrix)
      .filter(({ tagName }) => tagName === "m:mr")
      .map((row) =>
        children(row)
          .filter(({ tagName }) => tagName === "m:e")
          .map((cell) => tidy(this.inside(cell)))
          .join(" & "),
      )
      .join(" \\\\ ");
  }

  #lines(array: Element): string {
    this.#arrays++;
    const lines = children(array).filter(({ tagName }) => tagName === "m:e");
    const text = lines.map((line) => tidy(this.inside(line))).join(" \\\\ ");
    this.#arrays--;
    return text;
  }

  #equations(element: Element): string {
    const lines = this.#lines(element);
    const name = lines.includes("&") ? "aligned" : "gathered";
    return `\\begin{${name}} ${lines} \\end{${name}}`;
  }

  #functionName(element: Element): string {
    const name = this.#of(element, "m:fName");
    return /^[A-Za-z]{2,}$/.test(name)
      ? `\\operatorname{${name}}`
      : name.replace(/^\\mathrm\{([A-Za-z]+)\}$/, "\\operatorname{$1}");
  }

  #limit(element: Element, mark: "_" | "^", command: string): string {
    const base = this.#of(element, "m:e");
    const limit = this.#of(element, "m:lim");
    if (/^\\(?:lim|max|min|sup|inf|det|gcd|sum|prod|underbrace|overbrace)/.test(base))
      return `${base}${mark}${braced(limit)}`;
    const bare = /^(?:\\mathrm\{)?(lim|max|min|sup|inf)\}?$/.exec(base)?.[1];
    return bare === undefined ? `${command}{${limit}}{${base}}` : `\\${bare}${mark}${braced(limit)}`;
  }

  #groupSign(element: Element): string {
    const properties = child(element, "m:groupChrPr");
    const sign = valueOf(properties, "m:chr") ?? "⏟";
    const inside = this.#of(element, "m:e");
    const command = {
      "⏟": "\\underbrace",
      "⏞": "\\overbrace",
      "→": "\\overrightarrow",
      "←": "\\overleftarrow",
      "⇀": "\\overrightarrow",
    }[sign];
    if (command !== undefined) return `${command}{${inside}}`;
    const isTop = valueOf(properties, "m:pos") === "top";
    return `${isTop ? "\\overset" : "\\underset"}{${formulaText(sign)}}{${inside}}`;
  }
}

const braced = (latex: string): string => `{${latex}}`;

const spaceBehind = (fence: string): string => (/[A-Za-z]$/.test(fence) ? " " : "");

const isFenced = (latex: string): boolean => /^\([^()]*\)$|^\[[^[\]]*\]$/.test(latex);

/** An accent over several signs is drawn over all of them. */
function wide(command: string, inside: string): string {
  if (/^(?:.|\\[A-Za-z]+)$/u.test(inside)) return command;
  return (
    { "\\hat": "\\widehat", "\\tilde": "\\widetilde", "\\bar": "\\overline", "\\vec": "\\overrightarrow" }[command] ??
    command
  );
}

/** Whether an element is one formula, or holds several, each on a line of its own. */
export const formulasOf = (element: Element): Element[] =>
  element.tagName === "m:oMath" ? [element] : children(element).filter(({ tagName }) => tagName === "m:oMath");
