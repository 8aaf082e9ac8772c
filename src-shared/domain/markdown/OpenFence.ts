import type { BlockToken, OpenCodeToken } from "./tokens.ts";

/** A part of the code is complete, and never touched again, from this many characters on. */
const partLength = 4000;

const openingPattern = /^( {0,3})(`{3,}|~{3,})[^\n]*\n/;

/** A code block that is being written: it takes whole lines until its closing fence, at the same cost for each. */
export class OpenFence {
  readonly #lang: string;
  readonly #indent: RegExp;
  readonly #closing: RegExp;
  readonly #parts: string[] = [];
  #lastPart = "";
  #raw: string;

  private constructor(lang: string, indent: string, fence: string, opening: string) {
    this.#lang = lang;
    this.#indent = new RegExp(`^ {0,${indent.length}}`);
    this.#closing = new RegExp(`^ {0,3}${fence}${fence[0]}* *\\n?$`);
    this.#raw = opening;
  }

  /** The open fence that a text, lexed as this token, consists of; undefined if it is anything else. */
  static of(text: string, token: BlockToken | undefined): OpenFence | undefined {
    if (token?.type !== "code" || token.codeBlockStyle !== undefined) return undefined;
    const opening = openingPattern.exec(text);
    if (opening === null) return undefined;
    const fence = new OpenFence(token.lang ?? "", opening[1] ?? "", opening[2] ?? "", opening[0]);
    for (const line of text.slice(opening[0].length).match(/[^\n]*\n/g) ?? []) {
      if (fence.add(line)) return undefined;
    }
    return fence;
  }

  /** All lines as written, the opening one included. */
  get raw(): string {
    return this.#raw;
  }

  /** Takes a line, with its line end. Returns whether it closed the block. */
  add(line: string): boolean {
    this.#raw += line;
    if (this.#closing.test(line)) return true;
    this.#lastPart += line.replace(this.#indent, "");
    if (this.#lastPart.length >= partLength) {
      this.#parts.push(this.#lastPart);
      this.#lastPart = "";
    }
    return false;
  }

  /** The block as it can be shown now, with a line that has not ended yet. */
  toToken(unendedLine: string): OpenCodeToken {
    // A line of fence characters may be about to close the block.
    const shown = /^ {0,3}[`~]+ *$/.test(unendedLine) ? "" : unendedLine.replace(this.#indent, "");
    return { type: "openCode", raw: "", lang: this.#lang, parts: [...this.#parts, this.#lastPart + shown] };
  }
}
