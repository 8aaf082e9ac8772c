import { type Counters, type CounterStyle, written } from "./Counters.ts";
import type { ItemStart } from "./LatexWriter.ts";
import type { Macros } from "./Macros.ts";
import { TexSource } from "./TexSource.ts";

interface OpenList {
  readonly kind: "numbers" | "bullets" | "choices";
  readonly counter: string;
  readonly style: CounterStyle;
  /** Whether its items are named as problems: "Exercise 3". */
  readonly isOfProblems: boolean;
}

/** How the levels of `enumerate` count, and the counters they count with. */
const levels: readonly (readonly [counter: string, style: CounterStyle])[] = [
  ["enumi", "arabic"],
  ["enumii", "alph"],
  ["enumiii", "roman"],
  ["enumiv", "Alph"],
];

const styleOf: Readonly<Record<string, CounterStyle>> = { 1: "arabic", a: "alph", A: "Alph", i: "roman", I: "Roman" };

/** The lists that are open, and the numbers of their items. */
export class LatexLists {
  readonly #open: OpenList[] = [];
  /** How many of them are numbered. */
  #numbered = 0;
  readonly #counters: Counters;
  readonly #macros: Macros;
  /** Lists open where an exercise began: within it what is numbered is a part. */
  #inExercise = 0;

  constructor(counters: Counters, macros: Macros) {
    this.#counters = counters;
    this.#macros = macros;
  }

  get isInParts(): boolean {
    return this.#open.length > 0;
  }

  /** How deep what stands here is, beside the items of the innermost list. */
  get depth(): number {
    return this.#open.length + this.#inExercise;
  }

  enterExercise(): void {
    this.#inExercise++;
  }

  leaveExercise(): void {
    this.#inExercise = Math.max(0, this.#inExercise - 1);
  }

  /** @param options what stands in brackets behind `\begin{enumerate}` */
  openNumbers(options: string, name: string): void {
    const level = Math.min(this.#numbered++, levels.length - 1);
    const [counter, usual] = levels[level]!;
    const format = options !== "" ? options : this.#labelMacro(counter);
    const start = /start\s*=\s*(\d+)/.exec(options);
    if (start !== null) this.#counters.set(counter, Number(start[1]) - 1);
    else if (!/\bresume\b/.test(options)) this.#counters.set(counter, 0);
    const isOfProblems = /problem|exercise|question|aufgabe|exercice|\bex\b/i.test(
      format.replaceAll(/\\[a-zA-Z]+/g, " "),
    );
    this.#open.push({
      kind: "numbers",
      counter,
      style: formatStyle(format) ?? (name === "tasks" ? "alph" : usual),
      isOfProblems,
    });
  }

  openBullets(): void {
    this.#open.push({ kind: "bullets", counter: "", style: "arabic", isOfProblems: false });
  }

  openChoices(): void {
    const counter = `choice ${this.#open.length}`;
    this.#counters.set(counter, 0);
    this.#open.push({ kind: "choices", counter, style: "Alph", isOfProblems: false });
  }

  close(): void {
    if (this.#open.pop()?.kind === "numbers") this.#numbered--;
  }

  /** Begins the next item. @param given what stands in brackets behind `\item` */
  next(given: string | null): ItemStart {
    const list = this.#open.at(-1);
    const depth = Math.max(0, this.#open.length - 1) + this.#inExercise;
    const plain = { depth, isProblem: false, points: null };
    if (list === undefined || list.kind === "bullets")
      return { ...plain, label: given === null ? null : bareLabel(given) };
    if (given !== null) return { ...plain, label: bareLabel(given) };
    const label = written(this.#counters.step(list.counter), list.style);
    return { ...plain, label, isProblem: list.isOfProblems && this.#inExercise === 0 };
  }

  #labelMacro(counter: string): string {
    for (const name of [`label${counter}`, `the${counter}`])
      if (this.#macros.has(name)) return this.#macros.expand(name, new TexSource("")) ?? "";
    return "";
  }
}

/** What stands in brackets, when it is a label; words are none. */
function bareLabel(given: string): string | null {
  const label = given.replaceAll(/\\[a-zA-Z]+\s*|[{}()[\].:\s]/g, "");
  return /^(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,5}|\d{1,2}\.?\d{1,2})$/.test(label) ? label : null;
}

/** How a label is counted: `label=(\alph*)`, `(a)`, `\Alph{enumi}`. */
function formatStyle(format: string): CounterStyle | null {
  const command = /\\(arabic|alph|Alph|roman|Roman)/.exec(format)?.[1];
  if (command !== undefined) return command as CounterStyle;
  if (/=/.test(format) && !/label\s*=/.test(format)) return null;
  const sign = /(?<![a-zA-Z\\])([1aAiI])(?![a-zA-Z])/.exec(format.replace(/^.*label\s*=/, ""))?.[1];
  return sign === undefined ? null : (styleOf[sign] ?? null);
}
