export type Unit = "tokens/s" | "MB/s" | "ms" | "MB" | "%" | "count";

/** What is asked of a value, or of its ratio to the baseline. */
export interface Target {
  of: "value" | "ratio";
  atLeast?: number;
  atMost?: number;
}

/** What several rounds gave: the median, and how far the rounds were apart. */
export interface Spread {
  median: number;
  lowest: number;
  highest: number;
}

/** One line of the report. */
export interface Measurement {
  name: string;
  value: number | Spread;
  unit: Unit;
  /** What the value is compared with, in the same unit. */
  baseline?: number | Spread;
  target?: Target;
}
