import { apply } from "./build.ts";
import type { Expression } from "./Expression.ts";

/** The expression with other expressions in the place of variables; bound variables stay. */
export function substitute(expression: Expression, replacements: ReadonlyMap<string, Expression>): Expression {
  if (expression.type === "symbol") return replacements.get(expression.name) ?? expression;
  if (expression.type !== "applied") return expression;
  const { operator, operands } = expression;
  const variable = operands[1];
  if (["sum", "product", "integral", "limit"].includes(operator) && variable?.type === "symbol") {
    const inner = new Map(replacements);
    inner.delete(variable.name);
    const [term, ...bounds] = operands.filter((_, index) => index !== 1);
    return apply(
      operator,
      substitute(term!, inner),
      variable,
      ...bounds.map((bound) => substitute(bound, replacements)),
    );
  }
  return apply(operator, ...operands.map((operand) => substitute(operand, replacements)));
}
