import {
  add,
  approximation,
  type Approximation,
  exp,
  isFiniteNumber,
  isReal,
  multiply,
  negate,
  power,
  size,
  undetermined,
  unit,
} from "./Approximation.ts";
import { combinations, isWhole } from "./combineApproximations.ts";
import { differentiate } from "./differentiate.ts";
import { evaluateExactly } from "./evaluateExactly.ts";
import type { AppliedExpression, Expression, Operator } from "./Expression.ts";
import { integrate } from "./integrate.ts";
import { limits } from "./limits.ts";

/** Values of variables by name. */
export type Values = ReadonlyMap<string, Approximation>;

const constants = {
  pi: approximation(Math.PI, 0, unit),
  e: approximation(Math.E, 0, unit),
  i: approximation(0, 1),
  infinity: approximation(Number.POSITIVE_INFINITY),
};

const relations: Readonly<Partial<Record<Operator, (difference: number) => boolean>>> = {
  "=": (difference) => difference === 0,
  "!=": (difference) => difference !== 0,
  "<": (difference) => difference < 0,
  "<=": (difference) => difference <= 0,
  ">": (difference) => difference > 0,
  ">=": (difference) => difference >= 0,
};

/** One evaluation, which also notes whether a term was too small beside another to show in the result. */
export class Evaluation {
  /** A term was lost in rounding, so that equal values do not show that the formulas are equal. */
  absorbed = false;
  readonly #values: Values;
  /** Operators that need more than the values of their operands. */
  readonly #special: Readonly<Partial<Record<Operator, (expression: AppliedExpression) => Approximation>>> = {
    add: ({ operands }) => this.#add(operands.map((operand) => this.value(operand))),
    sum: (expression) => this.#accumulate(expression, approximation(0), add),
    product: (expression) => this.#accumulate(expression, approximation(1), multiply),
    integral: ({ operands }) => this.#integral(operands),
    derivative: ({ operands }) => this.#derivative(operands[0]!, operands[1]!),
    piecewise: ({ operands }) => this.#piecewise(operands),
    power: ({ operands }) => this.#power(operands[0]!, operands[1]!),
    call: ({ operands: [name, ...rest] }) =>
      called(
        name!,
        rest.map((operand) => this.value(operand)),
      ),
  };

  constructor(values: Values) {
    this.#values = values;
  }

  value(expression: Expression): Approximation {
    switch (expression.type) {
      case "number": {
        const number = expression.value.toNumber();
        const isExact = Number.isSafeInteger(number) && expression.value.isInteger;
        return approximation(number, 0, isExact ? 0 : unit * Math.abs(number));
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
    const test = relations[operator];
    if (test === undefined) return null;
    const [left, right] = [this.value(operands[0]!), this.value(operands[1]!)];
    const difference = left.re - right.re;
    if (!isReal(left) || !isReal(right) || Number.isNaN(difference)) return null;
    const error = left.error + right.error;
    return error > 0 && Math.abs(difference) <= error ? null : test(difference);
  }

  #apply(expression: AppliedExpression): Approximation {
    const special = this.#special[expression.operator];
    if (special !== undefined) return special(expression);
    const combine = combinations[expression.operator];
    if (combine === undefined) return undetermined;
    const values = expression.operands.map((operand) => this.value(operand));
    return combine(values[0]!, values[1]!, values);
  }

  #add(values: readonly Approximation[]): Approximation {
    const total = values.reduce((largest, value) => Math.max(largest, size(value)), 0);
    for (const value of values) {
      const part = size(value);
      if (part > 4 * value.error && part < total * 1e-10) this.absorbed = true;
    }
    return values.reduce(add);
  }

  #power(base: Expression, exponent: Expression): Approximation {
    if (base.type === "constant" && base.name === "e") return exp(this.value(exponent));
    const bottom = this.value(base);
    const exact = evaluateExactly(exponent);
    if (exact === null) return power(bottom, this.value(exponent));
    const top = approximation(exact.toNumber(), 0, exact.isInteger ? 0 : unit * Math.abs(exact.toNumber()));
    if (exact.isInteger || !isReal(bottom) || bottom.re >= 0) return power(bottom, top);
    if (exact.denominator % 2n === 0n || exact.denominator > 99n) return power(bottom, top);
    const positive = power(approximation(-bottom.re, 0, bottom.error), top);
    return exact.numerator % 2n === 0n ? positive : negate(positive);
  }

  #accumulate(
    { operands }: AppliedExpression,
    start: Approximation,
    join: (total: Approximation, term: Approximation) => Approximation,
  ): Approximation {
    const [term, index, from, to] = operands as [Expression, Expression, Expression, Expression];
    const [first, last] = [this.value(from), this.value(to)];
    if (index.type !== "symbol" || !isWhole(first) || !isWhole(last)) return undetermined;
    if (last.re - first.re >= limits.terms) return undetermined;
    let total = start;
    for (let at = Math.round(first.re); at <= last.re; at++)
      total = join(total, this.#within(index.name, approximation(at), term));
    return total;
  }

  /** The value where a bound variable has this value. */
  #within(name: string, value: Approximation, expression: Expression): Approximation {
    const inner = new Evaluation(new Map(this.#values).set(name, value));
    const result = inner.value(expression);
    if (inner.absorbed) this.absorbed = true;
    return result;
  }

  #integral([integrand, variable, from, to]: readonly Expression[]): Approximation {
    if (from === undefined || to === undefined || variable?.type !== "symbol") return undetermined;
    const [lower, upper] = [this.value(from), this.value(to)];
    if (Number.isNaN(lower.re) || Number.isNaN(upper.re) || lower.im !== 0 || upper.im !== 0) return undetermined;
    const at = (point: number): Approximation =>
      this.#within(variable.name, approximation(point, 0, unit * Math.abs(point)), integrand!);
    return integrate(at, lower.re, upper.re);
  }

  #derivative(of: Expression, by: Expression): Approximation {
    const slope = by.type === "symbol" ? differentiate(of, by.name) : null;
    return slope === null ? undetermined : this.value(slope);
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

/** An unknown function: some number that depends on its name and arguments only (FNV-1a of them). */
function called(name: Expression, values: readonly Approximation[]): Approximation {
  if (!values.every(isFiniteNumber) || name.type !== "symbol") return undetermined;
  const key = `${name.name}:${values.map(({ re, im }) => `${re.toPrecision(9)},${im.toFixed(9)}`).join(";")}`;
  let hash = 2_166_136_261;
  for (let index = 0; index < key.length; index++) hash = Math.imul(hash ^ key.charCodeAt(index), 16_777_619);
  return approximation(0.5 + (hash >>> 0) / 2 ** 31, 0, unit);
}
