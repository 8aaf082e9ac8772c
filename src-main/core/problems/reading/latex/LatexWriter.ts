import type { ReadingFlag, ReadingFlagKind } from "../../../../../src-shared/domain/problems/readingFlag.ts";
import { linesFrom, readBlock } from "../readBlock.ts";
import type { ReadBlock, ReadBlockKind } from "../ReadDocument.ts";

/** The beginning of an item of a list, or of an exercise. */
export interface ItemStart {
  readonly label: string | null;
  readonly depth: number;
  readonly isProblem: boolean;
  readonly points: number | null;
}

/** Flags of one block: a file that is no LaTeX at all is not flagged at each of its signs. */
const mostFlags = 20;

/** Puts text together to blocks. While something is captured, nothing becomes a block. */
export class LatexWriter {
  readonly blocks: ReadBlock[] = [];
  #buffer = "";
  #firstLine = 0;
  #flags: ReadingFlag[] = [];
  #item: ItemStart | null = null;
  readonly #captures: string[] = [];

  get captureDepth(): number {
    return this.#captures.length;
  }

  /** @param line of the file, from 1 */
  text(text: string, line: number): void {
    if (this.#captures.length > 0) {
      this.#captures[this.#captures.length - 1] += text;
      return;
    }
    if (this.#firstLine === 0 && text.trim() !== "") this.#firstLine = line;
    this.#buffer += text;
  }

  beginCapture(): void {
    this.#captures.push("");
  }

  endCapture(): string {
    return tidy(this.#captures.pop() ?? "");
  }

  endParagraph(line: number): void {
    if (this.#captures.length > 0) return this.text("\n\n", line);
    const text = tidy(this.#buffer);
    this.#buffer = "";
    if (text === "" && this.#item === null) return;
    this.#put(this.#item === null ? "paragraph" : "item", text, line, this.#item ?? {});
    this.#item = null;
  }

  /** A piece of its own between paragraphs. */
  block(kind: ReadBlockKind, text: string, line: number, more: Partial<ReadBlock> = {}): void {
    if (this.#captures.length > 0) return this.text(`\n\n${text}\n\n`, line);
    this.endParagraph(line);
    if (text.trim() === "") return;
    this.#firstLine = line - text.split("\n").length + 1;
    this.#put(kind, text.trim(), line, more);
  }

  startItem(item: ItemStart, line: number): void {
    if (this.#captures.length > 0) return this.text(`\n${item.label === null ? "-" : `(${item.label})`} `, line);
    this.endParagraph(line);
    this.#item = item;
    this.#firstLine = line;
  }

  flag(kind: ReadingFlagKind, text: string, line: number): void {
    if (this.#flags.length >= mostFlags) return;
    this.#flags.push({ kind, text: text.slice(0, 300), place: linesFrom(line, line) });
  }

  /** Flags that came behind the last block. */
  restOfFlags(): ReadingFlag[] {
    return this.#flags.splice(0);
  }

  #put(kind: ReadBlockKind, text: string, line: number, more: Partial<ReadBlock>): void {
    const first = Math.max(1, this.#firstLine);
    this.blocks.push(
      readBlock({ kind, text, ...more, place: linesFrom(first, Math.max(first, line)), flags: this.#flags.splice(0) }),
    );
    this.#firstLine = 0;
  }
}

function tidy(text: string): string {
  let tidied = text.trim();
  if (tidied.includes("\n"))
    tidied = tidied
      .replaceAll(/[ \t]+\n/g, "\n")
      .replaceAll(/\n[ \t]+(?=\S)/g, "\n")
      .replaceAll(/\n{3,}/g, "\n\n");
  return tidied.includes("    ") ? tidied.replaceAll(/(?<=\S) {4,}/g, "   ") : tidied;
}
