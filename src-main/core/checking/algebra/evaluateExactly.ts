import { greatestCommonDivisor } from "../numbers/greatestCommonDivisor.ts";
import { leastCommonMultiple } from "../numbers/leastCommonMultiple.ts";
import type { AppliedExpression, Expression, Operator } from "./Expression.ts";
import { limits } from "./limits.ts";
import { Rational } from "./Rational.ts";

/** Values of variables by name. */
export type ExactValues = ReadonlyMap<string, Rational>;

const largestBits = 40_000;

/**
 * The exact value, or null where it is no fraction, is not known to be one, or is too large to work out. Roots and
 * logarithms are exact where they come out even.
 */
export function evaluateExactly(expression: Expression, values: ExactValues = new Map()): Rational | null {
  if (expression.type === "number") return expression.value;
  if (expression.type === "symbol") return values.get(expression.name) ?? null;
  if (expression.type === "constant") return null;
  const { operator, operands } = expression;
  if (operator === "sum" || operator === "product") return accumulate(expression, values);
  if (operator === "power") return power(operands[0]!, operands[1]!, values);
  const combine = combinations[operator];
  if (combine === undefined) return null;
  const numbers: Rational[] = [];
  for (const operand of operands) {
    const value = evaluateExactly(operand, values);
    if (value === null) return null;
    numbers.push(value);
  }
  const result = combine(numbers[0]!, numbers[1]!, numbers);
  return result !== null && result.bits > largestBits ? null : result;
}

type Combine = (first: Rational, second: Rational, all: readonly Rational[]) => Rational | null;

const zeroAtZero: Combine = (value) => (value.isZero ? Rational.zero : null);
const oneAtZero: Combine = (value) => (value.isZero ? Rational.one : null);
const integers =
  (join: (a: bigint, b: bigint) => bigint): Combine =>
  (_first, _second, all) => {
    if (!all.every((number) => number.isInteger && !number.isZero)) return null;
    return Rational.of(all.map((number) => number.abs().numerator).reduce(join));
  };

const combinations: Readonly<Partial<Record<Operator, Combine>>> = {
  add: (_first, _second, all) => all.reduce((left, right) => left.add(right)),
  multiply: (_first, _second, all) => all.reduce((left, right) => left.multiply(right)),
  negate: (value) => value.negate(),
  divide: (top, bottom) => (bottom.isZero ? null : top.divide(bottom)),
  root: (radicand, degree) => (degree.isInteger ? radicand.root(degree.numerator) : null),
  abs: (value) => value.abs(),
  sign: (value) => Rational.of(value.sign),
  floor: (value) => Rational.of(value.floor()),
  ceiling: (value) => Rational.of(-value.negate().floor()),
  min: (_first, _second, all) => all.reduce((left, right) => (left.compare(right) <= 0 ? left : right)),
  max: (_first, _second, all) => all.reduce((left, right) => (left.compare(right) >= 0 ? left : right)),
  modulo: (dividend, divisor) =>
    divisor.isZero ? null : dividend.subtract(divisor.multiply(Rational.of(dividend.divide(divisor).floor()))),
  gcd: integers(greatestCommonDivisor),
  lcm: integers(leastCommonMultiple),
  factorial: (n) =>
    n.isInteger && n.sign >= 0 && n.numerator <= 1000n ? fallingProduct(n.numerator, n.numerator) : null,
  binomial: choose,
  log: logarithm,
  ln: (value) => (value.isOne ? Rational.zero : null),
  conjugate: (value) => value,
  re: (value) => value,
  im: () => Rational.zero,
  sin: zeroAtZero,
  tan: zeroAtZero,
  arcsin: zeroAtZero,
  arctan: zeroAtZero,
  sinh: zeroAtZero,
  tanh: zeroAtZero,
  arsinh: zeroAtZero,
  artanh: zeroAtZero,
  cos: oneAtZero,
  sec: oneAtZero,
  cosh: oneAtZero,
  sech: oneAtZero,
};

function power(base: Expression, exponent: Expression, values: ExactValues): Rational | null {
  const top = evaluateExactly(exponent, values);
  if (top === null) return null;
  const bottom = evaluateExactly(base, values);
  if (bottom === null) return null;
  if (top.isInteger) return bottom.power(top.numerator);
  return bottom.root(top.denominator)?.power(top.numerator) ?? null;
}

function accumulate(expression: AppliedExpression, values: ExactValues): Rational | null {
  const [term, index, from, to] = expression.operands as [Expression, Expression, Expression, Expression];
  const first = evaluateExactly(from, values);
  const last = evaluateExactly(to, values);
  if (index.type !== "symbol" || !first?.isInteger || !last?.isInteger) return null;
  if (last.numerator - first.numerator >= BigInt(limits.terms)) return null;
  const isSum = expression.operator === "sum";
  let total = isSum ? Rational.zero : Rational.one;
  for (let at = first.numerator; at <= last.numerator; at++) {
    const value = evaluateExactly(term, new Map(values).set(index.name, Rational.of(at)));
    if (value === null) return null;
    total = isSum ? total.add(value) : total.multiply(value);
    if (total.bits > largestBits) return null;
  }
  return total;
}

/** n (n - 1) ... with `count` factors. */
function fallingProduct(n: bigint, count: bigint): Rational {
  let product = 1n;
  for (let index = 0n; index < count; index++) product *= n - index;
  return Rational.of(product);
}

function choose(n: Rational, k: Rational): Rational | null {
  if (!n.isInteger || !k.isInteger || n.sign < 0 || k.sign < 0 || n.numerator > 2000n) return null;
  if (k.compare(n) > 0) return Rational.zero;
  const count = k.numerator * 2n > n.numerator ? n.numerator - k.numerator : k.numerator;
  return fallingProduct(n.numerator, count).divide(fallingProduct(count, count));
}

/** The exponent, where argument and base are powers of one number. */
function logarithm(argument: Rational, base: Rational): Rational | null {
  if (argument.sign <= 0 || base.sign <= 0 || base.isOne) return null;
  if (argument.isOne) return Rational.zero;
  const estimate = Math.log(argument.toNumber()) / Math.log(base.toNumber());
  if (!Number.isFinite(estimate)) return null;
  for (const denominator of [1n, 2n, 3n, 4n, 5n, 6n]) {
    const numerator = BigInt(Math.round(estimate * Number(denominator)));
    const left = argument.power(denominator);
    const right = base.power(numerator);
    if (left !== null && right !== null && left.equals(right)) return Rational.of(numerator, denominator);
  }
  return null;
}
