import type { Rational } from "./Rational.ts";

/** Constants have a value of their own and are never variables. */
export type ConstantName = "pi" | "e" | "i" | "infinity";

/** What is applied to operands, in this order. */
export type Operator =
  | "add" // any number of operands
  | "multiply" // any number of operands
  | "negate"
  | "divide" // numerator, denominator
  | "power" // base, exponent
  | "root" // radicand, degree
  | "abs"
  | "ln"
  | "log" // argument, base
  | FunctionName
  | "factorial"
  | "binomial" // n, k
  | "floor"
  | "ceiling"
  | "min" // any number of operands
  | "max"
  | "gcd"
  | "lcm"
  | "modulo" // dividend, divisor
  | "conjugate"
  | "re"
  | "im"
  | "arg"
  | "sum" // term, variable, from, to
  | "product"
  | "integral" // integrand, variable, and for a definite one from, to
  | "derivative" // of what, variable; nested for higher ones
  | "limit" // of what, variable, towards
  | "call" // an unknown function's symbol, arguments
  | "piecewise" // value, condition, value, condition ... and at the end the value otherwise, if there is one
  | Relation
  | "and"
  | "or";

/** Functions of one argument with a derivative. */
export type FunctionName =
  | "sin"
  | "cos"
  | "tan"
  | "cot"
  | "sec"
  | "csc"
  | "arcsin"
  | "arccos"
  | "arctan"
  | "arccot"
  | "arcsec"
  | "arccsc"
  | "sinh"
  | "cosh"
  | "tanh"
  | "coth"
  | "sech"
  | "csch"
  | "arsinh"
  | "arcosh"
  | "artanh"
  | "sign";

export type Relation = "=" | "!=" | "<" | "<=" | ">" | ">=" | "≈";

export interface NumberExpression {
  readonly type: "number";
  /** Exact, also of a decimal. */
  readonly value: Rational;
  /** Digits after the point of a number that was written as a decimal. */
  readonly decimals?: number;
}

export interface ConstantExpression {
  readonly type: "constant";
  readonly name: ConstantName;
}

export interface SymbolExpression {
  readonly type: "symbol";
  /** `x`, `alpha`, `v_0`, `y'`, `speed`. */
  readonly name: string;
}

export interface AppliedExpression {
  readonly type: "applied";
  readonly operator: Operator;
  readonly operands: readonly Expression[];
}

/** A formula as it was written; nothing is evaluated or reordered. */
export type Expression = NumberExpression | ConstantExpression | SymbolExpression | AppliedExpression;

/** A chain of sides with a relation between each two: `1 < x <= 3` has three sides. A bare expression has one side. */
export interface Statement {
  readonly sides: readonly Expression[];
  readonly relations: readonly Relation[];
}
