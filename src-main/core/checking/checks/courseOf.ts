import type { Approximation } from "../algebra/Approximation.ts";

/** Where a series of values goes. `used` values were precise enough to tell; `last` is the last of them. */
export type Course = { used: number; last: number } & (
  | { kind: "settles"; value: number; /** The value is known to within this. */ reach: number }
  | { kind: "grows"; sign: 1 | -1 }
  | { kind: "unclear" }
);

/**
 * Where values go that are taken at places four times closer each time. They settle if every step is clearly smaller than the one
 * before; then Aitken's extrapolation says where. They grow if each is a multiple of the one before. Slow courses, such as that of
 * 1/ln x, are unclear, and so is everything that is lost in rounding.
 */
export function courseOf(values: readonly (Approximation | null)[]): Course {
  const precise: number[] = [];
  for (const value of values) {
    const isPrecise =
      value !== null &&
      Math.abs(value.im) <= 16 * value.error &&
      value.error <= 1e-7 * Math.max(1e-3, Math.abs(value.re));
    if (!isPrecise) break;
    precise.push(value.re);
  }
  const last = precise.at(-1) ?? 0;
  const used = precise.length;
  if (used < 4) return { kind: "unclear", used, last };
  const factors = precise.slice(1).map((value, index) => value / (precise[index] ?? 1));
  if (factors.every((factor) => factor > 2) && Math.abs(last) > 1e3)
    return { kind: "grows", sign: last > 0 ? 1 : -1, used, last };
  // How it begins does not matter.
  const recent = precise.slice(-6);
  const scale = Math.max(1e-2, ...recent.map(Math.abs));
  const steps = recent.slice(1).map((value, index) => value - (recent[index] ?? 0));
  const noise = 1e-8 * scale;
  const isSettling = steps
    .slice(1)
    .every((step, index) => Math.abs(step) <= Math.max(noise, Math.abs(steps[index] ?? 0) / 2.5));
  const final = Math.abs(steps.at(-1) ?? 1);
  if (!isSettling || final > 1e-2 * scale) return { kind: "unclear", used, last };
  const [before = 0, after = 0] = steps.slice(-2);
  const correction = Math.abs(before - after) > noise ? (after * after) / (before - after) : 0;
  return { kind: "settles", value: last + correction, reach: Math.max(final / 50, 1e-6 * scale), used, last };
}
