import {
  add,
  approximation,
  type Approximation,
  divide,
  exp,
  isFiniteNumber,
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
import { differentiate } from "./differentiate.ts";
import { elementaryFunctions } from "./elementaryFunctions.ts";
import { evaluateExactly } from "./evaluateExactly.ts";
import type { AppliedExpression, Expression, FunctionName } from "./Expression.ts";
import { factorial } from "./gamma.ts";
import { integrate } from "./integrate.ts";
import { limits } from "./limits.ts";

/** Values of variables by name. */
export type Values = ReadonlyMap<string, Approximation>;

const zero = approximation(0);
const constants = {
  pi: approximation(Math.PI, 0, unit),
  e: approximation(Math.E, 0, unit),
  i: approximation(0, 1),
  infinity: approximation(Number.POSITIVE_INFINITY),
};

/**
 * The value as a complex number in double precision with a bound of its error, or null where it is not defined, not
 * finite or not known. Odd roots of negative numbers are real; other functions take their principal values.
 */
export function evaluate(expression: Expression, values: Values = new Map()): Approximation | null {
  const result = new Evaluation(values).value(expression);
  return isFiniteNumber(result) ? result : null;
}

/** One evaluation, which also notes whether a term was too small beside another to show in the result. */
export class Evaluation {
  /** A term was lost in rounding, so that equal values do not show that the formulas are equal. */
  absorbed = false;
  readonly #values: Values;

  constructor(values: Values) {
    this.#values = values;
  }

  value(expression: Expression): Approximation {
    switch (expression.type) {
      case "number": {
        const number = expression.value.toNumber();
        return approximation(
          number,
          0,
          Number.isSafeInteger(number) && expression.value.isInteger ? 0 : unit * Math.abs(number),
        );
      }
      case "constant":
        return constants[expression.name];
      case "symbol":
        return this.#values.get(expression.name) ?? undetermined;
      case "applied":
        return this.#apply(expression);
    }
  }

  /** Whether a condition holds, or null where that is not known. */
  holds(condition: Expression): boolean | null {
    if (condition.type !== "applied") return null;
    const { operator, operands } = condition;
    if (operator === "and" || operator === "or") {
      const results = operands.map((operand) => this.holds(operand));
      const deciding = operator === "or";
      if (results.includes(deciding)) return deciding;
      return results.includes(null) ? null : !deciding;
    }
    const [left, right] = [this.value(operands[0]!), this.value(operands[1]!)];
    if (!isReal(left) || !isReal(right)) return null;
    const difference = left.re - right.re;
    if (Number.isNaN(difference)) return null;
    const isClose = Math.abs(difference) <= left.error + right.error;
    if (isClose && left.error + right.error > 0) return null;
    switch (operator) {
      case "=":
        return difference === 0;
      case "!=":
        return difference !== 0;
      case "<":
        return difference < 0;
      case "<=":
        return difference <= 0;
      case ">":
        return difference > 0;
      case ">=":
        return difference >= 0;
      default:
        return null;
    }
  }

  #apply(expression: AppliedExpression): Approximation {
    const { operator, operands } = expression;
    switch (operator) {
      case "sum":
      case "product":
        return this.#accumulate(expression);
      case "integral":
        return this.#integral(operands);
      case "derivative": {
        const by = operands[1]!;
        const slope = by.type === "symbol" ? differentiate(operands[0]!, by.name) : null;
        return slope === null ? undetermined : this.value(slope);
      }
      case "piecewise":
        return this.#piecewise(operands);
      case "power":
        return this.#power(operands[0]!, operands[1]!);
      case "call":
        return called(
          operands[0]!,
          operands.slice(1).map((operand) => this.value(operand)),
        );
      default:
        return this.#combine(
          operator,
          operands.map((operand) => this.value(operand)),
        );
    }
  }

  #combine(operator: AppliedExpression["operator"], values: Approximation[]): Approximation {
    const [first, second] = values as [Approximation, Approximation];
    switch (operator) {
      case "add":
        return this.#add(values);
      case "multiply":
        return values.reduce(multiply);
      case "negate":
        return negate(first);
      case "divide":
        return divide(first, second);
      case "root":
        if (Number.isInteger(second.re) && second.im === 0 && second.re > 0) return realRoot(first, second.re);
        return power(first, divide(approximation(1), second));
      case "abs":
        return approximation(size(first), 0, first.error + unit * size(first));
      case "ln":
        return ln(first);
      case "log":
        return divide(ln(first), ln(second));
      case "factorial":
        return factorial(first);
      case "binomial":
        return binomial(first, second);
      case "conjugate":
        return approximation(first.re, -first.im, first.error);
      case "re":
        return approximation(first.re, 0, first.error);
      case "im":
        return approximation(first.im, 0, first.error);
      case "arg":
        return approximation(ln(first).im, 0, ln(first).error);
      case "floor":
      case "ceiling":
      case "min":
      case "max":
      case "modulo":
      case "gcd":
      case "lcm":
        return values.every(isReal) ? ordered(operator, values) : undetermined;
      case "limit":
      case "and":
      case "or":
      case "=":
      case "!=":
      case "<":
      case "<=":
      case ">":
      case ">=":
      case "≈":
        return undetermined;
      default:
        return elementaryFunctions[operator as FunctionName](first);
    }
  }

  #add(values: Approximation[]): Approximation {
    const sum = values.reduce(add);
    const total = values.reduce((largest, value) => Math.max(largest, size(value)), 0);
    for (const value of values) {
      const part = size(value);
      if (part > 4 * value.error && part < total * 1e-10) this.absorbed = true;
    }
    return sum;
  }

  #power(base: Expression, exponent: Expression): Approximation {
    const bottom = this.value(base);
    if (base.type === "constant" && base.name === "e") return exp(this.value(exponent));
    const exact = evaluateExactly(exponent);
    if (exact === null) return power(bottom, this.value(exponent));
    const top = approximation(exact.toNumber(), 0, exact.isInteger ? 0 : unit * Math.abs(exact.toNumber()));
    if (exact.isInteger || !isReal(bottom) || bottom.re >= 0) return power(bottom, top);
    if (exact.denominator % 2n === 0n || exact.denominator > 99n) return power(bottom, top);
    const positive = power(approximation(-bottom.re, 0, bottom.error), top);
    return exact.numerator % 2n === 0n ? positive : negate(positive);
  }

  #accumulate({ operator, operands }: AppliedExpression): Approximation {
    const [term, index, from, to] = operands as [Expression, Expression, Expression, Expression];
    const [first, last] = [this.value(from), this.value(to)];
    if (index.type !== "symbol" || !isWhole(first) || !isWhole(last)) return undetermined;
    if (last.re - first.re >= limits.terms) return undetermined;
    let total = approximation(operator === "sum" ? 0 : 1);
    for (let at = Math.round(first.re); at <= last.re; at++) {
      const value = new Evaluation(new Map(this.#values).set(index.name, approximation(at))).value(term);
      total = operator === "sum" ? add(total, value) : multiply(total, value);
    }
    return total;
  }

  #integral(operands: readonly Expression[]): Approximation {
    const [integrand, variable, from, to] = operands;
    if (from === undefined || to === undefined || variable?.type !== "symbol") return undetermined;
    const at = (point: number): Approximation =>
      new Evaluation(new Map(this.#values).set(variable.name, approximation(point, 0, unit * Math.abs(point)))).value(
        integrand!,
      );
    const [lower, upper] = [this.value(from), this.value(to)];
    if (Number.isNaN(lower.re) || Number.isNaN(upper.re) || lower.im !== 0 || upper.im !== 0) return undetermined;
    return integrate(at, lower.re, upper.re);
  }

  #piecewise(operands: readonly Expression[]): Approximation {
    for (let index = 0; index < operands.length; index += 2) {
      const condition = operands[index + 1];
      const holds = condition === undefined ? true : this.holds(condition);
      if (holds === null) return undetermined;
      if (holds) return this.value(operands[index]!);
    }
    return undetermined;
  }
}

