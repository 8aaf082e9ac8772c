import type { Expression, Operator, Statement } from "./Expression.ts";

const levels: Readonly<Partial<Record<Operator, number>>> = {
  add: 1,
  negate: 2,
  multiply: 3,
  divide: 3,
  modulo: 3,
  power: 5,
  factorial: 6,
};

const levelOf = (expression: Expression): number => {
  if (expression.type === "number")
    return expression.value.sign < 0 ? 2 : expression.value.isInteger || expression.decimals !== undefined ? 9 : 3;
  if (expression.type !== "applied") return 9;
  // A product that begins with a minus is as loose as one that stands behind it.
  if (expression.operator === "multiply" && isNegative(expression.operands[0])) return 2;
  return levels[expression.operator] ?? 9;
};

const isNegative = (expression: Expression | undefined): boolean =>
  expression?.type === "number" && expression.value.sign < 0 && expression.value.isInteger;

function printNumber({ value, decimals }: Extract<Expression, { type: "number" }>): string {
  if (decimals === undefined || decimals <= 0) return value.toString();
  const scaled = (value.abs().numerator * 10n ** BigInt(decimals)) / value.denominator;
  const digits = String(scaled).padStart(decimals + 1, "0");
  return `${value.sign < 0 ? "-" : ""}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

const at =
  (level: number) =>
  (operand: Expression): string =>
    levelOf(operand) < level ? `(${printExpression(operand)})` : printExpression(operand);

const isNumber = (expression: Expression, value: string): boolean =>
  expression.type === "number" && expression.value.toString() === value;

/** How operators are written that are no function of their operands in brackets. */
const forms: Readonly<Partial<Record<Operator, (operands: readonly Expression[]) => string>>> = {
  add: ([first, ...rest]) =>
    rest.reduce((sum, operand) => {
      const text = at(2)(operand);
      return text.startsWith("-") ? `${sum} - ${text.slice(1)}` : `${sum} + ${text}`;
    }, at(2)(first!)),
  negate: ([inner]) => `-${at(3)(inner!)}`,
  multiply: ([first, ...rest]) => [at(isNegative(first) ? 2 : 3)(first!), ...rest.map(at(4))].join("*"),
  divide: ([top, bottom]) => `${at(3)(top!)}/${at(4)(bottom!)}`,
  modulo: ([dividend, divisor]) => `${at(3)(dividend!)} mod ${at(4)(divisor!)}`,
  power: ([base, exponent]) => `${at(6)(base!)}^${at(5)(exponent!)}`,
  factorial: ([inner]) => `${at(9)(inner!)}!`,
  root: ([radicand, degree]) =>
    isNumber(degree!, "2") ? `sqrt(${printExpression(radicand!)})` : `${at(6)(radicand!)}^(1/${at(9)(degree!)})`,
  log: ([argument, base]) =>
    isNumber(base!, "10")
      ? `log(${printExpression(argument!)})`
      : `log(${printExpression(argument!)}, ${printExpression(base!)})`,
  call: ([name, ...rest]) => `${printExpression(name!)}(${rest.map(printExpression).join(", ")})`,
  and: (operands) => operands.map(printExpression).join(" and "),
  or: (operands) => operands.map(printExpression).join(" or "),
};

/** The formula as plain text that is read back as the same: `3*x + 7`, `sqrt(2)/2`, `-x^2`. */
export function printExpression(expression: Expression): string {
  if (expression.type === "number") return printNumber(expression);
  if (expression.type !== "applied") return expression.name;
  const { operator, operands } = expression;
  const form = forms[operator];
  if (form !== undefined) return form(operands);
  // Relations.
  if (/^\W/.test(operator)) return operands.map(at(1)).join(` ${operator} `);
  return `${operator}(${operands.map(printExpression).join(", ")})`;
}

/** A chain of relations as plain text: `3*x + 7 = 22`. */
export const printStatement = ({ sides, relations }: Statement): string =>
  sides.map((side, index) => (index === 0 ? "" : ` ${relations[index - 1]} `) + printExpression(side)).join("");
