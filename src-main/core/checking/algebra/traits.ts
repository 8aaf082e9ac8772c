import type { Expression } from "./Expression.ts";

/** Whether the test holds for the expression or a part of it. */
export function contains(expression: Expression, test: (part: Expression) => boolean): boolean {
  if (test(expression)) return true;
  return expression.type === "applied" && expression.operands.some((operand) => contains(operand, test));
}

export const containsOperator = (expression: Expression, operators: ReadonlySet<string>): boolean =>
  contains(expression, (part) => part.type === "applied" && operators.has(part.operator));

/** Whether the imaginary unit, or a function of complex numbers, stands in it. */
export const isComplex = (expression: Expression): boolean =>
  contains(
    expression,
    (part) =>
      (part.type === "constant" && part.name === "i") ||
      (part.type === "applied" && ["conjugate", "re", "im", "arg"].includes(part.operator)),
  );

/** Whether a number was written as a decimal. */
export const containsDecimal = (expression: Expression): boolean =>
  contains(expression, (part) => part.type === "number" && part.decimals !== undefined);

/** How many numbers, symbols and operators stand in it. */
export const nodesOf = (expression: Expression): number =>
  expression.type === "applied" ? expression.operands.reduce((sum, operand) => sum + nodesOf(operand), 1) : 1;
