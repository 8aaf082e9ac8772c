import { apply, constantOf, numberOf } from "./build.ts";
import type { Expression, NumberExpression } from "./Expression.ts";
import type { Grammar } from "./Grammar.ts";
import { ParseError } from "./ParseError.ts";
import { Rational } from "./Rational.ts";
import type { Token } from "./Token.ts";

const ten = Rational.of(10);

const decimalsOf = (digits: string): number | undefined =>
  digits.includes(".") ? digits.length - digits.indexOf(".") - 1 : undefined;

function decimal(digits: string, exponent: number): NumberExpression {
  const scale = ten.power(BigInt(exponent));
  if (scale === null) throw new ParseError("too-large", "a number is too large");
  const value = Rational.fromDecimal(digits).multiply(scale);
  const decimals = decimalsOf(digits);
  if (decimals === undefined && exponent >= 0) return numberOf(value);
  return { type: "number", value, decimals: (decimals ?? 0) - exponent };
}

/** `before.repeated repeated ...` as a fraction. */
function repeating(before: string, repeated: string): NumberExpression {
  const decimals = decimalsOf(before) ?? 0;
  const scale = 10n ** BigInt(decimals);
  const nines = 10n ** BigInt(repeated.length) - 1n;
  const start = Rational.fromDecimal(before.replace(/\.$/, ""));
  return numberOf(start.add(Rational.of(BigInt(repeated), nines * scale)));
}

/** The digits under a bar or in brackets after a decimal point, if they are next. */
function repeatedDigits(grammar: Grammar): string | undefined {
  const { reader } = grammar;
  const opening = reader.sees("overline") || reader.sees("dot") ? 1 : 0;
  if (opening === 0 && !(reader.sees("(") && reader.peek(1)?.type === "number" && reader.sees(")", 2)))
    return undefined;
  const braced = opening === 0 || reader.sees("{", 1) ? 1 : 0;
  const digits = reader.peek(opening + braced);
  if (digits?.type !== "number" || !/^\d{1,60}$/.test(digits.text)) return undefined;
  for (let count = 0; count < opening + 1 + 2 * braced; count++) reader.take();
  return digits.text;
}

/** A mixed number's fraction, `\frac12` or `1/2` after a space, if it is next. */
function mixedPart(grammar: Grammar): Rational | undefined {
  const { reader } = grammar;
  const digitsAt = (ahead: number): bigint | undefined => {
    const token = reader.peek(ahead);
    return token?.type === "number" && /^\d{1,30}$/.test(token.text) ? BigInt(token.text) : undefined;
  };
  const proper = (top: bigint | undefined, bottom: bigint | undefined, length: number): Rational | undefined => {
    if (top === undefined || bottom === undefined || bottom <= top || top === 0n) return undefined;
    for (let count = 0; count < length; count++) reader.take();
    return Rational.of(top, bottom);
  };
  if (reader.sees("/", 1)) return proper(digitsAt(0), digitsAt(2), 3);
  if (!reader.sees("frac")) return undefined;
  if (reader.sees("{", 1) && reader.sees("}", 3) && reader.sees("{", 4) && reader.sees("}", 6))
    return proper(digitsAt(2), digitsAt(5), 7);
  const digits = reader.peek(1);
  if (digits?.type !== "number" || !/^\d\d$/.test(digits.text)) return undefined;
  return proper(BigInt(digits.text[0]!), BigInt(digits.text[1]!), 2);
}

/**
 * The value of a number token and of what belongs to it: `0.\overline{3}`, `0.333...`, `2\frac12`, `1.5e3`.
 * @throws ParseError if the number is too large
 */
export function readNumber(token: Token, grammar: Grammar): Expression {
  const [, digits = "", power, dots] = /^(\d*\.?\d*?)(?:[eE]([+-]?\d+))?(\.\.\.)?$/.exec(token.text) ?? [];
  if (digits === "") throw new ParseError("not-mathematics", `"${token.text}" is not a number`);
  if (power !== undefined) {
    // Twice Euler's number less three, as it may be.
    if (/^\d+e-\d$/.test(token.text) && grammar.readsOtherwise("exponent"))
      return apply(
        "add",
        apply("multiply", decimal(digits, 0), constantOf("e")),
        apply("negate", decimal(power.slice(1), 0)),
      );
    if (power.length > 5) throw new ParseError("too-large", "a number is too large");
    return decimal(digits, Number(power));
  }
  if (dots !== undefined) {
    const found = /(\d{1,12}?)\1{2,}$/.exec(digits) ?? /(\d{2,12}?)\1$/.exec(digits);
    const repeated = found?.[1];
    const fraction = digits.slice(digits.indexOf(".") + 1);
    if (found && repeated !== undefined && found[0].length <= fraction.length)
      return repeating(digits.slice(0, digits.length - found[0].length), repeated);
    return decimal(digits, 0);
  }
  if (digits.includes(".")) {
    const repeated = repeatedDigits(grammar);
    return repeated === undefined ? decimal(digits.replace(/\.$/, ""), 0) : repeating(digits, repeated);
  }
  const part = mixedPart(grammar);
  return part === undefined ? decimal(digits, 0) : numberOf(Rational.fromDecimal(digits).add(part));
}
