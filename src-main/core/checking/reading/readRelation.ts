import { freeVariables } from "../algebra/freeVariables.ts";
import { ParseError } from "../algebra/ParseError.ts";
import type { Token } from "../algebra/Token.ts";
import type { ReadContext } from "./ReadContext.ts";
import type { Reading } from "./Reading.ts";
import { type Label, readLabel } from "./readLabel.ts";
import { findOutside, isMark, splitTokens } from "./tokenGroups.ts";

export const isRelation = (token: Token): boolean => isMark(token, "=", "!=", "<", "<=", ">", ">=", "≈", "equiv");
const isEqualsSign = (token: Token): boolean => isMark(token, "=", "≈", "equiv");

/** The reading under the name that stands on its left. */
export function withLabel(reading: Reading, { name, named, parameters }: Label): Reading {
  const isFunction = reading.kind === "expression" && parameters !== undefined;
  return {
    ...reading,
    name,
    ...(named === undefined ? {} : { named }),
    ...(isFunction ? { parameters } : {}),
  };
}

/** Values under several names: `(x, y) = (1, 2)`. */
function withNames(reading: Reading, names: readonly string[]): Reading {
  if (reading.kind === "family")
    return { ...reading, members: reading.members.map((member) => withNames(member, names)) };
  return reading.kind === "tuple" && reading.items.length === names.length ? { ...reading, names } : reading;
}

/**
 * A chain of sides with relations between them: a value under a name (`x = 5`, `f(x) = x^2`), a value that was worked out
 * in steps, or an equation or inequality.
 * @param again reads one side as an answer of its own
 * @throws ParseError if the tokens are none of these
 */
export function readRelation(
  tokens: readonly Token[],
  context: ReadContext,
  again: (part: readonly Token[]) => Reading,
): Reading {
  const sides = splitTokens(tokens, isRelation);
  const onlyEquals = findOutside(tokens, (token) => isRelation(token) && !isEqualsSign(token)) < 0;
  if (onlyEquals && sides.length > 1) {
    // Of a chain the last exact side counts: `x = 2 + 3 = 5`, `x = \sqrt{2} \approx 1.41`.
    const rough = findOutside(tokens, (token) => isMark(token, "≈"));
    const exact = rough < 0 ? sides.length : splitTokens(tokens.slice(0, rough), isRelation).length;
    const last = sides[Math.max(1, exact - 1)]!;
    const label = readLabel(sides[0]!, context);
    if (label?.names !== undefined) return withNames(again(last), label.names);
    if (label !== null) return withLabel(again(last), label);
    const named = sides.length === 2 ? nameOfArray(sides[0]!, last, context, again) : null;
    if (named !== null) return named;
    const flipped = sides.length === 2 ? readLabel(sides[1]!, context) : null;
    if (flipped !== null && flipped.names === undefined) return withLabel(again(sides[0]!), flipped);
    if (sides.every((side) => isClosed(side, context))) return again(rough > 0 && exact === 1 ? sides[0]! : last);
  }
  const statement = context.parse(tokens);
  const isEquation = statement.relations.every((relation) => relation === "=" || relation === "≈");
  return { kind: isEquation ? "equation" : "inequality", statement };
}

/** `A^{-1} = ...` with a matrix or a vector on the right, which no number could be. */
function nameOfArray(
  left: readonly Token[],
  right: readonly Token[],
  context: ReadContext,
  again: (part: readonly Token[]) => Reading,
): Reading | null {
  if (!/^(?:begin |\(|\[|langle)/.test(right[0]?.text ?? "")) return null;
  try {
    const value = again(right);
    return value.kind === "matrix" || value.kind === "tuple" ? { ...value, name: context.textOf(left) } : null;
  } catch (error) {
    if (error instanceof ParseError) return null;
    throw error;
  }
}

/** A value without variables, with or without a unit. */
function isClosed(tokens: readonly Token[], context: ReadContext): boolean {
  try {
    return freeVariables(...context.parse(tokens).sides).size === 0;
  } catch (error) {
    if (error instanceof ParseError) return false;
    throw error;
  }
}
