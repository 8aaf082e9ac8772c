import { approximation, type Approximation, undetermined } from "./Approximation.ts";

const levels = 7;
/** Beyond this the points lie closer to an end than a double can tell. */
const range = 4;

/**
 * A definite integral by the double exponential rule (Takahasi and Mori 1974), which bears singular ends. Infinite
 * bounds are brought to finite ones. Undetermined where the levels do not come together.
 */
export function integrate(at: (point: number) => Approximation, from: number, to: number): Approximation {
  if (from === to) return approximation(0);
  if (from > to) {
    const { re, im, error } = integrate(at, to, from);
    return approximation(-re, -im, error);
  }
  if (!Number.isFinite(from) || !Number.isFinite(to)) return unbounded(at, from, to);
  const half = (to - from) / 2;
  let [re, im, previous] = [0, 0, Number.NaN];
  const addAt = (t: number): void => {
    const u = (Math.PI / 2) * Math.sinh(t);
    // The distance from the nearer end keeps its digits where the point itself would round to the end.
    const distance = (2 * half) / (1 + Math.exp(2 * Math.abs(u)));
    const point = t < 0 ? from + distance : to - distance;
    if (point <= from || point >= to) return;
    const weight = ((Math.PI / 2) * Math.cosh(t)) / Math.cosh(u) ** 2;
    const value = at(point);
    re += weight * value.re;
    im += weight * value.im;
  };
  for (let level = 0; level <= levels; level++) {
    const step = 2 ** -level;
    // Each level adds the points between those of the level before.
    for (let index = level === 0 ? 0 : 1; index * step <= range; index += level === 0 ? 1 : 2) {
      addAt(index * step);
      if (index > 0) addAt(-index * step);
    }
    const total = half * step * re;
    const change = Math.abs(total - previous);
    if (level > 2 && change <= 1e-11 * Math.max(1e-3, Math.abs(total)))
      return approximation(total, half * step * im, Math.max(change, 1e-13 * Math.abs(total)) * 4);
    previous = total;
  }
  return undetermined;
}

/** x = t / (1 - t^2) over the whole line, x = a + t / (1 - t) over a half. */
function unbounded(at: (point: number) => Approximation, from: number, to: number): Approximation {
  const scaled = (point: number, weight: number): Approximation => {
    const value = at(point);
    const [re, im] = [value.re * weight, value.im * weight];
    return approximation(Number.isFinite(re) ? re : 0, Number.isFinite(im) ? im : 0);
  };
  if (Number.isFinite(from)) return integrate((t) => scaled(from + t / (1 - t), 1 / (1 - t) ** 2), 0, 1);
  if (Number.isFinite(to)) return integrate((t) => scaled(to - t / (1 - t), 1 / (1 - t) ** 2), 0, 1);
  return integrate((t) => scaled(t / (1 - t * t), (1 + t * t) / (1 - t * t) ** 2), -1, 1);
}
