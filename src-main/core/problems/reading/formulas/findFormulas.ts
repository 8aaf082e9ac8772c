/** A formula within a text, from its first delimiter to behind its last. */
export interface FormulaSpan {
  readonly start: number;
  readonly end: number;
  /** Without delimiters, but with the `\begin` and `\end` of an environment. */
  readonly source: string;
  readonly isDisplay: boolean;
}

/** The farthest an end is looked for, in characters. */
const farthest = 20_000;

/** Environments that make a formula without any other delimiters. */
const environment =
  /\\begin\{((?:equation|align|alignat|flalign|gather|multline|eqnarray|displaymath|math|IEEEeqnarray)\*?)\}/y;

/** Where a formula, or what can hold none, may begin. */
const opening = /\\(?:[([]|begin\{|[^])|\$\$?|(?:^|\n)[ \t]*(?:```+|~~~+)|`+/g;

/**
 * The formulas of a text in reading order: `$..$`, `$$..$$`, `\(..\)`, `\[..\]` and bare environments. Code is passed
 * over. A dollar that can be an amount of money opens none. Linear in the length of the text.
 */
export function findFormulas(text: string): FormulaSpan[] {
  const spans: FormulaSpan[] = [];
  const finder = new EndFinder(text);
  opening.lastIndex = 0;
  for (let match = opening.exec(text); match !== null; match = opening.exec(text)) {
    const mark = match[0].trim();
    const start = match.index + match[0].length - mark.length;
    const span =
      mark.includes("`") || mark.startsWith("~") ? finder.passCode(start, mark) : finder.formula(start, mark);
    if (span === null) continue;
    if (typeof span === "number") opening.lastIndex = span;
    else {
      spans.push(span);
      opening.lastIndex = span.end;
    }
  }
  return spans;
}

class EndFinder {
  readonly #text: string;
  /** By closing delimiter, the place behind which there is none: a text full of openings is searched only once. */
  readonly #noneFrom = new Map<string, number>();

  constructor(text: string) {
    this.#text = text;
  }

  /** The end of code that begins here, or null where it is not closed. */
  passCode(start: number, mark: string): number | null {
    const isFence = mark.length >= 3;
    const end = this.#indexOf(isFence ? `\n${mark}` : mark, start + mark.length);
    if (end < 0) return isFence ? this.#text.length : null;
    return end + mark.length + (isFence ? 1 : 0);
  }

  formula(start: number, mark: string): FormulaSpan | null {
    switch (mark) {
      case "$$":
        return this.#between(start, mark, "$$", true);
      case "$":
        return this.#betweenDollars(start);
      case "\\(":
        return this.#between(start, mark, "\\)", false);
      case "\\[":
        return this.#between(start, mark, "\\]", true);
      case "\\begin{":
        return this.#environment(start);
      default:
        // An escape, which the search has passed over.
        return null;
    }
  }

  #between(start: number, opened: string, closing: string, isDisplay: boolean): FormulaSpan | null {
    const end = this.#indexOf(closing, start + opened.length);
    if (end < 0 || end - start > farthest) return null;
    const source = this.#text.slice(start + opened.length, end);
    // A blank line ends a paragraph, and no formula goes over it but right after its start and right before its end.
    if (source.trim() === "" || /\n[ \t]*\n/.test(source.trim())) return null;
    return { start, end: end + closing.length, source: source.trim(), isDisplay };
  }

  /** A single dollar opens a formula before anything but a space, and closes one after anything but a space and before no digit. */
  #betweenDollars(start: number): FormulaSpan | null {
    if (/[\s$]/.test(this.#text[start + 1] ?? " ")) return null;
    let end = start;
    do end = this.#indexOf("$", end + 1);
    while (end > 0 && this.#text[end - 1] === "\\");
    if (end < 0 || end - start > farthest) return null;
    const source = this.#text.slice(start + 1, end);
    if (/\s$/.test(source) || /\n[ \t]*\n/.test(source) || /\d/.test(this.#text[end + 1] ?? "")) return null;
    return { start, end: end + 1, source, isDisplay: false };
  }

  #environment(start: number): FormulaSpan | null {
    environment.lastIndex = start;
    const name = environment.exec(this.#text)?.[1];
    if (name === undefined) return null;
    const closing = `\\end{${name}}`;
    const found = this.#indexOf(closing, start);
    if (found < 0 || found - start > farthest) return null;
    const end = found + closing.length;
    return { start, end, source: this.#text.slice(start, end), isDisplay: true };
  }

  #indexOf(searched: string, from: number): number {
    const none = this.#noneFrom.get(searched);
    if (none !== undefined && from >= none) return -1;
    const found = this.#text.indexOf(searched, from);
    if (found < 0) this.#noneFrom.set(searched, from);
    return found;
  }
}
