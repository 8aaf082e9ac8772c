/** A sentence or a line of a thought, with the white space after it. */
export interface Chunk {
  text: string;
  /** In characters from the start of the thought. */
  from: number;
  /** What ended before it. */
  after: "start" | "sentence" | "line" | "paragraph";
}

/** How a line is read: in a table or a quotation no sentence ends. */
type Line = "prose" | "item" | "whole";

/** A chunk with fewer characters than this is the beginning of the next one, on the same line. */
const leastLength = 10;
/** A chunk longer than this ends at the next space. */
const mostLength = 1_600;
/** The farthest the end of a formula is looked for. */
const farthest = { inline: 2_000, display: 4_000 } as const;
/** Characters after a line end that say what begins there. */
const lookahead = 12;

const plain = /[^\\$`*.?!…\u3002\uFF01\uFF1F\n]+/y;
const lineEnd = /\n\s*/y;
const sentenceEnd = /[.?!…]+["'”’)\]_]*(?:\*(?!\*))?/y;
/** Full stop, exclamation and question mark of Chinese and Japanese, which no space follows. */
const wideSentenceEnd = /[\u3002\uFF01\uFF1F]+["”」』\uFF09]*/y;
const run = { "`": /`+/y, "*": /\*+/y } as const;
const listMarker = /^[ \t]*(?:[-*+•]|\d{1,3}[.)])[ \t]+/;
const abbreviation = /(?:^|[\s(])(?:e\.g|i\.e|vs|cf|eqs?|figs?|approx|resp|dr|mrs?|prof|thms?|defs?|secs?|ch|pp?)$/i;
const displayStart = /^(?:\\\[|\$\$|\\begin\{|```)/;

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? "";
}

/**
 * Cuts a growing thought into chunks: at blank lines, at line ends and at the ends of sentences, but not inside formulas,
 * code and tables.
 *
 * Each decision waits until the text it depends on is there, so that the chunks are the same however the text arrives.
 */
export class ChunkScanner {
  /** From the start of the open chunk on. */
  #text = "";
  #from = 0;
  #after: Chunk["after"] = "start";
  /** Position in the text up to which it has been read. */
  #at = 0;
  #line: Line = "prose";
  #isLineStart = true;
  /** The line that begins is indented below an item of a list. */
  #isInItem = false;
  #isStrong = false;
  /** Where the end of the open code block is looked for next. */
  #fenceAt = 0;
  #isFinal = false;
  #done: Chunk[] = [];

  /** The chunk that may still grow; null where there is none. */
  get open(): Chunk | null {
    return this.#text === "" ? null : { text: this.#text, from: this.#from, after: this.#after };
  }

  /** @returns the chunks that are complete now */
  append(text: string): Chunk[] {
    this.#text += text;
    return this.#read();
  }

  /** Nothing more is coming. @returns the rest */
  finish(): Chunk[] {
    this.#isFinal = true;
    const chunks = this.#read();
    if (this.open !== null) chunks.push(this.open);
    this.#text = "";
    return chunks;
  }

  #read(): Chunk[] {
    this.#done = [];
    while (this.#at < this.#text.length) {
      const at = this.#at;
      const done = this.#done.length;
      this.#step(this.#text[at] ?? "");
      if (this.#at === at && this.#done.length === done) break;
    }
    return this.#done;
  }

  /** Reads on from a character, or leaves the position where it is to wait for more. */
  #step(character: string): void {
    if (this.#isLineStart && !this.#readLineStart()) return;
    switch (character) {
      case "\n":
        return this.#readLineEnd();
      case "\\":
        return this.#readCommand();
      case "$":
        return this.#readDollar();
      case "`":
        return this.#readBackticks();
      case "*":
        return this.#readStars();
      case ".":
      case "?":
      case "!":
      case "…":
        return this.#readSentenceEnd();
      case "\u3002":
      case "\uFF01":
      case "\uFF1F":
        return this.#readWideSentenceEnd();
      default:
        return this.#readPlain();
    }
  }

  /** @returns false where it has moved on, or waits */
  #readLineStart(): boolean {
    const rest = this.#text.slice(this.#at, this.#at + lookahead);
    if (!this.#isFinal && rest.length < lookahead && !rest.includes("\n")) return false;
    this.#isLineStart = false;
    const marker = listMarker.exec(rest)?.[0];
    const isWhole = /^[ \t]*(?:#{1,6} |[>|])/.test(rest);
    this.#line = marker !== undefined || (this.#isInItem && !isWhole) ? "item" : isWhole ? "whole" : "prose";
    if (marker === undefined) return true;
    this.#at += marker.length;
    return false;
  }

  #readPlain(): void {
    const start = this.#at;
    const end = start + matchAt(plain, this.#text, start).length;
    this.#at = end;
    if (end <= mostLength || this.#isStrong || this.#line === "whole") return;
    const space = this.#text.indexOf(" ", Math.max(mostLength, start));
    if (space !== -1 && space < end) this.#cut(space + 1, "sentence");
  }

  #readLineEnd(): void {
    const space = matchAt(lineEnd, this.#text, this.#at);
    const end = this.#at + space.length;
    const next = this.#text.slice(end, end + lookahead);
    if (!this.#isFinal && next.length < lookahead) return;
    const breaks = space.split("\n").length - 1;
    const lineStart = this.#at + space.lastIndexOf("\n") + 1;
    if (next !== "" && (this.#text.slice(0, this.#at).trim() === "" || this.#goesOn(space, next, breaks > 1))) {
      this.#at = end;
      this.#isLineStart = true;
      return;
    }
    if (next === "") this.#at = this.#text.length;
    else this.#cut(lineStart, breaks > 1 ? "paragraph" : "line");
  }

  /** Whether what follows a line end belongs to what is before it. */
  #goesOn(space: string, next: string, isBlank: boolean): boolean {
    const before = this.#text.slice(Math.max(0, this.#at - 200), this.#at).trimEnd();
    if (/[:,]$/.test(before) && displayStart.test(next)) return true;
    const indent = space.slice(space.lastIndexOf("\n") + 1).replaceAll("\t", "    ").length;
    this.#isInItem = this.#line === "item" && indent > 1;
    if (this.#isInItem) return true;
    if (isBlank) return false;
    const isRow = (line: string): boolean => /^\s*[|>]/.test(line);
    if (this.#line === "whole" && isRow(next) && isRow(this.#text.slice(0, 40))) return true;
    // The same sentence on another line.
    return !/[.?!:;…]["'”’)\]*_$]*$/.test(before) && /^[a-z]{3}/.test(next) && this.#line !== "whole";
  }

  #readSentenceEnd(): void {
    const marks = matchAt(sentenceEnd, this.#text, this.#at);
    // A star may be half of two.
    if (!this.#isFinal && this.#at + marks.length === this.#text.length) return;
    this.#endSentence(marks, this.#at + marks.length);
  }

  /** Ends the chunk after these marks if they end a sentence, or waits. */
  #endSentence(marks: string, end: number): void {
    const space = matchAt(/[ \t]*/y, this.#text, end);
    const next = this.#text.slice(end + space.length, end + space.length + 2);
    if (!this.#isFinal && next.length < 2 && !next.includes("\n")) return;
    const isEnd =
      space !== "" &&
      next !== "" &&
      !next.startsWith("\n") &&
      !this.#isStrong &&
      this.#line !== "whole" &&
      // "x = 3. y = 4", but not "e.g. the" and "5! is", nor "1 + 2 + ... + 9".
      !/^(?:\p{Ll}\p{L}|[+\-−=<>,;)/^|&])/u.test(next) &&
      (!/^\.\.|…/.test(marks) || /^[\p{Lu}"“$\\]/u.test(next)) &&
      this.#text.slice(0, end).trim().length >= leastLength &&
      !(marks.startsWith(".") && this.#isAbbreviated(next));
    if (isEnd) this.#cut(end + space.length, "sentence");
    else this.#at = end;
  }

  #isAbbreviated(next: string): boolean {
    const before = this.#text.slice(Math.max(0, this.#at - 10), this.#at);
    return abbreviation.test(before) || (/\bno$/i.test(before) && /^\d/.test(next));
  }

  #readWideSentenceEnd(): void {
    const end = this.#at + matchAt(wideSentenceEnd, this.#text, this.#at).length;
    if (!this.#isFinal && end === this.#text.length) return;
    const isEnd = end < this.#text.length && this.#text[end] !== "\n" && this.#line !== "whole";
    if (isEnd && this.#text.slice(0, end).trim().length >= leastLength / 2) this.#cut(end, "sentence");
    else this.#at = end;
  }

  #readCommand(): void {
    const opening = this.#text.slice(this.#at, this.#at + 28);
    const kind = opening[1];
    if (kind === undefined && !this.#isFinal) return;
    if (kind === "(") return this.#readFormula("\\(", "\\)", farthest.inline, true);
    if (kind === "[") return this.#readFormula("\\[", "\\]", farthest.display, false);
    const begin = "\\begin{";
    const name = /^\\begin\{([a-zA-Z*]{1,20})\}/.exec(opening)?.[1];
    if (name !== undefined) return this.#readFormula(`${begin}${name}}`, `\\end{${name}}`, farthest.display, false);
    const isCut = opening.length < 28 && (begin.startsWith(opening) || /^\\begin\{[a-zA-Z*]*$/.test(opening));
    if (isCut && !this.#isFinal) return;
    this.#at += 2;
  }

  #readDollar(): void {
    const next = this.#text[this.#at + 1];
    if (next === undefined && !this.#isFinal) return;
    if (next === "$") return this.#readFormula("$$", "$$", farthest.display, false);
    const start = this.#at + 1;
    const lineStop = this.#text.indexOf("\n", start);
    const stop = Math.min(lineStop === -1 ? this.#text.length : lineStop, start + farthest.inline);
    const isStopped = lineStop !== -1 || stop === start + farthest.inline || this.#isFinal;
    if (next === undefined || /\s/.test(next)) return void (this.#at = start);
    for (let at = this.#text.indexOf("$", start); at !== -1 && at < stop; at = this.#text.indexOf("$", at + 1)) {
      const after = this.#text[at + 1];
      if (after === undefined && !this.#isFinal) return;
      const before = this.#text[at - 1] ?? "";
      // "$5 or $6" is money.
      if (/[\s\\]/.test(before) || /\d/.test(after ?? "")) continue;
      return void (this.#at = at + 1);
    }
    if (isStopped) this.#at = start;
  }

  #readFormula(opening: string, closing: string, limit: number, isInline: boolean): void {
    const start = this.#at + opening.length;
    const stop = start + limit;
    const found = this.#text.indexOf(closing, start);
    const end = found === -1 || found > stop ? -1 : found;
    const blank = isInline ? this.#text.slice(start, end === -1 ? stop : end).search(/\n[ \t\r]*\n/) : -1;
    if (end !== -1 && blank === -1) return void (this.#at = end + closing.length);
    if (blank !== -1 || this.#text.length > stop + closing.length || this.#isFinal) this.#at = start;
  }

  #readBackticks(): void {
    const marks = matchAt(run["`"], this.#text, this.#at);
    const start = this.#at + marks.length;
    if (start === this.#text.length && !this.#isFinal) return;
    const lineStart = this.#text.lastIndexOf("\n", this.#at) + 1;
    if (marks.length >= 3 && this.#text.slice(lineStart, this.#at).trim() === "") return this.#readFence(marks, start);
    const close = this.#text.indexOf(marks, start);
    const stop = this.#text.indexOf("\n", start);
    if (close !== -1 && (stop === -1 || close < stop)) this.#at = close + marks.length;
    else if (stop !== -1 || this.#isFinal) this.#at = start;
  }

  /** All lines up to one that closes the code. */
  #readFence(marks: string, start: number): void {
    const closing = new RegExp(`\\n[ \\t]*${marks}\`*[ \\t\\r]*(?=\\n${this.#isFinal ? "|$" : ""})`, "g");
    closing.lastIndex = Math.max(start, this.#fenceAt);
    const match = closing.exec(this.#text);
    if (match === null && !this.#isFinal) {
      this.#fenceAt = Math.max(start, this.#text.lastIndexOf("\n"));
      return;
    }
    this.#fenceAt = 0;
    this.#at = match === null ? this.#text.length : match.index + match[0].length;
  }

  #readStars(): void {
    const marks = matchAt(run["*"], this.#text, this.#at);
    const end = this.#at + marks.length;
    const next = this.#text[end];
    if (next === undefined && !this.#isFinal) return;
    const before = this.#text[this.#at - 1] ?? " ";
    if (marks.length > 1 && this.#isStrong && !/\s/.test(before)) {
      if (/[.?!…]/.test(before)) return this.#endStrongSentence(before, end);
      this.#isStrong = false;
    } else if (marks.length > 1 && !this.#isStrong)
      this.#isStrong = /[\s("'“*_-]/.test(before) && next !== undefined && !/\s/.test(next);
    this.#at = end;
  }

  #endStrongSentence(mark: string, end: number): void {
    const { length } = this.#done;
    const at = this.#at;
    this.#isStrong = false;
    this.#endSentence(mark, end);
    // It waits, and reads the stars again.
    if (this.#at === at && this.#done.length === length) this.#isStrong = true;
  }

  /** Ends the open chunk. */
  #cut(length: number, after: Chunk["after"]): void {
    this.#done.push({ text: this.#text.slice(0, length), from: this.#from, after: this.#after });
    this.#text = this.#text.slice(length);
    this.#from += length;
    this.#after = after;
    this.#at = 0;
    this.#isStrong = false;
    this.#isLineStart = after !== "sentence";
    if (this.#isLineStart) this.#isInItem = false;
  }
}
