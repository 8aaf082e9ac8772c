import { apply, constantOf, symbolOf } from "./build.ts";
import type { ConstantName, Expression } from "./Expression.ts";
import type { Grammar } from "./Grammar.ts";
import type { TokenReader } from "./TokenReader.ts";

/** Letters that before a bracket are a function rather than a factor. */
const calledNames = new Set(["f", "g", "h", "F", "G", "H"]);

/** What is in an index or under a hat, as text: `max`, `1`, `n+1`. */
export function readPlainName(reader: TokenReader): string {
  if (!reader.accept("{")) return reader.take().text;
  let name = "";
  for (let depth = 1; ;) {
    const token = reader.take();
    if (token.type === "mark" && token.text === "{") depth++;
    else if (token.type === "mark" && token.text === "}" && --depth === 0) return name;
    else name += token.text;
  }
}

/** Primes behind a name, `y''` or `y^{\prime}`. */
function readPrimes(reader: TokenReader): string {
  let primes = "";
  while (reader.accept("'")) primes += "'";
  if (!(reader.sees("^") && reader.sees("{", 1) && reader.sees("'", 2))) return primes;
  reader.take();
  reader.take();
  while (reader.accept("'")) primes += "'";
  reader.expect("}");
  return primes;
}

/** A constant, a variable with its index and primes, or a call of an unknown function; the letter is taken already. */
export function readName(letter: string, grammar: Grammar): Expression {
  const { reader } = grammar;
  const isConstant = /^(?:[ei]|pi)$/.test(letter) && !grammar.isVariable(letter);
  const next = reader.peek();
  const hasNumber = next?.type === "number" && !next.spaced && /^\d\d?$/.test(next.text);
  let name = letter;
  if (reader.accept("_")) name += `_${readPlainName(reader)}`;
  else if (isConstant) return constantOf(letter as ConstantName);
  else if (/^[A-Za-z]$/.test(letter) && hasNumber) name += `_${reader.take().text}`;
  name += readPrimes(reader);
  const isCalled = calledNames.has(name.replace(/[_'].*/, "")) || name.endsWith("'");
  if (!isCalled || grammar.isVariable(name) || !reader.accept("(")) return symbolOf(name);
  return apply("call", symbolOf(name), ...grammar.parameters());
}

/**
 * `\frac{dy}{dx}` as the name of a derivative, or `\frac{d}{dx}` as what to differentiate by, if one of them is next; the
 * command is taken already.
 */
export function readDifferential(reader: TokenReader): { name: string } | { by: string } | null {
  const isD = (ahead: number): boolean => {
    const token = reader.peek(ahead);
    return (token?.type === "name" && token.text === "d") || reader.sees("partial", ahead);
  };
  if (!(reader.sees("{") && isD(1))) return null;
  const named = reader.peek(2)?.type === "name" ? 1 : 0;
  const closes = reader.sees("}", 2 + named) && reader.sees("{", 3 + named) && isD(4 + named);
  if (!closes || reader.peek(5 + named)?.type !== "name" || !reader.sees("}", 6 + named)) return null;
  const [top, by] = [reader.peek(2)!.text, reader.peek(5 + named)!.text];
  for (let count = 0; count < 7 + named; count++) reader.take();
  if (named === 0) return { by };
  return { name: /^[xt]$/.test(by) ? `${top}'` : `d${top}/d${by}` };
}
