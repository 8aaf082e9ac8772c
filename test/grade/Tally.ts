import type { Comparison } from "../../src-shared/domain/comparison.ts";
import type { Pair } from "./readCorpus.ts";

/** What was said of a pair: right, or the way in which it was not. */
export type Fault = "false equal" | "false different" | "unknown" | "form" | null;

/** Only what says more than it knows, or less, is a fault of the verdict; the form counts apart. */
export function faultOf({ expect, form }: Pair, { verdict, form: found }: Comparison): Fault {
  if (verdict !== expect)
    return verdict === "equal" ? "false equal" : verdict === "different" ? "false different" : "unknown";
  return form !== null && form !== found ? "form" : null;
}

/** Counts of a group of pairs. */
export class Tally {
  readonly #faults = new Map<Fault, number>();
  readonly #times: number[] = [];

  add(fault: Fault, milliseconds: number): void {
    this.#faults.set(fault, this.count(fault) + 1);
    this.#times.push(milliseconds);
  }

  get pairs(): number {
    return this.#times.length;
  }

  count(fault: Fault): number {
    return this.#faults.get(fault) ?? 0;
  }

  /** Share of all pairs in per cent. */
  share(fault: Fault): number {
    return this.pairs === 0 ? 0 : (100 * this.count(fault)) / this.pairs;
  }

  /** The time that so large a part of the pairs did not exceed, in milliseconds. */
  quantile(part: number): number {
    const sorted = this.#times.toSorted((a, b) => a - b);
    return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0;
  }
}
