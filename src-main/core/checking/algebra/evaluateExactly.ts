import { greatestCommonDivisor } from "../numbers/greatestCommonDivisor.ts";
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
  const numbers: Rational[] = [];
  for (const operand of operands) {
    const value = evaluateExactly(operand, values);
    if (value === null) return null;
    numbers.push(value);
  }
  const result = combine(operator, numbers);
  return result !== null && result.bits > largestBits ? null : result;
}

function combine(operator: Operator, numbers: Rational[]): Rational | null {
  const [first, second] = numbers as [Rational, Rational];
  switch (operator) {
    case "add":
      return numbers.reduce((left, right) => left.add(right));
    case "multiply":
      return numbers.reduce((left, right) => left.multiply(right));
    case "negate":
      return first.negate();
    case "divide":
      return second.isZero ? null : first.divide(second);
    case "root":
      return second.isInteger ? first.root(second.numerator) : null;
    case "abs":
      return first.abs();
    case "sign":
      return Rational.of(first.sign);
    case "floor":
      return Rational.of(first.floor());
    case "ceiling":
      return Rational.of(-first.negate().floor());
    case "min":
      return numbers.reduce((left, right) => (left.compare(right) <= 0 ? left : right));
    case "max":
      return numbers.reduce((left, right) => (left.compare(right) >= 0 ? left : right));
    case "modulo":
      return second.isZero ? null : first.subtract(second.multiply(Rational.of(first.divide(second).floor())));
    case "gcd":
    case "lcm": {
      if (!numbers.every((number) => number.isInteger && !number.isZero)) return null;
      const integers = numbers.map((number) => number.abs().numerator);
      return Rational.of(integers.reduce(operator === "gcd" ? greatestCommonDivisor : lcmOf));
    }
    case "factorial":
      return first.isInteger && first.sign >= 0 && first.numerator <= 1000n
        ? fallingProduct(first.numerator, first.numerator)
        : null;
    case "binomial":
      return choose(first, second);
    case "log":
      return logarithm(first, second);
    case "ln":
      return first.isOne ? Rational.zero : null;
    case "conjugate":
    case "re":
      return first;
    case "im":
      return Rational.zero;
    case "sin":
    case "tan":
    case "arcsin":
    case "arctan":
    case "sinh":
    case "tanh":
    case "arsinh":
    case "artanh":
      return first.isZero ? Rational.zero : null;
    case "cos":
    case "sec":
    case "cosh":
    case "sech":
      return first.isZero ? Rational.one : null;
    default:
      return null;
  }
}

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

const lcmOf = (a: bigint, b: bigint): bigint => (a / greatestCommonDivisor(a, b)) * b;

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
