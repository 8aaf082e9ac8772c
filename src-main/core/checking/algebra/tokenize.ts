import { cutLetters } from "./cutLetters.ts";
import { limits } from "./limits.ts";
import { numberPatterns, plainDigits } from "./numberPatterns.ts";
import { ParseError } from "./ParseError.ts";
import { plainCharacters } from "./plainCharacters.ts";
import type { Token } from "./Token.ts";
import {
  faceCommands,
  functionNames,
  greekNames,
  hiddenArgument,
  joiningWords,
  lookCommands,
  manyArgumentNames,
  markCommands,
  spaceCommands,
  textCommands,
} from "./vocabulary.ts";

export interface TokenizeOptions {
  /** How decimals are written; with a comma, points separate thousands. Default `point`. */
  readonly decimal?: "point" | "comma";
}

const ellipsis = /\s*(?:\.\.\.|\\(?:ldots|dots|cdots|dotsc)(?![a-zA-Z]))/y;
const power = /[eE][+-]?\d+(?![\d.]|[eE^])/y;
const letters = /[A-Za-z]+/y;
const command = /\\(?:[a-zA-Z]+|[\s\S])?/y;
const space = /\s+/y;
const word = /[\p{L}]+/uy;
const group = /\s*\*?\s*\{[^{}]*\}/y;
const environment = /\s*\{\s*([a-zA-Z]+)\*?\s*\}/y;
const unitVector = /\s*\{\s*\\?[ijk](?:math)?\s*\}/y;
const boldCommands = new Set(["mathbf", "boldsymbol", "bm", "symbf"]);
const longMarks = new Map([
  ["<=", "<="],
  [">=", ">="],
  ["!=", "!="],
  ["==", "="],
  ["->", "to"],
  ["=>", "=>"],
  ["**", "^"],
  ["...", "..."],
]);

/**
 * Cuts LaTeX or plain calculator text into tokens, in linear time. What only changes the look of a formula is dropped.
 * Offsets are those of the text after `plainCharacters`.
 * @throws ParseError if the text is too long
 */
export function tokenize(source: string, options: TokenizeOptions = {}): Token[] {
  if (source.length > limits.length) throw new ParseError("too-long", "the formula is too long");
  return new Tokenizer(plainCharacters(source), options.decimal ?? "point").readAll();
}

class Tokenizer {
  readonly #text: string;
  readonly #decimal: "point" | "comma";
  readonly #tokens: Token[] = [];
  #at = 0;
  #spaced = false;
  #brackets = 0;

  constructor(text: string, decimal: "point" | "comma") {
    this.#text = text;
    this.#decimal = decimal;
  }

  readAll(): Token[] {
    while (this.#at < this.#text.length) this.#readOne();
    return this.#tokens;
  }

  #match(pattern: RegExp, ahead = 0): RegExpExecArray | null {
    pattern.lastIndex = this.#at + ahead;
    return pattern.exec(this.#text);
  }

  #push(type: Token["type"], text: string, length: number): void {
    this.#tokens.push({ type, text, spaced: this.#spaced, start: this.#at, end: this.#at + length });
    this.#at += length;
    this.#spaced = false;
  }

