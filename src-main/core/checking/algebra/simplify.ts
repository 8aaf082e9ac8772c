import { apply, numberOf } from "./build.ts";
import { evaluateExactly } from "./evaluateExactly.ts";
import type { Expression, Operator } from "./Expression.ts";
import { Rational } from "./Rational.ts";
import { structureOf } from "./sameStructure.ts";

const isNumber = (expression: Expression, value: number): boolean =>
  expression.type === "number" && expression.value.equals(Rational.of(value));

/**
 * A tidier formula of the same value: numbers worked out, sums and products flattened, like terms and powers of the
 * same base collected, zeros and ones dropped. Nothing is expanded or factored.
 */
export function simplify(expression: Expression): Expression {
  if (expression.type !== "applied") return expression;
  const operands = expression.operands.map(simplify);
  const tidied = apply(expression.operator, ...operands);
  const exact = operands.every((operand) => operand.type === "number") ? evaluateExactly(tidied) : null;
  if (exact !== null) return numberOf(exact);
  return rules[expression.operator]?.(operands) ?? tidied;
}

/** What is done with operands that are simplified already; null where nothing can be done. */
const rules: Readonly<Partial<Record<Operator, (operands: readonly Expression[]) => Expression | null>>> = {
  add: simplifySum,
  multiply: simplifyProduct,
  negate: ([inner]) => simplifyProduct([numberOf(-1), inner!]),
  divide: ([top, bottom]) => simplifyQuotient(top!, bottom!),
  power: ([base, exponent]) => simplifyPower(base!, exponent!),
};

function simplifyQuotient(top: Expression, bottom: Expression): Expression | null {
  if (bottom.type === "number" && !bottom.value.isZero)
    return simplifyProduct([numberOf(Rational.one.divide(bottom.value)), top]);
  if (isNumber(top, 0)) return top;
  return structureOf(top) === structureOf(bottom) ? numberOf(1) : null;
}

/** A power of operands that are simplified already. */
function simplifyPower(base: Expression, exponent: Expression): Expression {
  if (isNumber(exponent, 1)) return base;
  if (isNumber(exponent, 0)) return numberOf(1);
  if (isNumber(base, 1)) return base;
  const power = apply("power", base, exponent);
  const exact = base.type === "number" && exponent.type === "number" ? evaluateExactly(power) : null;
  return exact === null ? power : numberOf(exact);
}

/** The number before the rest, as in 3 and x of 3x. */
function withoutFactor(term: Expression): { factor: Rational; rest: Expression | null } {
  if (term.type === "number") return { factor: term.value, rest: null };
  if (term.type !== "applied" || term.operator !== "multiply") return { factor: Rational.one, rest: term };
  const [first, ...others] = term.operands;
  if (first?.type !== "number") return { factor: Rational.one, rest: term };
  return { factor: first.value, rest: others.length === 1 ? others[0]! : apply("multiply", ...others) };
}

function simplifySum(operands: readonly Expression[]): Expression {
  const terms = operands.flatMap((operand) =>
    operand.type === "applied" && operand.operator === "add" ? operand.operands : [operand],
  );
  const collected = new Map<string, { factor: Rational; rest: Expression | null }>();
  for (const term of terms) {
    const { factor, rest } = withoutFactor(term);
    const key = rest === null ? "" : structureOf(rest);
    const before = collected.get(key);
    collected.set(key, { factor: before === undefined ? factor : before.factor.add(factor), rest });
  }
  const result = [...collected.values()]
    .filter(({ factor }) => !factor.isZero)
    .map(({ factor, rest }) => (rest === null ? numberOf(factor) : simplifyProduct([numberOf(factor), rest])));
  if (result.length === 0) return numberOf(0);
  return result.length === 1 ? result[0]! : apply("add", ...result);
}

function simplifyProduct(operands: readonly Expression[]): Expression {
  const factors = operands.flatMap((operand) =>
    operand.type === "applied" && operand.operator === "multiply" ? operand.operands : [operand],
  );
  let number = Rational.one;
  const collected = new Map<string, { base: Expression; exponents: Expression[] }>();
  for (const factor of factors) {
    if (factor.type === "number") {
      number = number.multiply(factor.value);
      continue;
    }
    const isPower = factor.type === "applied" && factor.operator === "power";
    const [base, exponent] = isPower ? [factor.operands[0]!, factor.operands[1]!] : [factor, numberOf(1)];
    const key = structureOf(base);
    const before = collected.get(key);
    if (before === undefined) collected.set(key, { base, exponents: [exponent] });
    else before.exponents.push(exponent);
  }
  if (number.isZero) return numberOf(0);
  const powers = [...collected.values()]
    .map(({ base, exponents }) => simplifyPower(base, exponents.length === 1 ? exponents[0]! : simplifySum(exponents)))
    .filter((factor) => !isNumber(factor, 1));
  const all = number.isOne ? powers : [numberOf(number), ...powers];
  if (all.length === 0) return numberOf(1);
  return all.length === 1 ? all[0]! : apply("multiply", ...all);
}
