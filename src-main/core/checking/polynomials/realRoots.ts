import { Rational } from "../algebra/Rational.ts";
import { Polynomial } from "./Polynomial.ts";

/** A real root: exact where it is a fraction, else between two fractions that are closer than 10^-15 of its size. */
export interface RealRoot {
  readonly exact: Rational | null;
  readonly low: Rational;
  readonly high: Rational;
}

const two = Rational.of(2);
const closeness = Rational.of(1, 10n ** 16n);

/** How many different real roots there are, by Sturm's theorem. The polynomial must not be zero. */
export function countRealRoots(polynomial: Polynomial): number {
  const chain = sturmChain(polynomial.squareFree);
  const bound = rootBound(polynomial);
  return changesAt(chain, bound.negate()) - changesAt(chain, bound);
}

/** The different real roots, ascending. The polynomial must not be zero. */
export function realRoots(polynomial: Polynomial): RealRoot[] {
  const simple = polynomial.squareFree;
  if (simple.degree < 1) return [];
  const chain = sturmChain(simple);
  const bound = rootBound(simple);
  const found: RealRoot[] = [];
  // Each interval is open on the left and closed on the right, as Sturm's theorem counts.
  const search = (low: Rational, high: Rational): void => {
    const count = changesAt(chain, low) - changesAt(chain, high);
    if (count === 0) return;
    if (count === 1) {
      found.push(refine(simple, low, high));
      return;
    }
    const middle = low.add(high).divide(two);
    search(low, middle);
    search(middle, high);
  };
  search(bound.negate(), bound);
  return found;
}

/** Whether it has a root that is a fraction. */
export const hasRationalRoot = (polynomial: Polynomial): boolean =>
  realRoots(polynomial).some(({ exact }) => exact !== null);

function refine(polynomial: Polynomial, from: Rational, to: Rational): RealRoot {
  const whole = polynomial.primitive;
  const highSign = signAt(whole, to);
  if (highSign === 0) return { exact: to, low: to, high: to };
  let [low, high] = [from, to];
  let isTried = false;
  for (;;) {
    const width = high.subtract(low);
    // A fraction that is a root has a denominator that divides the leading coefficient, so that at most one is left here.
    if (!isTried && width.multiply(whole.leading.abs()).compare(Rational.of(1, 2)) < 0) {
      isTried = true;
      const candidate = Rational.of(roundHalf(high.multiply(whole.leading)), whole.leading.numerator);
      const isInside = candidate.compare(low) > 0 && candidate.compare(high) <= 0;
      if (isInside && signAt(whole, candidate) === 0) return { exact: candidate, low: candidate, high: candidate };
    }
    const size = low.abs().compare(high.abs()) > 0 ? low.abs() : high.abs();
    if (isTried && width.compare(closeness.multiply(size.compare(Rational.one) > 0 ? size : Rational.one)) < 0)
      return { exact: null, low, high };
    const middle = low.add(high).divide(two);
    const sign = signAt(whole, middle);
    if (sign === 0) return { exact: middle, low: middle, high: middle };
    if (sign === highSign) high = middle;
    else low = middle;
  }
}

/** The sign of the value of a polynomial with whole coefficients, by Horner's rule on whole numbers. */
function signAt({ coefficients }: Polynomial, { numerator, denominator }: Rational): number {
  let [value, scale] = [0n, 1n];
  for (const coefficient of coefficients.toReversed()) {
    value = value * numerator + coefficient.numerator * scale;
    scale *= denominator;
  }
  return value === 0n ? 0 : value < 0n ? -1 : 1;
}

const roundHalf = (value: Rational): bigint => value.add(Rational.of(1, 2)).floor();

function sturmChain(polynomial: Polynomial): Polynomial[] {
  const chain = [polynomial.primitive, polynomial.derivative.primitive];
  for (;;) {
    const [before, last] = chain.slice(-2);
    if (before === undefined || last === undefined || last.degree < 1) return chain.filter((link) => !link.isZero);
    const remainder = before.divide(last).remainder;
    if (remainder.isZero) return chain;
    chain.push(Polynomial.zero.subtract(remainder).primitive);
  }
}

function changesAt(chain: readonly Polynomial[], place: Rational): number {
  const signs = chain.map((link) => signAt(link, place)).filter((sign) => sign !== 0);
  return signs.filter((sign, index) => index > 0 && sign !== signs[index - 1]).length;
}

/** Cauchy's bound: all roots are smaller in size. */
function rootBound(polynomial: Polynomial): Rational {
  const sizes = polynomial.coefficients.map((coefficient) => coefficient.divide(polynomial.leading).abs());
  const largest = sizes.reduce((most, size) => (size.compare(most) > 0 ? size : most), Rational.one);
  // A whole number, so that bisection meets whole roots.
  return Rational.of(largest.floor() + 2n);
}
