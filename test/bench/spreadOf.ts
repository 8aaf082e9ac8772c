import type { Spread } from "./Measurement.ts";

/** The rounds of a measurement in short. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low = NaN, high = NaN] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return { median: (low + high) / 2, lowest: sorted[0] ?? NaN, highest: sorted.at(-1) ?? NaN };
}
