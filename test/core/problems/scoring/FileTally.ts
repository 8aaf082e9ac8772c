import type { FileScore } from "./scoreFile.ts";

const percent = (part: number, whole: number): string => (whole === 0 ? "–" : `${((100 * part) / whole).toFixed(1)} %`);

/** Counts of a group of files. */
export class FileTally {
  static readonly columns = [
    "files",
    "problems",
    "precision",
    "recall",
    "exact",
    "formulas kept",
    "lost unsaid",
    "s a file",
  ] as const;
  #files = 0;
  #expected = 0;
  #found = 0;
  #matched = 0;
  #exact = 0;
  #characters = 0;
  #kept = 0;
  #lost = 0;
  #milliseconds = 0;

  add(score: FileScore, milliseconds: number): void {
    this.#files++;
    this.#expected += score.expected;
    this.#found += score.found;
    this.#matched += score.matched;
    this.#exact += score.exact;
    this.#characters += score.formulaCharacters;
    this.#kept += score.keptCharacters;
    this.#lost += score.lostSilently.length;
    this.#milliseconds += milliseconds;
  }

  /** Share of the problems of which everything is right, from 0 to 1. */
  get exactShare(): number {
    return this.#exact / this.#expected;
  }

  /** Formulas that are not there and are not flagged. */
  get lostUnsaid(): number {
    return this.#lost;
  }

  /** A row of a table, under {@link FileTally.columns}. */
  get cells(): string[] {
    return [
      String(this.#files),
      String(this.#expected),
      percent(this.#matched, this.#found),
      percent(this.#matched, this.#expected),
      percent(this.#exact, this.#expected),
      percent(this.#kept, this.#characters),
      String(this.#lost),
      (this.#milliseconds / this.#files / 1_000).toFixed(2),
    ];
  }
}
