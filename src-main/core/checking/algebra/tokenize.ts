import { limits } from "./limits.ts";
import { ParseError } from "./ParseError.ts";
import { plainCharacters } from "./plainCharacters.ts";
import type { Token } from "./Token.ts";
import {
  faceCommands,
  hiddenArgument,
  functionNames,
  greekNames,
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

const tightSeparator = String.raw`\{,\}|\\[,;:! ]|['~_]`;
const separator = `${tightSeparator}| `;
const grouped = (mark: string): string => String.raw`(?!0)\d{1,3}(${mark})\d{3}(?:\1\d{3})*(?!\d)`;

/** Numbers, most particular first. A comma between digits is a separator of thousands only outside brackets. */
const numbers = {
  point: {
    outside: new RegExp(String.raw`${grouped(`,|${separator}`)}(?:\.\d+)?`, "y"),
    inside: new RegExp(String.raw`${grouped(tightSeparator)}(?:\.\d+)?`, "y"),
    plain: /\d+(?:\.\d+|\.(?=\s*(?:\\(?:overline|bar|dot)\b|\(\d+\))))?|\.\d+/y,
  },
  comma: {
    outside: new RegExp(String.raw`${grouped(String.raw`\.|\\[,;:! ]|['~_ ]`)}(?:(?:,|\{,\})\d+)?`, "y"),
    inside: new RegExp(String.raw`${grouped(String.raw`\.|\\[,;:! ]|['~_]`)}(?:(?:,|\{,\})\d+)?`, "y"),
    plain: /\d+(?:(?:[.,]|\{,\})\d+|[.,](?=\s*(?:\\(?:overline|bar|dot)\b|\(\d+\))))?|[.,]\d+/y,
  },
};
const ellipsis = /\s*(?:\.\.\.|\\(?:ldots|dots|cdots|dotsc)(?![a-zA-Z]))/y;
const power = /[eE][+-]?\d+(?![\d.]|[eE^])/y;
const letters = /[A-Za-z]+/y;
const command = /\\(?:[a-zA-Z]+|[\s\S])?/y;
const space = /\s+/y;
const textPiece = /[\p{L}]+/uy;
const marks = ["<=", ">=", "!=", "==", "->", "=>", "**", "..."];

interface Piece {
  readonly type: Token["type"];
  readonly text: string;
  readonly length: number;
}

const infinities = new Set(["infinity", "infty", "inf", "oo"]);
const sortedNames = [
  ...functionNames.keys(),
  ...manyArgumentNames,
  ...[...greekNames].filter((name) => name === name.toLowerCase() && name.length > 2),
  "pi",
  ...infinities,
].sort((a, b) => b.length - a.length);

/** Cuts letters that stand together into names of functions and variables: `xsiny` is x, sin, y. */
function cutLetters(run: string): Piece[] {
  if (joiningWords.has(run.toLowerCase())) return [{ type: "word", text: run.toLowerCase(), length: run.length }];
  const pieces: Piece[] = [];
  let singles = 0;
  for (let at = 0; at < run.length;) {
    const known = sortedNames.find((name) => run.startsWith(name, at));
    if (known === undefined) {
      pieces.push({ type: "name", text: run[at]!, length: 1 });
      singles++;
    } else if (infinities.has(known)) pieces.push({ type: "mark", text: "infinity", length: known.length });
    else pieces.push({ type: greekNames.has(known) ? "name" : "function", text: known, length: known.length });
    at += known?.length ?? 1;
  }
  // Many letters that are no known name are a word, not a product of as many variables.
  return singles > 3 ? [{ type: "name", text: run, length: run.length }] : pieces;
}

/**
 * Cuts LaTeX or plain calculator text into tokens, in linear time. What only changes the look of a formula is dropped.
 * Offsets are those of the text after `plainCharacters`.
 * @throws ParseError if the text is too long
 */
export function tokenize(source: string, options: TokenizeOptions = {}): Token[] {
  if (source.length > limits.length) throw new ParseError("too-long", "the formula is too long");
  const text = plainCharacters(source);
  const tokens: Token[] = [];
  const decimal = options.decimal ?? "point";
  let at = 0;
  let spaced = false;
  let brackets = 0;

  const match = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0];
  };
  const push = (type: Token["type"], value: string, length: number): void => {
    tokens.push({ type, text: value, spaced, start: at, end: at + length });
    at += length;
    spaced = false;
  };
  const skip = (length: number): void => {
    at += length;
    spaced = true;
  };

  function readNumber(): boolean {
    const patterns = numbers[decimal];
    const found = match(brackets === 0 ? patterns.outside : patterns.inside) ?? match(patterns.plain);
    if (found === undefined) return false;
    let digits = found;
    if (decimal === "comma") {
      digits = /^[1-9]\d{0,2}[.]\d{3}(?:\D|$)/.test(found) || found.includes(",") ? found.replaceAll(".", "") : found;
      digits = digits.replace("{,}", ",").replace(",", ".");
    }
    digits = digits.replaceAll(/[^\d.]/g, "");
    if (digits.length > limits.digits) throw new ParseError("too-large", "a number has too many digits");
    let length = found.length;
    const start = at;
    at += length;
    const exponent = match(power);
    if (exponent !== undefined) length += exponent.length;
    at = start + length;
    const dots = digits.includes(".") ? match(ellipsis) : undefined;
    at = start;
    push("number", digits + (exponent ?? "") + (dots === undefined ? "" : "..."), length + (dots?.length ?? 0));
    return true;
  }

  function readLetters(): void {
    const run = match(letters)!;
    const before = tokens.at(-1);
    if (before?.text === "_" && before.type === "mark") {
      push("name", run.length > 2 ? run : run[0]!, run.length > 2 ? run.length : 1);
      return;
    }
    for (const piece of cutLetters(run)) push(piece.type, piece.text, piece.length);
  }

  /** The argument of `\text`, whose words stay whole. */
  function readText(name: string): void {
    const braced = text[at] === "{";
    const start = braced ? at + 1 : at;
    let depth = 1;
    let end = start;
    for (; braced && end < text.length; end++) {
      if (text[end] === "\\") end++;
      else if (text[end] === "{") depth++;
      else if (text[end] === "}" && --depth === 0) break;
    }
    if (!braced) return;
    end = Math.min(end, text.length);
    const upright = name === "mathrm" || name === "operatorname" || name === "mathsf";
    at = start;
    while (at < end) {
      const word = match(textPiece);
      if (word === undefined || at + word.length > end) readOne();
      else if (functionNames.has(word) || manyArgumentNames.has(word)) push("function", word, word.length);
      else if (joiningWords.has(word.toLowerCase())) push("word", word.toLowerCase(), word.length);
      else push(upright && /^[eid]$/.test(word) ? "name" : "word", word, word.length);
    }
    at = end + 1;
    spaced = true;
  }

  /** `\begin{pmatrix}` is one mark; the columns of an array say nothing. */
  function readEnvironment(name: "begin" | "end", length: number): void {
    at += length;
    const argument = match(/\s*\{\s*[a-zA-Z]+\*?\s*\}/y) ?? "";
    const environment = argument.replaceAll(/[^a-zA-Z]/g, "");
    at += argument.length;
    const columns = name === "begin" && environment === "array" ? (match(/\s*\{[^{}]*\}/y) ?? "") : "";
    at -= length + argument.length;
    push("mark", `${name} ${environment}`, length + argument.length + columns.length);
  }

  function readCommand(): void {
    const found = match(command)!;
    const name = found.slice(1);
    if (/^[\s,;:!>]?$/.test(name) || spaceCommands.has(name)) return skip(found.length);
    if (name === "\\") return push("mark", "\\\\", 2);
    if (name === "{" || name === "}") {
      brackets += name === "{" ? 1 : -1;
      return push("mark", found, 2);
    }
    if ("%&_#$".includes(name)) return name === "$" ? skip(2) : push("mark", name, 2);
    if (name === "|") return push("mark", "norm", 2);
    if (name === "begin" || name === "end") return readEnvironment(name, found.length);
    if (hiddenArgument.has(name)) {
      at += found.length;
      return skip(match(/\s*\*?\s*\{[^{}]*\}/y)?.length ?? 0);
    }
    if (lookCommands.has(name)) {
      at += found.length;
      // `\left.` is a bracket that is not shown.
      if (/^(?:left|right|middle)$/.test(name)) {
        const hidden = match(/\s*\./y);
        if (hidden !== undefined && !/^\d/.test(text.slice(at + hidden.length, at + hidden.length + 1)))
          at += hidden.length;
      }
      return;
    }
    if (textCommands.has(name)) {
      at += found.length;
      at += match(space)?.length ?? 0;
      return readText(name);
    }
    if (faceCommands.has(name)) {
      // Bold i, j, k are unit vectors, as with a hat.
      at += found.length;
      const isVector =
        /^(?:mathbf|boldsymbol|bm|symbf)$/.test(name) && match(/\s*\{\s*\\?[ijk](?:math)?\s*\}/y) !== undefined;
      at -= found.length;
      return isVector ? push("mark", "hat", found.length) : skip(found.length);
    }
    if (functionNames.has(name) || manyArgumentNames.has(name) || name === "bmod" || name === "pmod") {
      if (name === "sqrt" || name === "binom") return push("mark", name, found.length);
      return push("function", name === "bmod" ? "mod" : name, found.length);
    }
    if (greekNames.has(name)) return push("name", name, found.length);
    const mark = markCommands.get(name);
    if (mark !== undefined && greekNames.has(mark)) return push("name", mark, found.length);
    push("mark", mark ?? name, found.length);
  }

  function readOne(): void {
    const character = text[at]!;
    const blank = match(space);
    if (blank !== undefined) return skip(blank.length);
    if (character === "~" || character === "$" || character === '"') return skip(1);
    if ((/[\d.,]/.test(character) && readNumberHere(character)) || character === "") return;
    if (/[A-Za-z]/.test(character)) return readLetters();
    if (character === "\\") return readCommand();
    const two = marks.find((mark) => text.startsWith(mark, at));
    if (two !== undefined)
      return push("mark", two === "==" ? "=" : two === "**" ? "^" : two === "->" ? "to" : two, two.length);
    if ("([".includes(character)) brackets++;
    if (")]".includes(character)) brackets--;
    const letter = match(textPiece);
    if (letter !== undefined) return push("word", letter, letter.length);
    push("mark", character, [...text.slice(at, at + 2)][0]!.length);
  }

  const readNumberHere = (character: string): boolean =>
    /\d/.test(character) || (decimal === "comma" || character === "." ? /\d/.test(text[at + 1] ?? "") : false)
      ? readNumber()
      : false;

  while (at < text.length) readOne();
  return tokens;
}
