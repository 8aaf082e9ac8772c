import { RecentGrams } from "./RecentGrams.ts";
import type { UnitKind } from "./UnitReader.ts";

/** A stretch that repeats exactly. */
export interface Period {
  /** Units after which it repeats. */
  lag: number;
  /** Units so far that were each the same as the unit `lag` before. */
  run: number;
  /** Whether it is made of blank units only. */
  isBlank: boolean;
}

/** Longest period that is seen, in units: several paragraphs. */
const longestPeriod = 4096;
/** Units that must agree before a period is followed at all. */
const anchorUnits = 12;

/**
 * How many units must repeat exactly before it is a loop: two more copies, but no fewer than `least` and no more than
 * `most`. An honest stretch is seldom copied word by word over more than 200 units.
 */
const enough = { least: 120, leastWithoutWords: 200, leastOfOneUnit: 80, leastBlank: 64, most: 280 } as const;

/** Units that must have repeated, for a period of this length. Tables of zeros and long numbers are not loops yet. */
export function repeatsNeeded(lag: number, hasWords: boolean, isBlank: boolean): number {
  if (isBlank) return enough.leastBlank;
  if (lag === 1) return hasWords ? enough.least / 2 : enough.leastOfOneUnit;
  const least = hasWords ? enough.least : enough.leastWithoutWords;
  return Math.min(enough.most, Math.max(2 * lag, least));
}

/** Follows the exact period that the tail of a text has, if any. Constant work a unit. */
export class PeriodDetector {
  readonly #units = new Uint32Array(2 * longestPeriod);
  readonly #grams = new RecentGrams(anchorUnits, longestPeriod);
  #count = 0;
  #lag = 0;
  #run = 0;
  /** Of the run: when a word, and when anything but a blank, was last seen. */
  #wordAt = -1;
  #inkAt = -1;

  add(id: number, kind: UnitKind): void {
    const at = this.#count++;
    const size = this.#units.length;
    this.#units[at % size] = id;
    if (kind === "word") this.#wordAt = at;
    if (kind !== "blank") this.#inkAt = at;
    if (this.#lag > 0 && this.#units[(at - this.#lag) % size] === id) this.#run += 1;
    else this.#lag = this.#run = 0;
    const { last } = this.#grams.add(id);
    if (this.#lag === 0 && last !== null) [this.#lag, this.#run] = [last, anchorUnits];
  }

  /** The loop that the text is in, or null. */
  get loop(): Period | null {
    if (this.#lag === 0) return null;
    const seen = (at: number): boolean => this.#count - at <= this.#lag;
    const hasWords = seen(this.#wordAt);
    const isBlank = !seen(this.#inkAt);
    if (this.#run < repeatsNeeded(this.#lag, hasWords, isBlank)) return null;
    return { lag: this.#lag, run: this.#run, isBlank };
  }

  clear(): void {
    this.#grams.clear();
    this.#count = this.#lag = this.#run = 0;
    this.#wordAt = this.#inkAt = -1;
  }
}
