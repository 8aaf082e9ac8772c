import { approximation, type Approximation, isReal, undetermined } from "./Approximation.ts";

/** Lanczos' coefficients for g = 7, n = 9 (Godfrey); good to about 15 digits for real arguments. */
const coefficients = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];

function lanczos(x: number): number {
  if (x < 0.5) return Math.PI / (Math.sin(Math.PI * x) * lanczos(1 - x));
  const [first = 0, ...rest] = coefficients;
  const series = rest.reduce((sum, coefficient, index) => sum + coefficient / (x + index), first);
  const base = x + 6.5;
  return Math.sqrt(2 * Math.PI) * base ** ((x - 0.5) / 2) * Math.exp(-base) * base ** ((x - 0.5) / 2) * series;
}

/** x! of a real number, as the gamma function of x + 1. */
export function factorial(a: Approximation): Approximation {
  if (!isReal(a)) return undetermined;
  if (Number.isInteger(a.re) && a.error === 0) {
    if (a.re < 0 || a.re > 170) return undetermined;
    let product = 1;
    for (let factor = 2; factor <= a.re; factor++) product *= factor;
    return approximation(product, 0, Number.isSafeInteger(product) ? 0 : product * a.re * 1.2e-16);
  }
  const value = lanczos(a.re + 1);
  // The slope's factor, the digamma function, is about the logarithm; near a pole it is not, so be generous.
  const slope = Math.log(Math.abs(a.re) + 2) + 4;
  return approximation(value, 0, Math.abs(value) * (1e-13 + slope * a.error));
}
