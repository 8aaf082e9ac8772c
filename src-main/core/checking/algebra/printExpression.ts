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
  if (expression.operator === "multiply" && beginsNegative(expression)) return 2;
  return levels[expression.operator] ?? 9;
};

const beginsNegative = (expression: Extract<Expression, { type: "applied" }>): boolean => {
  const [first] = expression.operands;
  return first?.type === "number" && first.value.sign < 0 && first.value.isInteger;
};

function printNumber({ value, decimals }: Extract<Expression, { type: "number" }>): string {
  if (decimals === undefined || decimals <= 0) return value.toString();
  const scaled = (value.abs().numerator * 10n ** BigInt(decimals)) / value.denominator;
  const digits = String(scaled).padStart(decimals + 1, "0");
  return `${value.sign < 0 ? "-" : ""}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** The formula as plain text that is read back as the same: `3*x + 7`, `sqrt(2)/2`, `-x^2`. */
export function printExpression(expression: Expression): string {
  if (expression.type === "number") return printNumber(expression);
  if (expression.type !== "applied") return expression.name;
  const { operator, operands } = expression;
  const at = (level: number) => (operand: Expression) =>
    levelOf(operand) < level ? `(${printExpression(operand)})` : printExpression(operand);
  const [first, second] = operands as [Expression, Expression];
  switch (operator) {
    case "add":
      return operands
        .map((operand, index) => {
          const text = at(2)(operand);
          if (index === 0) return text;
          return text.startsWith("-") ? ` - ${text.slice(1)}` : ` + ${text}`;
        })
        .join("");
    case "negate":
      return `-${at(3)(first)}`;
    case "multiply":
      return operands
        .map((operand, index) => at(index > 0 ? 4 : beginsNegative(expression) ? 2 : 3)(operand))
        .join("*");
    case "divide":
      return `${at(3)(first)}/${at(4)(second)}`;
    case "modulo":
      return `${at(3)(first)} mod ${at(4)(second)}`;
    case "power":
      return `${at(6)(first)}^${at(5)(second)}`;
    case "factorial":
      return `${at(9)(first)}!`;
    case "root":
      if (second.type === "number" && second.value.toString() === "2") return `sqrt(${printExpression(first)})`;
      return `${at(6)(first)}^(1/${at(9)(second)})`;
    case "log":
      if (second.type === "number" && second.value.toString() === "10") return `log(${printExpression(first)})`;
      return `log(${printExpression(first)}, ${printExpression(second)})`;
    case "call":
      return `${printExpression(first)}(${operands.slice(1).map(printExpression).join(", ")})`;
    case "and":
    case "or":
      return operands.map(printExpression).join(` ${operator} `);
    default:
      if (/^\W/.test(operator)) return operands.map(at(1)).join(` ${operator} `);
      return `${operator}(${operands.map(printExpression).join(", ")})`;
  }
}

/** A chain of relations as plain text: `3*x + 7 = 22`. */
export const printStatement = ({ sides, relations }: Statement): string =>
  sides.map((side, index) => (index === 0 ? "" : ` ${relations[index - 1]} `) + printExpression(side)).join("");
