import { Counters, isCounterStyle, written } from "./Counters.ts";
import type { LatexContext } from "./LatexContext.ts";
import { LatexEnvironments } from "./LatexEnvironments.ts";
import { LatexLists } from "./LatexLists.ts";
import { LatexWriter } from "./LatexWriter.ts";
import { Macros } from "./Macros.ts";
import { siNumber, siUnit } from "./siunitx.ts";
import { structureCommands } from "./structureCommands.ts";
import { accented, dropped, emphasis, isAccent, signs, transparent } from "./textCommands.ts";
import { TexSource } from "./TexSource.ts";
import { tidyFormula } from "./tidyFormula.ts";

const headings: Readonly<Record<string, number>> = {
  chapter: 1,
  section: 1,
  subsection: 2,
  subsubsection: 3,
  paragraph: 4,
  subparagraph: 5,
};
const pointCommands = /^(?:marks?|points?|pts|punkte?|pkte?|bareme|score)$/;

/** Reads LaTeX without running it. What it cannot follow is flagged, and its text is kept. */
export class LatexReader implements LatexContext {
  readonly writer = new LatexWriter();
  title: string | null = null;
  readonly macros = new Macros();
  readonly counters = new Counters();
  readonly lists = new LatexLists(this.counters, this.macros);
  /** Environments that the file defines, by the name that they print. */
  readonly printed = new Map<string, string>();
  readonly #environments = new LatexEnvironments(this);
  readonly #structures = structureCommands(this, this.#environments);
  readonly #unknown = new Set<string>();
  #source = new TexSource("");
  #isGerman = false;
  #isFrench = false;

  read(text: string): void {
    this.#isGerman = /n?german\b|ngermanb/.test(text.slice(0, 20_000));
    this.#isFrench = /french|francais|frenchb/.test(text.slice(0, 20_000));
    const start = /^[^%\n]*\\begin\{document\}/m.exec(text);
    this.#source = new TexSource(text);
    if (start !== null) {
      // The preamble defines things and shows nothing.
      this.writer.beginCapture();
      const body = start.index + start[0].length;
      const preamble = new TexSource(text.slice(0, body));
      this.#scan(preamble);
      this.writer.endCapture();
      this.writer.restOfFlags();
      this.#environments.forgetAll();
      this.#source.pos = body;
    }
    this.#scan(this.#source);
    this.#environments.endAll();
    this.writer.endParagraph(this.line);
  }

  get line(): number {
    return this.#source.line;
  }

  text(text: string): void {
    this.writer.text(text, this.line);
  }

