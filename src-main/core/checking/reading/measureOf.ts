import { evaluateExactly } from "../algebra/evaluateExactly.ts";
import type { Expression } from "../algebra/Expression.ts";
import { Rational } from "../algebra/Rational.ts";
import type { Measure } from "./Reading.ts";

const ten = Rational.of(10);

interface Written {
  readonly value: Rational;
  /** Power of ten of the last place. */
  readonly place: number;
}

/** A decimal, with a sign or a power of ten; a whole number counts as one only before a power of ten. */
function writtenOf(expression: Expression): Written | null {
  if (expression.type === "number" && expression.decimals !== undefined)
    return { value: expression.value, place: -expression.decimals };
  if (expression.type !== "applied") return null;
  const [first, second] = expression.operands as [Expression, Expression];
  if (expression.operator === "negate") {
    const inner = writtenOf(first);
    return inner === null ? null : { ...inner, value: inner.value.negate() };
  }
  if (expression.operator !== "multiply" || expression.operands.length !== 2) return null;
  const isPowerOfTen =
    second.type === "applied" &&
    second.operator === "power" &&
    second.operands[0]!.type === "number" &&
    second.operands[0]!.value.equals(ten);
  const exponent = isPowerOfTen ? evaluateExactly(second.operands[1]!) : null;
  if (exponent === null || !exponent.isInteger || exponent.abs().compare(Rational.of(400)) > 0) return null;
  const mantissa =
    writtenOf(first) ?? (first.type === "number" && first.value.isInteger ? { value: first.value, place: 0 } : null);
  const scale = ten.power(exponent.numerator);
  if (mantissa === null || scale === null) return null;
  return { value: mantissa.value.multiply(scale), place: mantissa.place + Number(exponent.numerator) };
}

/** A closed formula as a number, with the precision that its decimals have. */
export function measureOf(expression: Expression): Measure {
  const exact = evaluateExactly(expression);
  const written = writtenOf(expression);
  const unit = written === null ? null : ten.power(BigInt(written.place));
  if (written === null || unit === null) return { expression, exact, written: null };
  const digits = String(written.value.divide(unit).abs().floor());
  return { expression, exact, written: { unit, figures: digits.length } };
}
