import type { TexSource } from "./TexSource.ts";

interface Macro {
  readonly count: number;
  /** What the first argument is where it is left out in brackets; null where it is like the others. */
  readonly usual: string | null;
  readonly body: string;
}

/** Macros within macros, and characters that all of them may become: a short file can be written to grow without end. */
const deepest = 12;
const most = 2_000_000;
/** Macros that are looked for all at once. */
const mostInPattern = 200;

/** What a file defines itself: `\newcommand` and its kin, with their arguments filled in. Nothing is ever run. */
export class Macros {
  readonly #macros = new Map<string, Macro>();
  /** What finds any of them in a formula; null until it is asked for. */
  #pattern: RegExp | null = null;
  #written = 0;
  #depth = 0;

  has(name: string): boolean {
    return this.#macros.has(name);
  }

  /** Reads a definition behind `\newcommand`, `\renewcommand`, `\providecommand`. */
  readNewCommand(source: TexSource): void {
    source.take(/\*/y);
    const name = source.argument().trim().replace(/^\\/, "");
    const count = Number(source.optional() ?? "0");
    const usual = source.optional();
    const body = source.group();
    if (body !== null && Number.isInteger(count) && count <= 9) this.#define(name, { count, usual, body });
  }

  /** Reads a definition behind `\def`. One whose arguments are marked by other signs is not followed. */
  readDef(source: TexSource): void {
    const head = source.take(/\s*\\([a-zA-Z@]+|[^])((?:#\d)*)/y);
    const body = source.group();
    if (head !== null && body !== null)
      this.#define(head[1] ?? "", { count: (head[2] ?? "").length / 2, usual: null, body });
  }

  /** Reads a definition behind `\DeclareMathOperator`. */
  readOperator(source: TexSource): void {
    const star = source.take(/\*/y) === null ? "" : "*";
    const name = source.argument().trim().replace(/^\\/, "");
    const body = source.group();
    if (body !== null) this.#define(name, { count: 0, usual: null, body: `\\operatorname${star}{${body}}` });
  }

  /** Reads a definition behind `\NewDocumentCommand`, of plain and optional arguments. */
  readDocumentCommand(source: TexSource): void {
    const name = source.argument().trim().replace(/^\\/, "");
    const spec = source.group() ?? "";
    const body = source.group();
    const usual = /^\s*(?:o|O\{([^}]*)\})/.exec(spec);
    const count = spec.replaceAll(/\{[^}]*\}/g, "").match(/[moO]/g)?.length ?? 0;
    if (body !== null && !/[srdDtegGbv]/.test(spec.replaceAll(/\{[^}]*\}/g, "")))
      this.#define(name, { count, usual: usual === null ? null : (usual[1] ?? ""), body });
  }

  /** An environment of the file's own, as two macros whose names no command can have. */
  defineEnvironment(name: string, count: number, usual: string | null, beginning: string, ending: string): void {
    this.#set(`begin ${name}`, { count, usual, body: beginning });
    this.#set(`end ${name}`, { count: 0, usual: null, body: ending });
  }

  #set(name: string, macro: Macro): void {
    this.#macros.set(name, macro);
    this.#pattern = null;
  }

  #define(name: string, macro: Macro): void {
    if (/^(?:[a-zA-Z@]+|[^])$/.test(name) && !neverRedefined.has(name)) this.#set(name, macro);
  }

  /**
   * What a macro becomes, its arguments read from where it stands.
   * @returns null where it would grow too far, and is left alone
   */
  expand(name: string, source: TexSource): string | null {
    const macro = this.#macros.get(name);
    if (macro === undefined || this.#written > most) return null;
    const given = macro.usual === null ? null : source.optional();
    const values = macro.usual === null ? [] : [given ?? macro.usual];
    while (values.length < macro.count) values.push(source.argument());
    const text = macro.body.replaceAll(/##|#(\d)/g, (mark, index?: string) =>
      index === undefined ? mark : (values[Number(index) - 1] ?? ""),
    );
    this.#written += text.length;
    return text;
  }

  /** Does something within a macro, unless there are too many within each other already. @returns whether it was done */
  within(work: () => void): boolean {
    if (this.#depth >= deepest) return false;
    this.#depth++;
    try {
      work();
    } finally {
      this.#depth--;
    }
    return true;
  }

  /** Whether a formula may have a macro of the file's own in it, as few have. */
  #mayHold(formula: string): boolean {
    if (this.#macros.size === 0) return false;
    // Each definition asks for a new pattern, which is dear where there are many.
    if (this.#macros.size > mostInPattern) return formula.includes("\\");
    this.#pattern ??= new RegExp(
      `\\\\(?:[^a-zA-Z]|(?:${[...this.#macros.keys()].filter((name) => /^[a-zA-Z@]+$/.test(name)).join("|")})(?![a-zA-Z@]))`,
    );
    return this.#pattern.test(formula);
  }

  /** A formula with its macros filled in. @param startSource makes a source of a text */
  inFormula(formula: string, startSource: (text: string) => TexSource): { text: string; isWhole: boolean } {
    if (!this.#mayHold(formula)) return { text: formula, isWhole: true };
    let isWhole = true;
    let result = "";
    const source = startSource(formula);
    while (!source.isAtEnd) {
      const plain = source.takeText(/[^\\]+/y);
      if (plain !== null) {
        result += plain;
        continue;
      }
      const name = source.take(/\\([a-zA-Z@]+|[^]|$)/y)?.[1] ?? "";
      if (!this.#macros.has(name)) {
        result += `\\${name}`;
        continue;
      }
      const text = this.expand(name, source);
      const wasDone =
        text !== null &&
        this.within(() => {
          const inner = this.inFormula(text, startSource);
          isWhole &&= inner.isWhole;
          // A command at its end must not run into a letter behind it.
          const runsOn = /\\[a-zA-Z]+$/.test(inner.text) && /[a-zA-Z]/.test(source.text[source.pos] ?? "");
          result += runsOn ? `${inner.text} ` : inner.text;
        });
      if (!wasDone) {
        isWhole = false;
        result += `\\${name} `;
      }
    }
    return { text: result, isWhole };
  }
}

/** What holds a document together; a file that redefines them does so for their looks. */
const neverRedefined = new Set(
  "begin end item section subsection subsubsection paragraph question part choice document title maketitle".split(" "),
);
