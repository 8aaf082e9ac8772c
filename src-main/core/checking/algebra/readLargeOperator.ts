import { apply, numberOf, symbolOf } from "./build.ts";
import type { Expression } from "./Expression.ts";
import type { Grammar } from "./Grammar.ts";
import { ParseError } from "./ParseError.ts";

/** The name of a bound variable, which is a variable from then on even if it is `i`. */
function boundVariable(grammar: Grammar): string {
  const token = grammar.reader.take();
  if (token.type !== "name") throw new ParseError("not-mathematics", `"${token.text}" is not a variable`);
  grammar.declare(token.text);
  return token.text;
}

/** `\sum_{k=1}^n` and `\prod`: index, first and last value, then the term. */
function readSum(operator: "sum" | "product", grammar: Grammar): Expression {
  const { reader } = grammar;
  reader.expect("_");
  reader.expect("{");
  const variable = boundVariable(grammar);
  reader.expect("=");
  const from = grammar.sum();
  reader.expect("}");
  reader.expect("^");
  const to = grammar.script();
  return apply(operator, grammar.product(), symbolOf(variable), from, to);
}

/** `\int_a^b ... dx`. */
function readIntegral(grammar: Grammar): Expression {
  const { reader } = grammar;
  const bounds: Record<string, Expression> = {};
  while (reader.sees("_") || reader.sees("^")) {
    const mark = reader.take().text;
    bounds[mark] = grammar.script();
  }
  const length = reader.find((token, next) => token.type === "name" && token.text === "d" && next?.type === "name");
  if (length === undefined) throw new ParseError("not-mathematics", "the integral does not say over which variable");
  const integrand = length === 0 ? numberOf(1) : reader.within(length, () => grammar.sum());
  reader.take();
  const variable = symbolOf(boundVariable(grammar));
  const { _: from, "^": to } = bounds;
  if (from === undefined || to === undefined) return apply("integral", integrand, variable);
  return apply("integral", integrand, variable, from, to);
}

/** `\lim_{x \to a}`; from which side is not kept. */
function readLimit(grammar: Grammar): Expression {
  const { reader } = grammar;
  reader.expect("_");
  reader.expect("{");
  const variable = boundVariable(grammar);
  reader.expect("to");
  const end = reader.find(({ type, text }) => type === "mark" && text === "^");
  const sided =
    end !== undefined && (reader.sees("+", end + 1) || reader.sees("-", end + 1)) && reader.sees("}", end + 2);
  const towards = sided ? reader.within(end, () => grammar.sum()) : grammar.sum();
  if (sided) for (let count = 0; count < 2; count++) reader.take();
  reader.expect("}");
  return apply("limit", grammar.product(), symbolOf(variable), towards);
}

/** What `\sum`, `\prod`, `\int` or `\lim` begins; the command is taken already. */
export function readLargeOperator(command: "sum" | "prod" | "int" | "lim", grammar: Grammar): Expression {
  switch (command) {
    case "sum":
      return readSum("sum", grammar);
    case "prod":
      return readSum("product", grammar);
    case "int":
      return readIntegral(grammar);
    case "lim":
      return readLimit(grammar);
  }
}