  #skip(length: number): void {
    this.#at += length;
    this.#spaced = true;
  }

  #readOne(): void {
    const character = this.#text[this.#at]!;
    const blank = this.#match(space);
    if (blank !== null) return this.#skip(blank[0].length);
    if (character === "~" || character === "$" || character === '"') return this.#skip(1);
    if (this.#readNumber(character)) return;
    if (/[A-Za-z]/.test(character)) return this.#readLetters();
    if (character === "\\") return this.#readCommand();
    for (const [mark, meaning] of longMarks)
      if (this.#text.startsWith(mark, this.#at)) return this.#push("mark", meaning, mark.length);
    if ("([".includes(character)) this.#brackets++;
    if (")]".includes(character)) this.#brackets--;
    const other = this.#match(word)?.[0];
    if (other !== undefined) return this.#push("word", other, other.length);
    this.#push("mark", character, (this.#text.codePointAt(this.#at) ?? 0) > 0xff_ff ? 2 : 1);
  }

  #readNumber(character: string): boolean {
    const isPoint = character === "." || (this.#decimal === "comma" && character === ",");
    if (!/\d/.test(isPoint ? (this.#text[this.#at + 1] ?? "") : character)) return false;
    const { outside, inside, plain } = numberPatterns[this.#decimal];
    const found = (this.#match(this.#brackets === 0 ? outside : inside) ?? this.#match(plain))?.[0];
    if (found === undefined) return false;
    const digits = plainDigits(found, this.#decimal);
    if (digits.length > limits.digits) throw new ParseError("too-large", "a number has too many digits");
    const exponent = this.#match(power, found.length)?.[0] ?? "";
    const length = found.length + exponent.length;
    const dots = digits.includes(".") ? (this.#match(ellipsis, length)?.[0] ?? "") : "";
    this.#push("number", digits + exponent + (dots === "" ? "" : "..."), length + dots.length);
    return true;
  }

  #readLetters(): void {
    const run = this.#match(letters)![0];
    const before = this.#tokens.at(-1);
    // An index is one letter, `a_nb`, or a word, `x_max`.
    if (before?.type === "mark" && before.text === "_") {
      const index = run.length > 2 ? run : run[0]!;
      this.#push("name", index, index.length);
    } else for (const piece of cutLetters(run)) this.#push(piece.type, piece.text, piece.length);
  }

  /** The argument of `\text`, whose words stay whole. */
  #readText(name: string): void {
    if (this.#text[this.#at] !== "{") return;
    const end = this.#closingBrace(this.#at + 1);
    const isUpright = name === "mathrm" || name === "operatorname" || name === "mathsf";
    this.#at++;
    while (this.#at < end) {
      const found = this.#match(word)?.[0];
      if (found === undefined || this.#at + found.length > end) this.#readOne();
      else if (functionNames.has(found) || manyArgumentNames.has(found)) this.#push("function", found, found.length);
      else if (joiningWords.has(found.toLowerCase())) this.#push("word", found.toLowerCase(), found.length);
      else this.#push(isUpright && /^[eid]$/.test(found) ? "name" : "word", found, found.length);
    }
    this.#at = end + 1;
    this.#spaced = true;
  }

  /** Where the brace is closed that opens before `from`, or the end of the text. */
  #closingBrace(from: number): number {
    let depth = 1;
    for (let at = from; at < this.#text.length; at++) {
      const character = this.#text[at];
      if (character === "\\") at++;
      else if (character === "{") depth++;
      else if (character === "}" && --depth === 0) return at;
    }
    return this.#text.length;
  }

  #readCommand(): void {
    const found = this.#match(command)![0];
    const { length } = found;
    const name = found.slice(1);
    if (/^[\s,;:!>$]?$/.test(name) || spaceCommands.has(name)) return this.#skip(length);
    if (/^[^a-zA-Z]$/.test(name)) return this.#readEscaped(name);
    if (name === "begin" || name === "end") return this.#readEnvironment(name, length);
    if (hiddenArgument.has(name)) return this.#skip(length + (this.#match(group, length)?.[0].length ?? 0));
    if (lookCommands.has(name)) return this.#skipLook(name, length);
    if (textCommands.has(name)) {
      this.#at += length + (this.#match(space, length)?.[0].length ?? 0);
      return this.#readText(name);
    }
    if (faceCommands.has(name)) {
      // Bold i, j, k are unit vectors, as with a hat.
      const isVector = boldCommands.has(name) && this.#match(unitVector, length) !== null;
      return isVector ? this.#push("mark", "hat", length) : this.#skip(length);
    }
    if (name === "sqrt" || name === "binom") return this.#push("mark", name, length);
    if (name === "bmod") return this.#push("function", "mod", length);
    if (functionNames.has(name) || manyArgumentNames.has(name) || name === "pmod")
      return this.#push("function", name, length);
    const meaning = markCommands.get(name) ?? name;
    this.#push(greekNames.has(meaning) ? "name" : "mark", meaning, length);
  }

  /** `\\`, `\{`, `\%` and the like. */
  #readEscaped(name: string): void {
    if (name === "{" || name === "}") this.#brackets += name === "{" ? 1 : -1;
    const meaning = "{}\\".includes(name) ? `\\${name}` : name === "|" ? "norm" : name;
    this.#push("mark", meaning, 2);
  }

  /** `\left.` is a bracket that is not shown; `\left.5` is none. */
  #skipLook(name: string, length: number): void {
    const hidden = /^(?:left|right|middle)$/.test(name) ? this.#match(/\s*\.(?!\d)/y, length)?.[0] : undefined;
    this.#at += length + (hidden?.length ?? 0);
  }

  /** `\begin{pmatrix}` is one mark; the columns of an array say nothing. */
  #readEnvironment(name: "begin" | "end", length: number): void {
    const argument = this.#match(environment, length);
    const ended = length + (argument?.[0].length ?? 0);
    const isArray = name === "begin" && argument?.[1] === "array";
    const columns = isArray ? (this.#match(/\s*\{[^{}]*\}/y, ended)?.[0].length ?? 0) : 0;
    this.#push("mark", `${name} ${argument?.[1] ?? ""}`, ended + columns);
  }
}
