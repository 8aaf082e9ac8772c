import { evaluateExactly } from "../algebra/evaluateExactly.ts";
import type { Expression } from "../algebra/Expression.ts";
import { freeVariables } from "../algebra/freeVariables.ts";
import { Rational } from "../algebra/Rational.ts";

/** A sum of multiples of variables and a constant (under the name `""`). */
export type LinearForm = ReadonlyMap<string, Rational>;

/** A formula as a linear form, or null if it is none with fractions as coefficients. */
export function readLinear(expression: Expression): LinearForm | null {
  if (freeVariables(expression).size === 0) {
    const value = evaluateExactly(expression);
    return value === null ? null : new Map([["", value]]);
  }
  if (expression.type === "symbol") return new Map([[expression.name, Rational.one]]);
  if (expression.type !== "applied") return null;
  const { operator, operands } = expression;
  if (operator === "add") {
    let sum: LinearForm | null = new Map();
    for (const operand of operands) {
      const part = readLinear(operand);
      sum = part === null || sum === null ? null : addScaled(sum, part, Rational.one);
    }
    return sum;
  }
  const [first, second] = operands;
  if (first === undefined) return null;
  if (operator === "negate") return scaled(readLinear(first), Rational.of(-1));
  if (operator === "divide" && second !== undefined) {
    const divisor = freeVariables(second).size === 0 ? evaluateExactly(second) : null;
    return divisor === null || divisor.isZero ? null : scaled(readLinear(first), Rational.one.divide(divisor));
  }
  if (operator !== "multiply") return null;
  const variable = operands.filter((operand) => freeVariables(operand).size > 0);
  const factors = operands
    .filter((operand) => freeVariables(operand).size === 0)
    .map((operand) => evaluateExactly(operand));
  const [only] = variable;
  if (variable.length !== 1 || only === undefined || factors.includes(null)) return null;
  const factor = factors.reduce<Rational>((product, next) => product.multiply(next ?? Rational.zero), Rational.one);
  return scaled(readLinear(only), factor);
}

const scaled = (form: LinearForm | null, factor: Rational): LinearForm | null =>
  form === null ? null : addScaled(new Map(), form, factor);

/** `form + factor * other`. */
export function addScaled(form: LinearForm, other: LinearForm, factor: Rational): LinearForm {
  const sum = new Map(form);
  for (const [name, value] of other) sum.set(name, (sum.get(name) ?? Rational.zero).add(value.multiply(factor)));
  return sum;
}

/** The solution of equations `form = 0` in all the variables named, or why there is no single one. */
export function solveLinear(
  forms: readonly LinearForm[],
  variables: readonly string[],
): ReadonlyMap<string, Rational> | "none" | "many" {
  let rows: LinearForm[] = [...forms];
  const solved: [string, LinearForm][] = [];
  for (const variable of variables) {
    const index = rows.findIndex((row) => !valueOf(row, variable).isZero);
    const pivot = rows[index];
    if (pivot === undefined) continue;
    const eliminate = (row: LinearForm): LinearForm =>
      addScaled(row, pivot, valueOf(row, variable).divide(valueOf(pivot, variable)).negate());
    rows = rows.filter((_, at) => at !== index).map(eliminate);
    for (const [at, [name, row]] of solved.entries()) solved[at] = [name, eliminate(row)];
    solved.push([variable, pivot]);
  }
  if (rows.some((row) => !valueOf(row, "").isZero)) return "none";
  if (solved.length < variables.length) return "many";
  return new Map(solved.map(([name, row]) => [name, valueOf(row, "").negate().divide(valueOf(row, name))]));
}

const valueOf = (form: LinearForm, name: string): Rational => form.get(name) ?? Rational.zero;