  #scan(source: TexSource): void {
    const before = this.#source;
    this.#source = source;
    while (!source.isAtEnd) this.#next(source);
    this.#source = before;
  }

  /** The text of an argument, as Markdown. */
  captured(latex: string): string {
    const depth = this.writer.captureDepth;
    this.writer.beginCapture();
    const isDone = this.macros.within(() => this.#scan(new TexSource(latex, this.line)));
    while (this.writer.captureDepth > depth + 1) this.writer.endCapture();
    const text = this.writer.endCapture();
    return isDone ? text : latex;
  }

  #next(source: TexSource): void {
    const plain = source.takeText(/[^\\$%{}~\n`'"\-<>&]+/y);
    if (plain !== null) return this.text(plain);
    const sign = source.text[source.pos]!;
    switch (sign) {
      case "\n": {
        const gap = source.takeText(/\n(?:[ \t]*\n)*[ \t]*/y) ?? "";
        return gap.indexOf("\n", 1) > 0 ? this.writer.endParagraph(this.line) : this.text(" ");
      }
      case "%":
        // A comment takes its line end with it, but for a blank line that follows.
        source.takeText(/%[^\n]*(?:\n(?![ \t]*\n)[ \t]*)?/y);
        return;
      case "$":
        return this.#dollars(source);
      case "\\":
        return this.#command(source);
      default: {
        const mark = source.takeText(/---?|``|''|""|"[`'aouAOUs=\-|~]|<<|>>|[^]/y);
        return this.text(this.#mark(mark ?? ""));
      }
    }
  }

  #mark(mark: string): string {
    if (mark === "{" || mark === "}") return "";
    const fixed = { "---": "—", "--": "–", "``": "“", "''": "”", "~": " ", "&": " " }[mark];
    if (fixed !== undefined) return fixed;
    if (this.#isFrench && (mark === "<<" || mark === ">>")) return mark === "<<" ? "« " : " »";
    if (!this.#isGerman || mark.length !== 2 || !mark.startsWith('"')) return mark;
    const letter = mark[1]!;
    if ("aouAOU".includes(letter)) return accented('"', letter);
    return { s: "ß", "`": "„", "'": "“", "=": "-", "~": "-" }[letter] ?? "";
  }

  #dollars(source: TexSource): void {
    const isDisplay = source.take(/\$\$/y) !== null;
    if (!isDisplay) source.pos++;
    const inside = source.formula(isDisplay ? "$$" : "$");
    if (inside === null) {
      this.writer.flag("formula-lost", source.text.slice(source.pos, source.pos + 80), this.line);
      return this.text("\\$");
    }
    this.formula(inside, isDisplay);
  }

  /** @param inside a formula without its delimiters, or `\begin` to `\end` of an environment */
  formula(inside: string, isDisplay: boolean): void {
    const line = this.line;
    const tidy = tidyFormula(inside);
    const { text, isWhole } = this.macros.inFormula(tidy, (piece) => new TexSource(piece, line));
    // A macro may be short for what only matters on paper.
    const formula = withUnits(text === tidy ? text : tidyFormula(text)).trim();
    if (!isWhole) this.writer.flag("reference-not-followed", formula, line);
    if (formula === "") return;
    if (!isDisplay) return this.text(`$${formula.replaceAll("\n", " ")}$`);
    this.text(formula.includes("\n") ? `\n$$\n${formula}\n$$\n` : `\n$$${formula}$$\n`);
  }

  #command(source: TexSource): void {
    const name = source.take(/\\([a-zA-Z@]+|[^]|$)/y)?.[1] ?? "";
    if (/^[a-zA-Z]/.test(name)) source.takeText(/[ \t]*(?:\n[ \t]*(?!\s*\n))?/y);
    if (this.expand(name, source)) return;
    const structure = this.#structures.get(name);
    if (structure !== undefined) return structure(source);
    const depth = headings[name];
    if (depth !== undefined) return this.heading(source, depth);
    if (
      isAccent(name) &&
      (source.text[source.pos] === "{" || !/^[a-zA-Z]$/.test(name) || /\s/.test(source.text[source.pos - 1] ?? ""))
    )
      return this.text(accented(name, source.argument()));
    this.#textCommand(source, name);
  }

  expand(name: string, source: TexSource): boolean {
    if (!this.macros.has(name)) return false;
    const { line } = this;
    const text = this.macros.expand(name, source);
    const isDone = text !== null && this.macros.within(() => this.#scan(new TexSource(text, line)));
    if (!isDone) this.writer.flag("reference-not-followed", `\\${name}`, line);
    return true;
  }

  #textCommand(source: TexSource, name: string): void {
    if (name === "\\") source.take(/\*?(?:[ \t]*\[[^\]\n]*\])?/y);
    const sign = signs[name];
    if (Object.hasOwn(signs, name)) {
      source.take(/\{\}/y);
      return this.text(sign ?? "");
    }
    const mark = emphasis[name];
    if (mark !== undefined) {
      const text = this.captured(source.argument());
      return this.text(text === "" ? "" : text.includes("\n") || text.includes("$$") ? text : `${mark}${text}${mark}`);
    }
    if (Object.hasOwn(transparent, name)) {
      source.optional();
      for (let index = 0; index < (transparent[name] ?? 0); index++) source.group();
      // The group that comes next is text as it is.
      return;
    }
    if (Object.hasOwn(dropped, name)) {
      source.take(/\*/y);
      while (source.optional() !== null);
      for (let index = 0; index < (dropped[name] ?? 0); index++) if (source.group() === null) break;
      return;
    }
    if (pointCommands.test(name)) {
      const points = source.group();
      return this.text(points !== null && /^\s*\d/.test(points) ? ` (${points.trim()} points)` : (points ?? ""));
    }
    if (name.startsWith("the") && this.counters.shown(name.slice(3)) !== null)
      return this.text(this.counters.shown(name.slice(3)) ?? "");
    if (isCounterStyle(name)) return this.text(written(this.counters.get(source.argument().trim()), name));
    const hadOptions = source.optional() !== null;
    if ((source.text[source.pos] === "{" || hadOptions) && !this.#unknown.has(name)) {
      this.#unknown.add(name);
      this.writer.flag("reference-not-followed", `\\${name}`, this.line);
    }
  }

  heading(source: TexSource, depth: number): void {
    source.take(/\*/y);
    source.optional();
    const text = this.captured(source.argument()).replaceAll("\n", " ");
    this.writer.block("heading", text, this.line, { depth });
  }
}

/** A formula with the quantities of siunitx as they are set. */
function withUnits(formula: string): string {
  if (!/\\(?:SI|qty|si|unit|num)(?![a-zA-Z])/.test(formula)) return formula;
  return formula
    .replaceAll(
      /\\(?:SI|qty)\s*(?:\[[^\]]*\])?\{([^{}]*)\}\s*\{([^{}]*)\}/g,
      (_, number: string, unit: string) => `${siNumber(number)}\\,${siUnit(unit)}`,
    )
    .replaceAll(/\\(?:si|unit)\s*\{([^{}]*)\}/g, (_, unit: string) => siUnit(unit))
    .replaceAll(/\\num\s*\{([^{}]*)\}/g, (_, number: string) => siNumber(number));
}
