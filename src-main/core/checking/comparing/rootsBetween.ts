/**
 * Where a function is zero, found by its changes of sign and its exact zeros on a grid. Poles, where it jumps from one
 * sign to the other, are left out. Zeros that it only touches between the points of the grid are missed.
 */
export function rootsBetween(f: (x: number) => number, from: number, to: number, steps: number): number[] {
  return crossings(f, from, to, steps)
    .filter(({ isPole }) => !isPole)
    .map(({ at }) => at);
}

export interface Crossing {
  readonly at: number;
  /** The sign changes there without a zero. */
  readonly isPole: boolean;
}

/** Zeros, poles and ends of the domain, in rising order. */
export function crossings(f: (x: number) => number, from: number, to: number, steps: number): Crossing[] {
  const found: Crossing[] = [];
  // Points of the grid lie closer together near zero.
  const at = (index: number): number => {
    const t = (2 * index) / steps - 1;
    const spread = Math.sinh(5 * t) / Math.sinh(5);
    const [middle, half] = [(from + to) / 2, (to - from) / 2];
    // Round figures make exact zeros at whole numbers and halves likely.
    const x = middle + half * spread;
    return Math.abs(x) < 100 ? Math.round(x * 64) / 64 : x;
  };
  let [low, left] = [at(0), f(at(0))];
  if (left === 0) found.push({ at: low, isPole: false });
  for (let index = 1; index <= steps; index++) {
    const high = at(index);
    if (high <= low) continue;
    const right = f(high);
    if (right === 0) found.push({ at: high, isPole: false });
    else if (left * right < 0) found.push(bisect(f, low, high, left));
    else if (Number.isNaN(left) !== Number.isNaN(right)) found.push({ at: edge(f, low, high), isPole: true });
    [low, left] = [high, right];
  }
  return found;
}

function bisect(f: (x: number) => number, from: number, to: number, atFrom: number): Crossing {
  let [low, high, left] = [from, to, atFrom];
  const start = Math.abs(atFrom) + Math.abs(f(to));
  for (let step = 0; step < 90 && high - low > Number.EPSILON * Math.abs(low); step++) {
    const middle = (low + high) / 2;
    const value = f(middle);
    if (value === 0) return { at: middle, isPole: false };
    if (Number.isNaN(value) || value * left < 0) high = middle;
    else [low, left] = [middle, value];
  }
  const root = (low + high) / 2;
  return { at: root, isPole: !(Math.abs(f(low)) <= start) };
}

/** Where the function begins or ends to be a real number. */
function edge(f: (x: number) => number, from: number, to: number): number {
  let [low, high] = [from, to];
  const isDefined = !Number.isNaN(f(low));
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (Number.isNaN(f(middle)) === isDefined) high = middle;
    else low = middle;
  }
  return (low + high) / 2;
}
