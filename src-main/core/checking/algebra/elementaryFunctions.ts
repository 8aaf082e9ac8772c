import {
  add,
  approximation,
  type Approximation,
  divide,
  isReal,
  ln,
  multiply,
  negate,
  size,
  squareRoot,
  subtract,
  unit,
} from "./Approximation.ts";
import type { FunctionName } from "./Expression.ts";

const one = approximation(1);
const two = approximation(2);
const imaginary = approximation(0, 1);
const halfPi = approximation(Math.PI / 2, 0, unit);

function sin({ re, im, error }: Approximation): Approximation {
  const value = { re: Math.sin(re) * Math.cosh(im), im: im === 0 ? 0 : Math.cos(re) * Math.sinh(im) };
  const slope = Math.hypot(Math.cos(re) * Math.cosh(im), Math.sin(re) * Math.sinh(im));
  return { ...value, error: slope * error + error * error * Math.cosh(im) + unit * Math.hypot(value.re, value.im) };
}

function cos({ re, im, error }: Approximation): Approximation {
  const value = { re: Math.cos(re) * Math.cosh(im), im: im === 0 ? 0 : -Math.sin(re) * Math.sinh(im) };
  const slope = Math.hypot(Math.sin(re) * Math.cosh(im), Math.cos(re) * Math.sinh(im));
  return { ...value, error: slope * error + error * error * Math.cosh(im) + unit * Math.hypot(value.re, value.im) };
}

/** sinh z = -i sin(iz), and cosh z = cos(iz). */
const turn = (a: Approximation): Approximation => approximation(-a.im, a.re, a.error);
const turnBack = (a: Approximation): Approximation => approximation(a.im, -a.re, a.error);
const sinh = (a: Approximation): Approximation =>
  a.im === 0
    ? approximation(Math.sinh(a.re), 0, Math.cosh(a.re) * a.error + 2 * unit * Math.abs(Math.sinh(a.re)))
    : turnBack(sin(turn(a)));
const cosh = (a: Approximation): Approximation =>
  a.im === 0
    ? approximation(Math.cosh(a.re), 0, Math.abs(Math.sinh(a.re)) * a.error + 2 * unit * Math.cosh(a.re))
    : cos(turn(a));

const reciprocal = (a: Approximation): Approximation => divide(one, a);

/** A real function with this slope, where the argument is real and within its domain. */
function real(a: Approximation, value: number, slope: number): Approximation {
  const bounded = Math.min(slope, 1 / Math.sqrt(Math.max(a.error, Number.MIN_VALUE)));
  return approximation(value, 0, bounded * a.error + 2 * unit * Math.abs(value));
}

function arcsin(a: Approximation): Approximation {
  if (isReal(a) && Math.abs(a.re) <= 1) return real(a, Math.asin(a.re), 1 / Math.sqrt(1 - a.re * a.re));
  const root = squareRoot(subtract(one, multiply(a, a)));
  return turnBack(ln(add(turn(a), root)));
}

function arctan(a: Approximation): Approximation {
  if (isReal(a)) return real(a, Math.atan(a.re), 1 / (1 + a.re * a.re));
  const turned = turn(a);
  return divide(subtract(ln(add(one, turned)), ln(subtract(one, turned))), multiply(two, imaginary));
}

function arsinh(a: Approximation): Approximation {
  if (isReal(a)) return real(a, Math.asinh(a.re), 1 / Math.hypot(1, a.re));
  return ln(add(a, squareRoot(add(multiply(a, a), one))));
}

function arcosh(a: Approximation): Approximation {
  if (isReal(a) && a.re >= 1) return real(a, Math.acosh(a.re), 1 / Math.sqrt(a.re * a.re - 1));
  return ln(add(a, multiply(squareRoot(add(a, one)), squareRoot(subtract(a, one)))));
}

function artanh(a: Approximation): Approximation {
  if (isReal(a) && Math.abs(a.re) < 1) return real(a, Math.atanh(a.re), 1 / (1 - a.re * a.re));
  return divide(subtract(ln(add(one, a)), ln(subtract(one, a))), two);
}

/** Elementary functions of a complex number, principal values. The inverse cotangent lies between 0 and pi. */
export const elementaryFunctions: Readonly<Record<FunctionName, (a: Approximation) => Approximation>> = {
  sin,
  cos,
  tan: (a) => divide(sin(a), cos(a)),
  cot: (a) => divide(cos(a), sin(a)),
  sec: (a) => reciprocal(cos(a)),
  csc: (a) => reciprocal(sin(a)),
  arcsin,
  arccos: (a) => subtract(halfPi, arcsin(a)),
  arctan,
  arccot: (a) => subtract(halfPi, arctan(a)),
  arcsec: (a) => subtract(halfPi, arcsin(reciprocal(a))),
  arccsc: (a) => arcsin(reciprocal(a)),
  sinh,
  cosh,
  tanh: (a) => (a.im === 0 ? real(a, Math.tanh(a.re), 1 / Math.cosh(a.re) ** 2) : divide(sinh(a), cosh(a))),
  coth: (a) => divide(cosh(a), sinh(a)),
  sech: (a) => reciprocal(cosh(a)),
  csch: (a) => reciprocal(sinh(a)),
  arsinh,
  arcosh,
  artanh,
  sign: (a) =>
    size(a) <= a.error
      ? a.error === 0
        ? a
        : negate(approximation(Number.NaN))
      : divide(a, approximation(size(a), 0, a.error)),
};
