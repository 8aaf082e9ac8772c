import type { Expression, Statement } from "./Expression.ts";
import { FormulaParser, type ParseOptions } from "./FormulaParser.ts";
import type { Ambiguity } from "./Grammar.ts";
import { ParseError } from "./ParseError.ts";
import type { Token } from "./Token.ts";
import { tokenize, type TokenizeOptions } from "./tokenize.ts";

export type FormulaOptions = ParseOptions & TokenizeOptions;

/**
 * Reads tokens as a chain of sides with relations between them.
 * @throws ParseError if they are no formula
 */
export function parseTokens(
  tokens: readonly Token[],
  options: ParseOptions = {},
): { statement: Statement; ambiguities: ReadonlySet<Ambiguity> } {
  const parser = new FormulaParser(tokens, options);
  return { statement: parser.statement(), ambiguities: parser.ambiguities };
}

/**
 * Reads LaTeX or calculator text such as `\frac{x}{2} = 3` or `3x + 7 = 22`.
 * @throws ParseError if the text is no formula, or is larger than `limits`
 */
export const parseStatement = (text: string, options: FormulaOptions = {}): Statement =>
  parseTokens(tokenize(text, options), options).statement;

/**
 * Reads LaTeX or calculator text such as `\frac{x}{2}` or `sqrt(2)/2`, without relations.
 * @throws ParseError if the text is no formula, or is larger than `limits`
 */
export function parseExpression(text: string, options: FormulaOptions = {}): Expression {
  const { sides, relations } = parseStatement(text, options);
  if (relations.length > 0) throw new ParseError("not-mathematics", `"${relations[0]}" is not expected there`);
  return sides[0]!;
}
