import { apply, constantOf, numberOf } from "./build.ts";
import type { Expression, FunctionName } from "./Expression.ts";
import type { Grammar } from "./Grammar.ts";
import { ParseError } from "./ParseError.ts";
import { functionNames, manyArgumentNames } from "./vocabulary.ts";

const inverses: ReadonlyMap<string, FunctionName> = new Map([
  ["sin", "arcsin"],
  ["cos", "arccos"],
  ["tan", "arctan"],
  ["cot", "arccot"],
  ["sec", "arcsec"],
  ["csc", "arccsc"],
  ["sinh", "arsinh"],
  ["cosh", "arcosh"],
  ["tanh", "artanh"],
]);

/** cos + i sin of an angle. */
export const unitPhasor = (angle: Expression): Expression =>
  apply("power", constantOf("e"), apply("multiply", constantOf("i"), angle));

const isMinusOne = (expression: Expression): boolean =>
  expression.type === "applied" &&
  expression.operator === "negate" &&
  expression.operands[0]?.type === "number" &&
  expression.operands[0].value.isOne;

/** A function with its exponent, base and argument: `\sin^2 x`, `\log_2 8`, `ln(2x)`; its name is taken already. */
export function readFunction(name: string, grammar: Grammar): Expression {
  const { reader } = grammar;
  let exponent: Expression | undefined;
  let base: Expression | undefined;
  while (reader.sees("^") || reader.sees("_"))
    if (reader.take().text === "^") exponent = grammar.script();
    else base = grammar.script();
  const next = reader.peek();
  // `log2(8)` in calculator text.
  const hasBase = name === "log" && base === undefined && next?.type === "number" && !next.spaced;
  if (hasBase && reader.sees("(", 1)) base = grammar.number(reader.take());
  const found = reader.nested(() => readArguments(name, grammar));
  const inverse = exponent !== undefined && isMinusOne(exponent) ? inverses.get(name) : undefined;
  if (inverse !== undefined) return apply(inverse, ...found);
  const value = applied(name, found, base, grammar);
  return exponent === undefined ? value : apply("power", grammar.node(value), exponent);
}

function readArguments(name: string, grammar: Grammar): Expression[] {
  const { reader } = grammar;
  if (reader.accept("(")) return grammar.parameters();
  if (name === "sqrt" || reader.sees("{") || reader.sees("[") || reader.sees("|")) return [grammar.primary()];
  if (reader.accept("-")) return [grammar.node(apply("negate", ...readArguments(name, grammar)))];
  const factors = [grammar.factor()];
  // `\sin 2\pi x` goes on over letters; `\sin x e^x` does not.
  for (let next = reader.peek(); next?.type === "name" && next.text !== "e"; next = reader.peek())
    factors.push(grammar.factor());
  return [factors.length === 1 ? factors[0]! : grammar.node(apply("multiply", ...factors))];
}

function applied(
  text: string,
  found: readonly Expression[],
  base: Expression | undefined,
  grammar: Grammar,
): Expression {
  const [first, second] = found as [Expression, Expression | undefined];
  if (manyArgumentNames.has(text)) {
    if (text === "mod" && second !== undefined) return apply("modulo", first, second);
    if (text === "binom" && second !== undefined) return apply("binomial", first, second);
    if (text === "min" || text === "max" || text === "gcd" || text === "lcm") return apply(text, ...found);
  }
  const name = functionNames.get(text);
  if (name === "log") {
    const of = base ?? second;
    if (of !== undefined) return apply("log", first, of);
    return grammar.readsOtherwise("log") ? apply("ln", first) : apply("log", first, numberOf(10));
  }
  if (name === undefined || second !== undefined)
    throw new ParseError("not-mathematics", `"${text}" is used in a way that is not known`);
  if (name === "lg") return apply("log", first, numberOf(10));
  if (name === "cis") return unitPhasor(first);
  if (name === "exp") return apply("power", constantOf("e"), first);
  if (name === "sqrt") return apply("root", first, numberOf(2));
  if (name === "cbrt") return apply("root", first, numberOf(3));
  if (name === "ceil") return apply("ceiling", first);
  if (name === "conj") return apply("conjugate", first);
  return apply(name, first);
}
