import type { Expression } from "./Expression.ts";

const binders = new Set(["sum", "product", "integral", "limit"]);

/** Variables whose value matters, in the order of their first appearance. Bound ones, as under a sum, are left out. */
export function freeVariables(...expressions: readonly Expression[]): Set<string> {
  const found = new Set<string>();
  const visit = (expression: Expression, bound: ReadonlySet<string>): void => {
    if (expression.type === "symbol" && !bound.has(expression.name)) found.add(expression.name);
    if (expression.type !== "applied") return;
    const { operator, operands } = expression;
    const variable = operands[1];
    const binds =
      binders.has(operator) && variable?.type === "symbol" && (operator !== "integral" || operands.length > 2);
    if (binds) {
      visit(operands[0]!, new Set(bound).add(variable.name));
      for (const bounds of operands.slice(2)) visit(bounds, bound);
    } else for (const operand of operator === "call" ? operands.slice(1) : operands) visit(operand, bound);
  };
  for (const expression of expressions) visit(expression, new Set());
  return found;
}

export const dependsOn = (expression: Expression, variable: string): boolean => freeVariables(expression).has(variable);
