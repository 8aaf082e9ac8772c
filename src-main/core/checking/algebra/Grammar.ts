import type { Expression, Statement } from "./Expression.ts";
import type { Token } from "./Token.ts";
import type { TokenReader } from "./TokenReader.ts";

/**
 * A text that can be read in two ways: `a/bc`, the base of a bare `log`, and `2e-3`, which is a number in scientific
 * notation or Euler's number less three.
 */
export type Ambiguity = "slash" | "log" | "exponent";

/** What the parts of the grammar that have files of their own need of the others. */
export interface Grammar {
  readonly reader: TokenReader;
  /** Everything up to the end: one expression, or several with relations between them. */
  statement(): Statement;
  sum(): Expression;
  product(): Expression;
  /** A factor with what follows it: exponents, factorials, degrees, per cent. */
  factor(): Expression;
  primary(): Expression;
  /** An exponent, or a bound of a sum: a group, or a signed number, name or function. */
  script(): Expression;
  /** Expressions with commas between them, up to the bracket that closes. */
  parameters(): Expression[];
  number(token: Token): Expression;
  /** Counts a part of the formula. */
  node<Result>(expression: Result): Result;
  isVariable(name: string): boolean;
  /** From here on the name is a variable, also if it is `i`. */
  declare(name: string): void;
  /** Notes that the text can be read in two ways, and whether the less usual one is asked for. */
  readsOtherwise(ambiguity: Ambiguity): boolean;
}
