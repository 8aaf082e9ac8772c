import type { ConstantName, Expression, NumberExpression, Operator } from "./Expression.ts";
import { Rational } from "./Rational.ts";

export const numberOf = (value: Rational | bigint | number): NumberExpression => ({
  type: "number",
  value: value instanceof Rational ? value : Rational.of(value),
});

export const symbolOf = (name: string): Expression => ({ type: "symbol", name });

export const constantOf = (name: ConstantName): Expression => ({ type: "constant", name });

export const apply = (operator: Operator, ...operands: readonly Expression[]): Expression => ({
  type: "applied",
  operator,
  operands,
});

export const subtract = (left: Expression, right: Expression): Expression => apply("add", left, apply("negate", right));
