/** Characters that may be searched in vain, and how far is searched after that. */
const [mostWasted, nearby] = [5_000_000, 1_000];
/** Characters of the longest argument in brackets. */
const longestOptions = 4_000;

/** A piece of LaTeX that is read from its start to its end. */
export class TexSource {
  readonly text: string;
  pos: number;
  readonly #fixedLine: number | null;
  #line = 1;
  #lineStart = 0;
  #lineEnd: number;
  /** Characters that were searched for ends that did not come. */
  #wasted = 0;

  /** @param fixedLine the line of the file it all stands for, from 1, where it is what a macro became */
  constructor(text: string, fixedLine: number | null = null) {
    this.text = text;
    this.pos = 0;
    this.#fixedLine = fixedLine;
    this.#lineEnd = this.#endOfLine(0);
  }

  get isAtEnd(): boolean {
    return this.pos >= this.text.length;
  }

  /** The line that is read, from 1. */
  get line(): number {
    if (this.#fixedLine !== null) return this.#fixedLine;
    if (this.pos < this.#lineStart) [this.#line, this.#lineStart, this.#lineEnd] = [1, 0, this.#endOfLine(0)];
    while (this.#lineEnd < Math.min(this.pos, this.text.length)) {
      this.#line++;
      this.#lineStart = this.#lineEnd + 1;
      this.#lineEnd = this.#endOfLine(this.#lineStart);
    }
    return this.#line;
  }

  #endOfLine(start: number): number {
    const end = this.text.indexOf("\n", start);
    return end < 0 ? this.text.length : end;
  }

  /** The text that a pattern, which must be sticky, finds here, or null; it is passed over. */
  takeText(pattern: RegExp): string | null {
    pattern.lastIndex = this.pos;
    if (!pattern.test(this.text)) return null;
    const from = this.pos;
    this.pos = pattern.lastIndex;
    return this.text.slice(from, this.pos);
  }

  /** What a pattern, which must be sticky, finds here; it is passed over. */
  take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.pos;
    const match = pattern.exec(this.text);
    if (match !== null) this.pos += match[0].length;
    return match;
  }

  /** Passes over spaces, comments and at most one line end. */
  skipSpace(): void {
    this.takeText(/[ \t]*(?:%[^\n]*\n[ \t]*)*(?:\n[ \t]*(?!\s*\n))?(?:%[^\n]*\n[ \t]*)*/y);
  }

  /** The inside of the braces that come next, or null where none do. */
  group(): string | null {
    return this.#enclosed("{", "}");
  }

  /** The inside of the brackets that come next, or null where none do. */
  optional(): string | null {
    return this.#enclosed("[", "]");
  }

  /** An argument: a group, or else a single sign or command. */
  argument(): string {
    const group = this.group();
    if (group !== null) return group;
    this.skipSpace();
    return this.take(/\\[a-zA-Z@]+|\\[^]|[^\s{}]/y)?.[0] ?? "";
  }

  /** All up to a text, which is passed over too; to the end where it does not come. */
  until(closing: string): string {
    const found = this.text.indexOf(closing, this.pos);
    const end = found < 0 ? this.text.length : found;
    const inside = this.text.slice(this.pos, end);
    this.pos = found < 0 ? end : end + closing.length;
    return inside;
  }

  /** The inside of a formula up to its closing delimiter outside of braces; null, and nothing is passed over, where it does not come. */
  formula(closing: string): string | null {
    let depth = 0;
    const limit = this.#limit();
    for (let at = this.pos; at < limit; at++) {
      const sign = this.text[at];
      if (depth <= 0 && this.text.startsWith(closing, at)) {
        const inside = this.text.slice(this.pos, at);
        this.pos = at + closing.length;
        return inside;
      }
      if (sign === "\\") at++;
      else if (sign === "{") depth++;
      else if (sign === "}") depth--;
      else if (sign === "\n" && /^\n[ \t]*\n/.test(this.text.slice(at, at + 200)) && closing === "$") return null;
    }
    this.#wasted += limit - this.pos;
    return null;
  }

  /** How far an end is looked for: a text full of beginnings is not searched to its end for each of them. */
  #limit(): number {
    return Math.min(this.text.length, this.pos + (this.#wasted > mostWasted ? nearby : this.text.length));
  }

  #enclosed(open: string, close: string): string | null {
    const start = this.pos;
    this.skipSpace();
    if (this.text[this.pos] !== open) {
      this.pos = start;
      return null;
    }
    let braces = 0;
    const limit = open === "[" ? Math.min(this.#limit(), this.pos + longestOptions) : this.#limit();
    let at = this.pos + 1;
    for (; at < limit; at++) {
      const sign = this.text[at];
      if (sign === close && braces === 0) {
        const inside = this.text.slice(this.pos + 1, at);
        this.pos = at + 1;
        return inside;
      }
      if (sign === "\\") at++;
      else if (sign === "{") braces++;
      else if (sign === "}") braces--;
      else if (sign === "%") at = Math.max(at, this.text.indexOf("\n", at));
      // An optional argument does not go over the end of the group or the paragraph it stands in.
      if (open === "[" && (braces < 0 || (sign === "\n" && this.text[at + 1] === "\n"))) break;
    }
    this.#wasted += at - start;
    this.pos = start;
    return null;
  }
}
