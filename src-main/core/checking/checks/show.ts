import type { Approximation } from "../algebra/Approximation.ts";
import type { Expression, Statement } from "../algebra/Expression.ts";
import { printExpression, printStatement } from "../algebra/printExpression.ts";
import { Rational } from "../algebra/Rational.ts";

const longest = 80;
/** Marks and signs as they are printed in books. */
const typeset: readonly (readonly [RegExp, string])[] = [
  [/\binfinity\b/g, "∞"],
  [/\bpi\b/g, "π"],
  [/\babs\(([^()|]*)\)/g, "|$1|"],
  [/\bsqrt\((\w+)\)/g, "√$1"],
  [/\bsqrt\(/g, "√("],
  [/<=/g, "≤"],
  [/>=/g, "≥"],
  [/!=/g, "≠"],
  // A number before a letter needs no sign between them.
  [/(?<![\w.^)/])(\d+)\*(?=[a-zA-Zπ√])/g, "$1"],
  [/\*/g, "·"],
];
const pretty = (text: string): string =>
  shortened(typeset.reduce((line, [mark, sign]) => line.replace(mark, sign), text));
const shortened = (text: string): string => (text.length > longest ? `${text.slice(0, longest - 1)}…` : text);

/** A formula for a line that a person reads: `3·5 + 7`. */
export const show = (expression: Expression): string => pretty(printExpression(expression));

export const showStatement = (statement: Statement): string => pretty(printStatement(statement));

/** An exact number: a fraction with a small denominator, a decimal that ends, or a decimal with `≈`. */
export function showNumber(value: Rational): string {
  const text = value.toString();
  if (value.isInteger || value.denominator <= 100n) return shortened(text);
  const millionths = value.multiply(Rational.of(1_000_000));
  return millionths.isInteger ? String(value.toNumber()) : `≈ ${showDecimal(value.toNumber())}`;
}

/** `x = 2`, or `x ≈ 0.3333` where the number is not shown exactly. */
export const showValueOf = (name: string, value: Rational): string => {
  const shown = showNumber(value);
  return shown.startsWith("≈") ? `${name} ${shown}` : `${name} = ${shown}`;
};

/** Eight significant figures at most. */
export const showDecimal = (value: number): string => String(Number(value.toPrecision(8)));

export function showApproximation({ re, im, error }: Approximation): string {
  if (Math.abs(im) <= 16 * error || im === 0) return showDecimal(re);
  return `${showDecimal(re)} ${im < 0 ? "-" : "+"} ${showDecimal(Math.abs(im))}i`;
}
