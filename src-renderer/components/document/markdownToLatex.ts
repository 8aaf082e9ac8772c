import type { Token, Tokens } from "marked";
import { decodeEntities } from "../markdown/decodeEntities.ts";
import { lexMarkdown } from "../markdown/lexMarkdown.ts";
import { safeAddress } from "../markdown/safeAddress.ts";
import type { BlockToken, LineToken } from "../markdown/tokens.ts";
import type { Formula } from "../maths/findFormula.ts";
import { formulaHtml } from "../maths/renderFormula.ts";
import { splitFormulas } from "../maths/splitFormulas.ts";
import { words } from "../words/words.ts";
import { latexFormula, latexText } from "./latexText.ts";

/** Environments of LaTeX that make a display by themselves, and cannot stand in one. */
const ownDisplay = /^\\begin\{(?:equation|align|alignat|gather|CD)\*?\}/;
const innerNames: Readonly<Record<string, string>> = { align: "aligned", alignat: "alignedat", gather: "gathered" };

/** What a model wrote in Markdown as the body of a LaTeX document. */
export const markdownToLatex = (text: string): string => blocksToLatex(lexMarkdown(text.replace(/\r\n?/g, "\n")));

/** Blocks of a text, with blank lines between. */
export function blocksToLatex(tokens: readonly Token[]): string {
  return (tokens as readonly BlockToken[])
    .map(blockToLatex)
    .filter((block) => block !== "")
    .join("\n\n");
}

/** A question as it was typed: line breaks are line breaks, and nothing but formulas has a meaning. */
export function problemToLatex(question: string): string {
  return splitFormulas(question.trim())
    .map((part) =>
      typeof part === "string"
        ? latexText(part)
            .replaceAll(/\n{2,}/g, "\n\n")
            .replaceAll(/(?<!\n)\n(?!\n)/g, "\\newline\n")
        : formulaToLatex(part),
    )
    .join("");
}

function blockToLatex(token: BlockToken): string {
  switch (token.type) {
    case "paragraph":
      return lineToLatex(token.tokens);
    case "heading":
      return `\\paragraph*{${lineToLatex(token.tokens)}}`;
    case "list":
      return listToLatex(token);
    case "blockquote":
      return `\\begin{quote}\n${blocksToLatex(token.tokens)}\n\\end{quote}`;
    case "table":
      return tableToLatex(token);
    case "hr":
      return "\\par\\noindent\\rule{\\linewidth}{0.4pt}";
    case "code":
      return verbatim(token.text);
    case "openCode":
      return verbatim(token.parts.join(""));
    case "formula":
      return formulaToLatex(token);
    case "unfinishedFormula":
      return `\\texttt{${latexText(token.raw.trim())}}`;
    case "space":
      return "";
    case "text":
    case "checkbox":
      return lineToLatex([token]);
  }
}

function listToLatex({ ordered, start, items }: Tokens.List): string {
  const name = ordered ? "enumerate" : "itemize";
  const first = ordered && typeof start === "number" && start !== 1 ? `\\setcounter{enumi}{${start - 1}}\n` : "";
  const lines = items.map((item) => `\\item ${blocksToLatex(item.tokens)}`);
  return `\\begin{${name}}\n${first}${lines.join("\n")}\n\\end{${name}}`;
}

function tableToLatex({ header, rows, align }: Tokens.Table): string {
  const columns = header.map((_, index) => ({ left: "l", center: "c", right: "r" })[align[index] ?? "left"]).join("");
  const row = (cells: readonly Tokens.TableCell[]): string =>
    cells.map(({ tokens }) => lineToLatex(tokens)).join(" & ");
  const lines = [`${row(header)} \\\\ \\hline`, ...rows.map((cells) => `${row(cells)} \\\\`)];
  return `\\begin{center}\\begin{tabular}{${columns}}\n${lines.join("\n")}\n\\end{tabular}\\end{center}`;
}

/** What would end it early is broken up. */
function verbatim(code: string): string {
  const lines = code
    .replace(/\n$/, "")
    .split("\n")
    .map((line) => `\\mbox{${latexText(line).replaceAll(" ", "~")}}\\newline`);
  return `{\\ttfamily\\small\\raggedright\\noindent\n${lines.join("\n")}\\par}`;
}

function lineToLatex(tokens: readonly Token[]): string {
  return (tokens as readonly LineToken[]).map(inlineToLatex).join("");
}

function inlineToLatex(token: LineToken): string {
  switch (token.type) {
    case "formula":
      return formulaToLatex(token);
    case "unfinishedFormula":
      return `\\texttt{${latexText(token.raw)}}`;
    case "text":
      return "tokens" in token && token.tokens !== undefined
        ? lineToLatex(token.tokens)
        : latexText(decodeEntities(token.raw));
    case "escape":
      return latexText("()[]".includes(token.text) ? token.raw : token.text);
    case "strong":
      return `\\textbf{${lineToLatex(token.tokens)}}`;
    case "em":
      return `\\emph{${lineToLatex(token.tokens)}}`;
    case "del":
      return lineToLatex(token.tokens);
    case "codespan":
      return `\\texttt{${latexText(token.text)}}`;
    case "br":
      return "\\newline\n";
    case "link":
      return linkToLatex(token);
    case "image":
      return latexText(words().texts.image(token.text, token.href));
    case "checkbox":
      return token.checked ? "\\ensuremath{\\boxtimes} " : "\\ensuremath{\\square} ";
  }
}

function linkToLatex({ href, tokens }: Tokens.Link): string {
  const words = lineToLatex(tokens);
  const address = safeAddress(href);
  if (address === undefined) return words;
  return `\\href{${address.replaceAll(/[%#&\\{}]/g, "\\$&")}}{${words}}`;
}

/** A formula that KaTeX sets, LaTeX sets too, but for what follows; any other stays its source. */
function formulaToLatex({ source, raw, display }: Formula): string {
  if (formulaHtml(source, display) === undefined) return `\\texttt{${latexText(raw)}}`;
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
