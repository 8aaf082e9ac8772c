import { apply, numberOf, symbolOf } from "./build.ts";
import type { Expression } from "./Expression.ts";
import type { FormulaParser } from "./FormulaParser.ts";
import { ParseError } from "./ParseError.ts";

/** The name of a bound variable, which is a variable from then on even if it is `i`. */
function boundVariable(parser: FormulaParser): string {
  const token = parser.reader.take();
  if (token.type !== "name") throw new ParseError("not-mathematics", `"${token.text}" is not a variable`);
  parser.declare(token.text);
  return token.text;
}

/** `\sum_{k=1}^n` and `\prod`: index, first and last value, then the term. */
function readSum(operator: "sum" | "product", parser: FormulaParser): Expression {
  const { reader } = parser;
  reader.expect("_");
  reader.expect("{");
  const variable = boundVariable(parser);
  reader.expect("=");
  const from = parser.sum();
  reader.expect("}");
  reader.expect("^");
  const to = parser.script();
  return apply(operator, parser.product(), symbolOf(variable), from, to);
}

/** `\int_a^b ... dx`. */
function readIntegral(parser: FormulaParser): Expression {
  const { reader } = parser;
  const bounds: Record<string, Expression> = {};
  while (reader.sees("_") || reader.sees("^")) {
    const mark = reader.take().text;
    bounds[mark] = parser.script();
  }
  const length = reader.find((token, next) => token.type === "name" && token.text === "d" && next?.type === "name");
  if (length === undefined) throw new ParseError("not-mathematics", "the integral does not say over which variable");
  const integrand = length === 0 ? numberOf(1) : reader.within(length, () => parser.sum());
  reader.take();
  const variable = symbolOf(boundVariable(parser));
  const { _: from, "^": to } = bounds;
  if (from === undefined || to === undefined) return apply("integral", integrand, variable);
  return apply("integral", integrand, variable, from, to);
}

/** `\lim_{x \to a}`; from which side is not kept. */
function readLimit(parser: FormulaParser): Expression {
  const { reader } = parser;
  reader.expect("_");
  reader.expect("{");
  const variable = boundVariable(parser);
  reader.expect("to");
  const end = reader.find(({ type, text }) => type === "mark" && text === "^");
  const sided =
    end !== undefined && (reader.sees("+", end + 1) || reader.sees("-", end + 1)) && reader.sees("}", end + 2);
  const towards = sided ? reader.within(end, () => parser.sum()) : parser.sum();
  if (sided) [reader.take(), reader.take()];
  reader.expect("}");
  return apply("limit", parser.product(), symbolOf(variable), towards);
}

/** What `\sum`, `\prod`, `\int` or `\lim` begins; the command is taken already. */
export function readLargeOperator(command: "sum" | "prod" | "int" | "lim", parser: FormulaParser): Expression {
  switch (command) {
    case "sum":
      return readSum("sum", parser);
    case "prod":
      return readSum("product", parser);
    case "int":
      return readIntegral(parser);
    case "lim":
      return readLimit(parser);
  }
}
