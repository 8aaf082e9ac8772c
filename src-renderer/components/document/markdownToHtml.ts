import type { Token, Tokens } from "marked";
import { decodeEntities } from "../../../src-shared/domain/markdown/decodeEntities.ts";
import { safeAddress } from "../markdown/safeAddress.ts";
import type { BlockToken, LineToken } from "../../../src-shared/domain/markdown/tokens.ts";
import type { Formula } from "../../../src-shared/domain/markdown/findFormula.ts";
import { formulaHtml } from "../maths/renderFormula.ts";
import { readBlocks } from "../../../src-shared/domain/markdown/readBlocks.ts";
import { splitFormulas } from "../../../src-shared/domain/markdown/splitFormulas.ts";
import { words } from "../words/words.ts";

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** A text in which nothing is markup, for an element or an attribute. */
export const htmlText = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? sign);

/** Blocks of a text as markup. What was written as HTML is text. */
export function blocksToHtml(tokens: readonly Token[]): string {
  return (tokens as readonly BlockToken[]).map(blockToHtml).join("");
}

/** What a model wrote in Markdown, a piece at a time. */
export function* textToHtml(text: string): Generator<string> {
  for (const blocks of readBlocks(text)) yield blocksToHtml(blocks.map(({ token }) => token));
}

/** A line of text and formulas. */
export const partsToHtml = (parts: readonly (string | Formula)[]): string =>
  parts.map((part) => (typeof part === "string" ? htmlText(part) : formulaToHtml(part))).join("");

/** A question as it was typed: line breaks are line breaks, and nothing but formulas has a meaning. */
export function problemToHtml(question: string): string {
  return `<div class="problem" dir="auto">${partsToHtml(splitFormulas(question.trim()))}</div>`;
}

function blockToHtml(token: BlockToken): string {
  switch (token.type) {
    case "paragraph":
      return `<p dir="auto">${lineToHtml(token.tokens)}</p>`;
    case "heading":
      return `<h4 dir="auto">${lineToHtml(token.tokens)}</h4>`;
    case "list":
      return listToHtml(token);
    case "blockquote":
      return `<blockquote dir="auto">${blocksToHtml(token.tokens)}</blockquote>`;
    case "table":
      return tableToHtml(token);
    case "hr":
      return "<hr>";
    case "code":
      return `<pre><code>${htmlText(token.text)}</code></pre>`;
    case "openCode":
      return `<pre><code>${htmlText(token.parts.join(""))}</code></pre>`;
    case "formula":
      return formulaToHtml(token);
    case "unfinishedFormula":
      return `<code>${htmlText(token.raw.trim())}</code>`;
    case "space":
      return "";
    case "text":
    case "checkbox":
      return lineToHtml([token]);
  }
}

function listToHtml({ ordered, start, items }: Tokens.List): string {
  const name = ordered ? "ol" : "ul";
  const first = ordered && typeof start === "number" && start !== 1 ? ` start="${start}"` : "";
  return `<${name}${first}>${items.map((item) => `<li dir="auto">${blocksToHtml(item.tokens)}</li>`).join("")}</${name}>`;
}

function tableToHtml({ header, rows, align }: Tokens.Table): string {
  const row = (name: string, cells: readonly Tokens.TableCell[]): string => {
    const line = cells.map(({ tokens }, index) => {
      const side = align[index];
      return `<${name}${side ? ` style="text-align:${side}"` : ""}>${lineToHtml(tokens)}</${name}>`;
    });
    return `<tr>${line.join("")}</tr>`;
  };
  const body = rows.map((cells) => row("td", cells)).join("");
  return `<table><thead>${row("th", header)}</thead><tbody>${body}</tbody></table>`;
}

function lineToHtml(tokens: readonly Token[]): string {
  return (tokens as readonly LineToken[]).map(inlineToHtml).join("");
}

function inlineToHtml(token: LineToken): string {
  switch (token.type) {
    case "formula":
      return formulaToHtml(token);
    case "unfinishedFormula":
      return `<code>${htmlText(token.raw)}</code>`;
    case "text":
      return "tokens" in token && token.tokens !== undefined
        ? lineToHtml(token.tokens)
        : htmlText(decodeEntities(token.raw));
    case "escape":
      return htmlText("()[]".includes(token.text) ? token.raw : token.text);
    case "strong":
      return `<strong>${lineToHtml(token.tokens)}</strong>`;
    case "em":
      return `<em>${lineToHtml(token.tokens)}</em>`;
    case "del":
      return `<del>${lineToHtml(token.tokens)}</del>`;
    case "codespan":
      return `<code>${htmlText(token.text)}</code>`;
    case "br":
      return "<br>";
    case "link":
      return linkToHtml(token);
    case "image":
      return `<em>${htmlText(words().texts.image(token.text, token.href))}</em>`;
    case "checkbox":
      return token.checked ? "☒ " : "☐ ";
  }
}

function linkToHtml({ href, tokens }: Tokens.Link): string {
  const address = safeAddress(href);
  const words = lineToHtml(tokens);
  return address === undefined ? words : `<a href="${htmlText(address)}" rel="noreferrer noopener">${words}</a>`;
}

/** As KaTeX sets it, with MathML beside it; what it cannot set is its source. */
function formulaToHtml({ source, raw, display }: Formula): string {
  return formulaHtml(source, display) ?? `<code>${htmlText(raw)}</code>`;
}
