import { evaluateExactly } from "../algebra/evaluateExactly.ts";
import type { Expression } from "../algebra/Expression.ts";
import { Rational } from "../algebra/Rational.ts";
import { structureOf } from "../algebra/sameStructure.ts";

const parts = (expression: Expression): readonly Expression[] =>
  expression.type === "applied" ? expression.operands : [];

const isInteger = (expression: Expression): boolean => expression.type === "number" && expression.value.isInteger;

/** A square, cube and so on divides the integer. */
function hasPowerFactor(radicand: bigint, degree: number): boolean {
  for (let base = 2n; base ** BigInt(degree) <= radicand && base < 1000n; base++)
    if (radicand % base ** BigInt(degree) === 0n) return true;
  return false;
}

/** The part of a summand that like terms share: x of 3x. */
function likeness(term: Expression): string {
  if (term.type === "number") return "";
  if (term.type !== "applied") return structureOf(term);
  if (term.operator === "negate") return likeness(term.operands[0]!);
  if (term.operator === "divide" && term.operands[1]!.type === "number") return likeness(term.operands[0]!);
  if (term.operator !== "multiply") return structureOf(term);
  const rest = term.operands.filter(({ type }) => type !== "number");
  return rest.map(structureOf).sort().join("*");
}

/**
 * Whether a formula is in the form that is usually asked for: fractions in lowest terms, no arithmetic left to do, no
 * squares under roots, no roots below the line, like terms collected.
 */
export function isSimplified(expression: Expression): boolean {
  if (!parts(expression).every(isSimplified)) return false;
  if (expression.type !== "applied") return true;
  const { operator, operands } = expression;
  const [first, second] = operands as [Expression, Expression];
  switch (operator) {
    case "add": {
      const kinds = operands.map(likeness);
      return new Set(kinds).size === kinds.length && !operands.some((term) => evaluateExactly(term)?.isZero);
    }
    case "multiply": {
      if (operands.filter(isInteger).length > 1) return false;
      const bases = operands.map((factor) =>
        structureOf(factor.type === "applied" && factor.operator === "power" ? factor.operands[0]! : factor),
      );
      return (
        new Set(bases).size === bases.length &&
        !operands.some((factor) => factor.type === "number" && factor.value.isOne)
      );
    }
    case "divide": {
      if (isInteger(second) && isInteger(first))
        return (
          Rational.of((first as { value: Rational }).value.numerator, (second as { value: Rational }).value.numerator)
            .denominator === (second as { value: Rational }).value.numerator &&
          !(second as { value: Rational }).value.isOne
        );
      return !hasRoot(second) && structureOf(first) !== structureOf(second);
    }
    case "power":
      return (
        !(first.type === "number" && second.type === "number") &&
        !(second.type === "number" && (second.value.isOne || second.value.isZero))
      );
    case "root":
      if (first.type !== "number" || second.type !== "number") return true;
      return first.value.isInteger && !hasPowerFactor(first.value.abs().numerator, second.value.toNumber());
    case "negate":
      return !(first.type === "applied" && first.operator === "negate");
    default:
      return evaluateExactly(expression) === null;
  }
}

const hasRoot = (expression: Expression): boolean =>
  (expression.type === "applied" && expression.operator === "root" && expression.operands[0]!.type === "number") ||
  (expression.type === "applied" &&
    ["multiply", "add", "negate"].includes(expression.operator) &&
    expression.operands.some(hasRoot));
