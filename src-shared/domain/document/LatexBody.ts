import type { Token, Tokens } from "marked";
import { decodeEntities } from "../markdown/decodeEntities.ts";
import type { Formula } from "../markdown/findFormula.ts";
import { splitFormulas } from "../markdown/splitFormulas.ts";
import type { BlockToken, LineToken } from "../markdown/tokens.ts";
import { latexFormula, latexText } from "./latexText.ts";

/** Whether KaTeX sets a formula without a fault, which LaTeX sets then too; `source` is without its delimiters. */
export type CanSet = (source: string, display: boolean) => boolean;

/** What stands in place of a picture. */
type ImageWords = (description: string, address: string) => string;

const englishImage: ImageWords = (description, address) => `Image: ${description} (${address})`;

/** Environments of LaTeX that make a display by themselves, and cannot stand in one. */
const ownDisplay = /^\\begin\{(?:equation|align|alignat|gather|CD)\*?\}/;
const innerNames: Readonly<Record<string, string>> = { align: "aligned", alignat: "alignedat", gather: "gathered" };

/** Texts as the body of a LaTeX document. */
export class LatexBody {
  readonly #canSet: CanSet;
  readonly #imageWords: ImageWords;

  constructor(canSet: CanSet, imageWords: ImageWords = englishImage) {
    this.#canSet = canSet;
    this.#imageWords = imageWords;
  }

  /** Blocks of a text, with blank lines between. */
  ofBlocks(tokens: readonly Token[]): string {
    return (tokens as readonly BlockToken[])
      .map((token) => this.#block(token))
      .filter((block) => block !== "")
      .join("\n\n");
  }

  /** A question as it was typed: line breaks are line breaks, and nothing but formulas has a meaning. */
  ofProblem(question: string): string {
    return splitFormulas(question.trim())
      .map((part) =>
        typeof part === "string"
          ? latexText(part)
              .replaceAll(/\n{2,}/g, "\n\n")
              .replaceAll(/(?<!\n)\n(?!\n)/g, "\\newline\n")
          : this.#formula(part),
      )
      .join("");
  }

  /** Text and formulas on one line. */
  ofLine(parts: readonly (string | Formula)[]): string {
    return parts.map((part) => (typeof part === "string" ? latexText(part) : this.#formula(part))).join("");
  }

  #block(token: BlockToken): string {
    switch (token.type) {
      case "paragraph":
        return this.#line(token.tokens);
      case "heading":
        return `\\paragraph*{${this.#line(token.tokens)}}`;
      case "list":
        return this.#list(token);
      case "blockquote":
        return `\\begin{quote}\n${this.ofBlocks(token.tokens)}\n\\end{quote}`;
      case "table":
        return this.#table(token);
      case "hr":
        return "\\par\\noindent\\rule{\\linewidth}{0.4pt}";
      case "code":
        return verbatim(token.text);
      case "openCode":
        return verbatim(token.parts.join(""));
      case "formula":
        return this.#formula(token);
      case "unfinishedFormula":
        return `\\texttt{${latexText(token.raw.trim())}}`;
      case "space":
        return "";
      case "text":
      case "checkbox":
        return this.#line([token]);
    }
  }

  #list({ ordered, start, items }: Tokens.List): string {
    const name = ordered ? "enumerate" : "itemize";
    const first = ordered && typeof start === "number" && start !== 1 ? `\\setcounter{enumi}{${start - 1}}\n` : "";
    const lines = items.map((item) => `\\item ${this.ofBlocks(item.tokens)}`);
    return `\\begin{${name}}\n${first}${lines.join("\n")}\n\\end{${name}}`;
  }

  #table({ header, rows, align }: Tokens.Table): string {
    const columns = header.map((_, index) => ({ left: "l", center: "c", right: "r" })[align[index] ?? "left"]).join("");
    const row = (cells: readonly Tokens.TableCell[]): string =>
      cells.map(({ tokens }) => this.#line(tokens)).join(" & ");
    const lines = [`${row(header)} \\\\ \\hline`, ...rows.map((cells) => `${row(cells)} \\\\`)];
    return `\\begin{center}\\begin{tabular}{${columns}}\n${lines.join("\n")}\n\\end{tabular}\\end{center}`;
  }

  #line(tokens: readonly Token[]): string {
    return (tokens as readonly LineToken[]).map((token) => this.#inline(token)).join("");
  }

  #inline(token: LineToken): string {
    switch (token.type) {
      case "formula":
        return this.#formula(token);
      case "unfinishedFormula":
        return `\\texttt{${latexText(token.raw)}}`;
      case "text":
        return "tokens" in token && token.tokens !== undefined
          ? this.#line(token.tokens)
          : latexText(decodeEntities(token.raw));
      case "escape":
        return latexText("()[]".includes(token.text) ? token.raw : token.text);
      case "strong":
        return `\\textbf{${this.#line(token.tokens)}}`;
      case "em":
        return `\\emph{${this.#line(token.tokens)}}`;
      case "del":
        return this.#line(token.tokens);
      case "codespan":
        return `\\texttt{${latexText(token.text)}}`;
      case "br":
        return "\\newline\n";
      case "link":
        return this.#link(token);
      case "image":
        return latexText(this.#imageWords(token.text, token.href));
      case "checkbox":
        return token.checked ? "\\ensuremath{\\boxtimes} " : "\\ensuremath{\\square} ";
    }
  }

  #link({ href, tokens }: Tokens.Link): string {
    const words = this.#line(tokens);
    const address = linkAddress(href);
    if (address === undefined) return words;
    return `\\href{${address.replaceAll(/[%#&\\{}]/g, "\\$&")}}{${words}}`;
  }

  /** A formula that KaTeX sets, LaTeX sets too, but for what follows; any other stays its source. */
  #formula({ source, raw, display }: Formula): string {
    if (!this.#canSet(source, display)) return `\\texttt{${latexText(raw)}}`;
    const formula = latexFormula(source);
    if (!display) return `$${formula}$`;
    if (ownDisplay.test(formula.trim()) && formula.trim().indexOf("\\end{") === formula.trim().lastIndexOf("\\end{"))
      return formula.trim();
    const inner = formula.replaceAll(
      /\\(begin|end)\{(align|alignat|gather)\*?\}/g,
      (_, word: string, name: string) => `\\${word}{${innerNames[name] ?? name}}`,
    );
    return `\\[\n${inner.trim()}\n\\]`;
  }
}

/** What would end it early is broken up. */
function verbatim(code: string): string {
  const lines = code
    .replace(/\n$/, "")
    .split("\n")
    .map((line) => `\\mbox{${latexText(line).replaceAll(" ", "~")}}\\newline`);
  return `{\\ttfamily\\small\\raggedright\\noindent\n${lines.join("\n")}\\par}`;
}

/** Undefined of an address that no link may lead to. */
const linkAddress = (address: string): string | undefined =>
  /^(?:https?|mailto):/i.test(address) ? encodeURI(address.toWellFormed()).replaceAll("%25", "%") : undefined;