const isWhole = ({ re, im, error }: Approximation): boolean =>
  im === 0 && Math.abs(re - Math.round(re)) <= error && Number.isFinite(re);

/** Functions of real numbers that jump; undetermined where rounding hides on which side of a jump the value is. */
function ordered(operator: AppliedExpression["operator"], values: Approximation[]): Approximation {
  const [first, second] = values as [Approximation, Approximation];
  const floor = (value: Approximation): Approximation => {
    const nearest = Math.round(value.re);
    if (value.error > 0 && Math.abs(value.re - nearest) <= value.error) return undetermined;
    return approximation(Math.floor(value.re));
  };
  switch (operator) {
    case "floor":
      return floor(first);
    case "ceiling":
      return negate(floor(negate(first)));
    case "min":
      return values.reduce((left, right) => (left.re <= right.re ? left : right));
    case "max":
      return values.reduce((left, right) => (left.re >= right.re ? left : right));
    case "modulo":
      return add(first, negate(multiply(second, floor(divide(first, second)))));
    default: {
      if (!values.every((value) => Number.isSafeInteger(value.re) && value.error === 0)) return undetermined;
      const gcd = (a: number, b: number): number => (b === 0 ? Math.abs(a) : gcd(b, a % b));
      const numbers = values.map((value) => value.re);
      if (operator === "gcd") return approximation(numbers.reduce(gcd));
      return approximation(numbers.reduce((a, b) => (a === 0 || b === 0 ? 0 : Math.abs((a / gcd(a, b)) * b))));
    }
  }
}

function binomial(n: Approximation, k: Approximation): Approximation {
  if (isWhole(k) && k.re < 200) {
    if (k.re < 0) return zero;
    let result = approximation(1);
    for (let index = 0; index < Math.round(k.re); index++)
      result = divide(multiply(result, add(n, approximation(-index))), approximation(index + 1));
    return result;
  }
  return divide(factorial(n), multiply(factorial(k), factorial(add(n, negate(k)))));
}

/** An unknown function: some number that depends on its name and arguments only. */
function called(name: Expression, values: Approximation[]): Approximation {
  if (!values.every(isFiniteNumber) || name.type !== "symbol") return undetermined;
  const key = `${name.name}:${values.map(({ re, im }) => `${re.toPrecision(9)},${im.toFixed(9)}`).join(";")}`;
  let hash = 2_166_136_261;
  for (let index = 0; index < key.length; index++) hash = Math.imul(hash ^ key.charCodeAt(index), 16_777_619);
  return approximation(0.5 + (hash >>> 0) / 2 ** 31, 0, unit);
}
