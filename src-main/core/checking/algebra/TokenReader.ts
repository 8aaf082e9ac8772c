import { limits } from "./limits.ts";
import { ParseError } from "./ParseError.ts";
import type { Token } from "./Token.ts";

const closing: Readonly<Record<string, string>> = {
  "(": ")",
  "[": "]",
  "{": "}",
  "\\{": "\\}",
  lfloor: "rfloor",
  lceil: "rceil",
  lvert: "rvert",
};

/** A place in a row of tokens, with what every part of the grammar needs: look, take, expect, and a guard on depth. */
export class TokenReader {
  readonly #tokens: Token[];
  #at = 0;
  #end: number;
  #depth = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = [...tokens];
    this.#end = tokens.length;
  }

  /** The next token, or the one so many further on. */
  peek(ahead = 0): Token | undefined {
    const index = this.#at + ahead;
    return index < this.#end ? this.#tokens[index] : undefined;
  }

  /** Whether the next token is this mark. */
  sees(mark: string, ahead = 0): boolean {
    const token = this.peek(ahead);
    return token?.type === "mark" && token.text === mark;
  }

  take(): Token {
    const token = this.peek();
    if (token === undefined) throw new ParseError("not-mathematics", "the formula ends too early");
    this.#at++;
    return token;
  }

  /** Takes the mark if it is next. */
  accept(mark: string): boolean {
    if (!this.sees(mark)) return false;
    this.#at++;
    return true;
  }

  expect(mark: string): void {
    if (!this.accept(mark)) throw new ParseError("not-mathematics", `"${mark}" is missing in the formula`);
  }

  /** Takes one digit of a number, as `\frac12` does, and leaves its other digits. */
  takeDigit(): Token {
    const token = this.take();
    if (token.type !== "number" || token.text.length === 1) return token;
    this.#at--;
    this.#tokens[this.#at] = { ...token, text: token.text.slice(1), start: token.start + 1, spaced: false };
    return { ...token, text: token.text[0]!, end: token.start + 1 };
  }

  get atEnd(): boolean {
    return this.#at >= this.#end;
  }

  /** Reads with one level of nesting more. */
  nested<Result>(read: () => Result): Result {
    if (++this.#depth > limits.depth) throw new ParseError("too-deep", "the formula is nested too deeply");
    const result = read();
    this.#depth--;
    return result;
  }

  /** How many tokens on the first one is that is not within brackets and matches, or undefined. */
  find(matches: (token: Token, next: Token | undefined) => boolean): number | undefined {
    const open: string[] = [];
    for (let index = this.#at; index < this.#end; index++) {
      const token = this.#tokens[index]!;
      if (open.length === 0 && matches(token, this.#tokens[index + 1])) return index - this.#at;
      const closer = token.type === "mark" ? closing[token.text] : undefined;
      if (closer !== undefined) open.push(closer);
      else if (token.type === "mark" && token.text === open.at(-1)) open.pop();
      else if (token.type === "mark" && Object.values(closing).includes(token.text)) return undefined;
    }
    return undefined;
  }

  /** Reads as if the tokens ended after so many, all of which must be read. */
  within<Result>(count: number, read: () => Result): Result {
    const end = this.#end;
    this.#end = this.#at + count;
    const result = read();
    if (!this.atEnd) throw this.unexpected();
    this.#end = end;
    return result;
  }

  unexpected(): ParseError {
    const token = this.peek();
    return new ParseError(
      "not-mathematics",
      token === undefined ? "the formula ends too early" : `"${token.text}" is not expected there`,
    );
  }
}
