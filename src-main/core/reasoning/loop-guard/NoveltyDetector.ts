import { RecentGrams } from "./RecentGrams.ts";
import { RollingSum } from "./RollingSum.ts";
import type { UnitKind } from "./UnitReader.ts";

/**
 * Five units, as in the repetition penalty that Phi-4-reasoning-plus was trained with. Tables and matrices have few
 * signs, and so few different short grams: there it takes a whole row and more.
 */
const gramUnits = { prose: 5, symbols: 24 } as const;
/** A gram is old when it stood in the last so many units twice: to do a sum again is a check, the third time is a loop. */
const memoryUnits = 2048;
const windowUnits = 256;
/** Least share of grams in the window that are not old. */
const leastNew = { prose: 0.28, list: 0.02, symbols: 0.05 } as const;
/** Text with a smaller share of words than this is a table, a matrix or bare formulas. */
const proseShare = 0.35;
/** Text with so many lines in the window, no blank ones between them, is a list: cases are often worded alike. */
const listLines = 5;

/** Measures how much of the last stretch was not written before. Constant work a unit. */
export class NoveltyDetector {
  readonly #prose = new NewShare(gramUnits.prose);
  readonly #symbols = new NewShare(gramUnits.symbols);
  readonly #isWord = new RollingSum(windowUnits);
  readonly #isLine = new RollingSum(windowUnits);
  /** Line breaks, or other blanks, since the last unit with ink. */
  #blanks = 0;

  /** @param isCode whether the unit stands in a block of code, which is copied out again on purpose: never old */
  add(id: number, kind: UnitKind, isCode: boolean): void {
    this.#prose.add(id, isCode);
    this.#symbols.add(id, isCode);
    this.#isWord.add(kind === "word" ? 1 : 0);
    this.#isLine.add(kind !== "blank" && this.#blanks === 1 ? 1 : 0);
    this.#blanks = kind === "blank" ? this.#blanks + 1 : 0;
  }

  get isLoop(): boolean {
    const isProse = this.#isWord.sum >= proseShare * windowUnits;
    if (!isProse) return this.#symbols.value < leastNew.symbols;
    return this.#prose.value < (this.#isLine.sum < listLines ? leastNew.prose : leastNew.list);
  }

  /** Share of the last window that was not written before, 0 to 1; what is not yet written counts as new. */
  get novelty(): number {
    return this.#prose.value;
  }

  clear(): void {
    this.#prose.clear();
    this.#symbols.clear();
    this.#isWord.clear();
    this.#isLine.clear();
    this.#blanks = 0;
  }
}

/** Share of grams of one size in the last window that are not old. */
class NewShare {
  readonly #grams: RecentGrams;
  readonly #isOld = new RollingSum(windowUnits);

  constructor(size: number) {
    this.#grams = new RecentGrams(size, memoryUnits);
  }

  add(id: number, isCode: boolean): void {
    const isOld = this.#grams.add(id).before !== null && !isCode;
    this.#isOld.add(isOld ? 1 : 0);
  }

  get value(): number {
    return 1 - this.#isOld.sum / windowUnits;
  }

  clear(): void {
    this.#grams.clear();
    this.#isOld.clear();
  }
}
