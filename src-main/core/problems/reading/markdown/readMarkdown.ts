import type { Token, Tokens } from "marked";
import type { ReadingFlag } from "../../../../../src-shared/domain/problems/readingFlag.ts";
import type { SourcePlace } from "../../../../../src-shared/domain/problems/sourcePlace.ts";
import { linesFrom, readBlock } from "../readBlock.ts";
import type { ReadBlock, ReadDocument } from "../ReadDocument.ts";
import { lexMarkdown } from "./lexMarkdown.ts";
import { MaskedFormulas } from "./maskedFormulas.ts";
import { plainHtml, withoutImages } from "./plainHtml.ts";

/** Markdown with formulas, in dollars or in TeX's brackets. HTML is text, and nothing is fetched. */
export function readMarkdown(text: string): ReadDocument {
  const body = withoutFrontMatter(text);
  const blocks = markdownBlocks(body.text, (first, last) => linesFrom(first + body.skipped, last + body.skipped));
  return { kind: "markdown", title: body.title ?? titleOf(blocks), blocks, flags: [] };
}

/** The blocks of a piece of Markdown. @param placeAt where its lines, from 1, stand in the file */
export function markdownBlocks(text: string, placeAt: (first: number, last: number) => SourcePlace): ReadBlock[] {
  return new MarkdownWalker(text, placeAt).read();
}

const titleOf = (blocks: readonly ReadBlock[]): string | null =>
  blocks[0]?.kind === "heading" && blocks[0].depth === 1 ? blocks[0].text : null;

function withoutFrontMatter(text: string): { text: string; skipped: number; title: string | null } {
  const match = /^---\n([^]*?)\n(?:---|\.\.\.)\n/.exec(text);
  if (match === null || !/^[\w-]+\s*:/m.test(match[1] ?? "")) return { text, skipped: 0, title: null };
  const title = /^title\s*:\s*["']?(.*?)["']?\s*$/m.exec(match[1] ?? "")?.[1] ?? null;
  return { text: text.slice(match[0].length), skipped: match[0].split("\n").length - 1, title };
}

/** What a folded piece of a page is called that holds the solution. */
const solutionSummary = /solution|answer|lösung|antwort|réponse|corrigé|hint/i;

class MarkdownWalker {
  readonly #formulas: MaskedFormulas;
  readonly #placeAt: (first: number, last: number) => SourcePlace;
  readonly #blocks: ReadBlock[] = [];
  /** In the masked text, lines of the file before what is read next. */
  #line = 0;
  #isInSolution = false;

  constructor(text: string, placeAt: (first: number, last: number) => SourcePlace) {
    this.#formulas = new MaskedFormulas(text);
    this.#placeAt = placeAt;
  }

  read(): ReadBlock[] {
    this.#walk(lexMarkdown(this.#formulas.text), 0);
    return this.#blocks;
  }

  #walk(tokens: readonly Token[], depth: number): void {
    for (const token of tokens) {
      const from = this.#line;
      this.#token(token, depth);
      // Items count their own lines, in which what they hold is cut differently.
      this.#line = from + this.#formulas.linesIn(token.raw);
    }
  }

  #token(token: Token, depth: number): void {
    switch (token.type) {
      case "space":
      case "hr":
        return;
      case "heading":
        return this.#add("heading", token as Tokens.Heading, (token as Tokens.Heading).depth);
      case "list":
        return this.#list(token as Tokens.List, depth);
      case "code":
        return this.#addText("code", token.raw.trim(), token.raw, depth);
      case "table":
        return this.#addText("table", token.raw.trim(), token.raw, depth);
      case "blockquote":
        return this.#walk((token as Tokens.Blockquote).tokens, depth);
      case "html":
        return this.#html(token as Tokens.HTML, depth);
      default:
        return this.#addText("paragraph", token.raw, token.raw, depth);
    }
  }

  #list(list: Tokens.List, depth: number): void {
    for (const item of list.items) {
      const from = this.#line;
      const marker = /^\s*(?:(\d{1,9})[.)]|[-*+])/.exec(item.raw);
      const [first, ...others] = item.tokens.filter(({ type }) => type !== "checkbox");
      const isText = first?.type === "text" || first?.type === "paragraph";
      const box = item.task ? `[${item.checked === true ? "x" : " "}] ` : "";
      this.#addText("item", box + (isText ? first.raw : ""), isText ? first.raw : "", depth, marker?.[1] ?? null);
      if (isText) this.#line += this.#formulas.linesIn(first.raw);
      this.#walk(isText || first === undefined ? others : [first, ...others], depth + 1);
      this.#line = from + this.#formulas.linesIn(item.raw);
    }
  }

  #html({ raw }: Tokens.HTML, depth: number): void {
    const summary = /<summary[^>]*>([^]*?)<\/summary>/i.exec(raw)?.[1];
    if (/<details\b/i.test(raw) && (summary === undefined || solutionSummary.test(summary))) this.#isInSolution = true;
    const inside = summary === undefined ? raw : raw.replace(/<summary[^>]*>[^]*?<\/summary>/i, "");
    this.#addText("paragraph", inside, raw, depth);
    if (/<\/details>/i.test(raw)) this.#isInSolution = false;
  }

  #add(kind: ReadBlock["kind"], token: { raw: string; text: string }, depth: number): void {
    this.#addText(kind, token.text, token.raw, depth);
  }

  /** @param raw what it stands for in the masked text, for its lines */
  #addText(kind: ReadBlock["kind"], masked: string, raw: string, depth: number, label: string | null = null): void {
    const first = this.#line + 1;
    const leading = /^\n*/.exec(raw)?.[0].length ?? 0;
    const place = this.#placeAt(
      first + leading,
      Math.max(first + leading, first + this.#formulas.linesIn(raw.trimEnd())),
    );
    const isCode = kind === "code";
    const { text: named, images } = isCode ? { text: masked, images: [] } : withoutImages(masked);
    const text = this.#formulas
      .restore(isCode ? named : plainHtml(named))
      .replace(/^\n+/, "")
      .trimEnd();
    if (text === "" && kind !== "item") return;
    const flags = images.map((alt): ReadingFlag => ({ kind: "picture-left-out", text: alt, place }));
    const isSolution = this.#isInSolution && kind !== "heading";
    this.#blocks.push(readBlock({ kind: isSolution ? "solution" : kind, text, label, depth, place, flags }));
  }
}
