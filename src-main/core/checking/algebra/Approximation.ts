/** A complex number in double precision that knows how far it may be off. */
export interface Approximation {
  readonly re: number;
  readonly im: number;
  /** A bound of the absolute error from rounding, as a running estimate. */
  readonly error: number;
}

/** The rounding of one operation, with a little to spare. */
export const unit = 2.5e-16;

export const approximation = (re: number, im = 0, error = 0): Approximation => ({ re, im, error });

export const undetermined: Approximation = { re: Number.NaN, im: Number.NaN, error: 0 };

export const size = ({ re, im }: Approximation): number => (im === 0 ? Math.abs(re) : Math.hypot(re, im));

export const isFiniteNumber = ({ re, im, error }: Approximation): boolean =>
  Number.isFinite(re) && Number.isFinite(im) && Number.isFinite(error);

/** Whether nothing but rounding stands in the imaginary part. */
export const isReal = (a: Approximation): boolean => Math.abs(a.im) <= a.error;

/** Whole numbers are added and multiplied without rounding, as long as the result is one that a double can tell. */
const isWhole = ({ re, im, error }: Approximation): boolean => im === 0 && error === 0 && Number.isSafeInteger(re);

export function add(a: Approximation, b: Approximation): Approximation {
  const sum = { re: a.re + b.re, im: a.im + b.im, error: 0 };
  if (isWhole(a) && isWhole(b) && isWhole(sum)) return sum;
  return { ...sum, error: a.error + b.error + unit * Math.hypot(sum.re, sum.im) };
}

export const negate = ({ re, im, error }: Approximation): Approximation => ({ re: -re, im: -im, error });

export const subtract = (a: Approximation, b: Approximation): Approximation => add(a, negate(b));

export function multiply(a: Approximation, b: Approximation): Approximation {
  const [left, right] = [size(a), size(b)];
  const carried = left * b.error + right * a.error + a.error * b.error;
  if (a.im === 0 && b.im === 0) {
    const product = { re: a.re * b.re, im: 0, error: 0 };
    if (isWhole(a) && isWhole(b) && isWhole(product)) return product;
    return { ...product, error: carried + unit * Math.abs(product.re) };
  }
  return {
    re: a.re * b.re - a.im * b.im,
    im: a.re * b.im + a.im * b.re,
    error: carried + 2 * unit * left * right,
  };
}

export function divide(a: Approximation, b: Approximation): Approximation {
  const bottom = size(b);
  if (bottom <= 2 * b.error || bottom === 0) return undetermined;
  const squared = bottom * bottom;
  const [re, im] =
    a.im === 0 && b.im === 0
      ? [a.re / b.re, 0]
      : [(a.re * b.re + a.im * b.im) / squared, (a.im * b.re - a.re * b.im) / squared];
  const quotient = Math.hypot(re, im);
  return { re, im, error: (a.error + quotient * b.error) / (bottom - b.error) + 4 * unit * quotient };
}

export function exp(a: Approximation): Approximation {
  const radius = Math.exp(a.re);
  const error = radius * (Math.expm1(a.error) + 2 * unit);
  if (a.im === 0) return { re: radius, im: 0, error };
  return { re: radius * Math.cos(a.im), im: radius * Math.sin(a.im), error };
}

/** The principal value; on the cut, which rounding cannot tell apart from its two sides, the angle is pi. */
export function ln(a: Approximation): Approximation {
  const radius = size(a);
  if (radius <= 2 * a.error) return undetermined;
  const re = Math.log(radius);
  const im = Math.abs(a.im) <= a.error ? (a.re < 0 ? Math.PI : 0) : Math.atan2(a.im, a.re);
  return { re, im, error: a.error / (radius - a.error) + unit * Math.hypot(re, im) + unit };
}

export function squareRoot(a: Approximation): Approximation {
  const radius = size(a);
  // Near zero the root magnifies what is not known.
  const error = radius > 4 * a.error ? a.error / Math.sqrt(radius) : Math.sqrt(a.error);
  const root = Math.sqrt(radius);
  if (Math.abs(a.im) <= a.error)
    return a.re < 0 ? { re: 0, im: root, error: error + unit * root } : { re: root, im: 0, error: error + unit * root };
  const re = Math.sqrt((radius + a.re) / 2);
  const im = Math.sign(a.im) * Math.sqrt((radius - a.re) / 2);
  return { re, im, error: error + 4 * unit * root };
}

/** `a` to an exponent that is any complex number, by the principal logarithm. */
export function power(a: Approximation, b: Approximation): Approximation {
  if (size(a) === 0 && a.error === 0) {
    if (b.re === 0 && b.im === 0) return approximation(1);
    return b.re > 0 ? approximation(0) : undetermined;
  }
  if (a.im === 0 && b.im === 0 && (a.re > 0 || Number.isInteger(b.re))) {
    const re = a.re ** b.re;
    const magnitude = Math.abs(re);
    const fromBase = a.error === 0 ? 0 : (Math.abs(b.re) * a.error) / Math.max(Math.abs(a.re) - a.error, 0);
    const fromExponent = b.error === 0 ? 0 : Math.abs(Math.log(Math.abs(a.re))) * b.error;
    const rounding = isWhole(a) && isWhole(b) && Number.isSafeInteger(re) ? 0 : 2 * unit;
    return { re, im: 0, error: magnitude * (Math.expm1(fromBase + fromExponent) + rounding) };
  }
  if (b.im === 0 && b.error === 0 && Number.isInteger(b.re) && Math.abs(b.re) <= 64) return integerPower(a, b.re);
  return exp(multiply(b, ln(a)));
}

function integerPower(a: Approximation, exponent: number): Approximation {
  let result = approximation(1);
  let square = a;
  for (let left = Math.abs(exponent); left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = multiply(result, square);
    square = multiply(square, square);
  }
  return exponent < 0 ? divide(approximation(1), result) : result;
}

/** The real root of an odd degree of a negative number, else the principal one. */
export function realRoot(a: Approximation, degree: number): Approximation {
  if (degree === 2) return squareRoot(a);
  const inverse = approximation(1 / degree, 0, unit / degree);
  if (degree % 2 !== 0 && isReal(a) && a.re < 0) return negate(power(approximation(-a.re, 0, a.error), inverse));
  return power(a, inverse);
}
