import {
  add,
  approximation,
  type Approximation,
  divide,
  isReal,
  ln,
  multiply,
  negate,
  power,
  realRoot,
  size,
  undetermined,
  unit,
} from "./Approximation.ts";
import { elementaryFunctions } from "./elementaryFunctions.ts";
import type { Operator } from "./Expression.ts";
import { factorial } from "./gamma.ts";

type Combine = (first: Approximation, second: Approximation, all: readonly Approximation[]) => Approximation;

export const isWhole = ({ re, im, error }: Approximation): boolean =>
  im === 0 && Math.abs(re - Math.round(re)) <= error && Number.isFinite(re);

/** For functions of real numbers only. */
const ofReals =
  (combine: Combine): Combine =>
  (first, second, all) =>
    all.every(isReal) ? combine(first, second, all) : undetermined;

/** Undetermined where rounding hides on which side of a jump the value is. */
function floor(value: Approximation): Approximation {
  const nearest = Math.round(value.re);
  if (value.error > 0 && Math.abs(value.re - nearest) <= value.error) return undetermined;
  return approximation(Math.floor(value.re));
}

const greatestDivisor = (a: number, b: number): number => (b === 0 ? Math.abs(a) : greatestDivisor(b, a % b));
const leastMultiple = (a: number, b: number): number =>
  a === 0 || b === 0 ? 0 : Math.abs((a / greatestDivisor(a, b)) * b);

const ofIntegers =
  (join: (a: number, b: number) => number): Combine =>
  (_first, _second, all) => {
    if (!all.every(({ re, im, error }) => Number.isSafeInteger(re) && im === 0 && error === 0)) return undetermined;
    return approximation(all.map(({ re }) => re).reduce(join));
  };

function binomial(n: Approximation, k: Approximation): Approximation {
  if (!isWhole(k) || k.re >= 200) return divide(factorial(n), multiply(factorial(k), factorial(add(n, negate(k)))));
  if (k.re < 0) return approximation(0);
  let result = approximation(1);
  for (let index = 0; index < Math.round(k.re); index++)
    result = divide(multiply(result, add(n, approximation(-index))), approximation(index + 1));
  return result;
}

function root(radicand: Approximation, degree: Approximation): Approximation {
  if (Number.isInteger(degree.re) && degree.im === 0 && degree.re > 0) return realRoot(radicand, degree.re);
  return power(radicand, divide(approximation(1), degree));
}

/** Operators whose value depends on nothing but the values of their operands, sums apart. */
export const combinations: Readonly<Partial<Record<Operator, Combine>>> = {
  ...elementaryFunctions,
  multiply: (_first, _second, all) => all.reduce(multiply),
  negate,
  divide,
  root,
  abs: (value) => approximation(size(value), 0, value.error + unit * size(value)),
  ln,
  log: (value, base) => divide(ln(value), ln(base)),
  factorial,
  binomial,
  conjugate: ({ re, im, error }) => approximation(re, -im, error),
  re: ({ re, error }) => approximation(re, 0, error),
  im: ({ im, error }) => approximation(im, 0, error),
  arg: (value) => approximation(ln(value).im, 0, ln(value).error),
  floor: ofReals(floor),
  ceiling: ofReals((value) => negate(floor(negate(value)))),
  min: ofReals((_first, _second, all) => all.reduce((left, right) => (left.re <= right.re ? left : right))),
  max: ofReals((_first, _second, all) => all.reduce((left, right) => (left.re >= right.re ? left : right))),
  modulo: ofReals((dividend, divisor) => add(dividend, negate(multiply(divisor, floor(divide(dividend, divisor)))))),
  gcd: ofIntegers(greatestDivisor),
  lcm: ofIntegers(leastMultiple),
};
