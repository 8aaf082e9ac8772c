import { apply, numberOf } from "../algebra/build.ts";
import type { Expression } from "../algebra/Expression.ts";
import { freeVariables } from "../algebra/freeVariables.ts";
import { ParseError } from "../algebra/ParseError.ts";
import { Rational } from "../algebra/Rational.ts";
import type { Token } from "../algebra/Token.ts";
import { parseUnit } from "../units/parseUnit.ts";
import { sameDimension, type Unit } from "../units/Unit.ts";
import { measureOf } from "./measureOf.ts";
import type { ReadContext } from "./ReadContext.ts";
import type { Reading } from "./Reading.ts";
import { readTail } from "./readTail.ts";
import { depthsOf, isMark } from "./tokenGroups.ts";

/** Letters that are more often a unit than a variable behind a number and a space. */
const commonUnits = /^[msgNJWVAKCFTHLlh]$/;

/** A formula without variables, or null if the tokens are none. */
function closedValue(tokens: readonly Token[], context: ReadContext): Expression | null {
  try {
    const { sides, relations } = context.parse(tokens);
    return relations.length === 0 && freeVariables(sides[0]!).size === 0 ? sides[0]! : null;
  } catch (error) {
    if (error instanceof ParseError) return null;
    throw error;
  }
}

/** Where a unit may begin: at text, at letters, at a degree or per cent sign. */
function mayBegin(tokens: readonly Token[], index: number, context: ReadContext): boolean {
  const token = tokens[index]!;
  if (token.type === "word" || isMark(token, "degree", "%", "‰")) return true;
  if (isMark(token, "^")) return isMark(tokens[index + 1], "circ") || isMark(tokens[index + 2], "circ");
  if (isMark(token, "frac")) return tokens.slice(index).some(({ type }) => type === "word");
  if (token.type === "function" && token.text === "min") return true;
  if (token.type !== "name") return false;
  if (context.expected === "quantity") return true;
  if (context.expected === "expression" || context.expected === "function") return false;
  const next = tokens[index + 1];
  // Several letters together are a unit (`5cm`); one is a variable (`5m`) unless it stands apart from a number (`5 m`).
  if (token.text.length > 1 || (next?.type === "name" && !next.spaced)) return true;
  const before = tokens[index - 1]!;
  const isPowerOfTen = isMark(before, "}") && tokens.slice(0, index).some(({ text }) => text === "10");
  return token.spaced && commonUnits.test(token.text) && (before.type === "number" || isPowerOfTen);
}

const isPercent = ({ dimension, factor }: Unit): boolean => dimension.size === 0 && factor.equals(Rational.of(1, 100));

function withUnit(value: Expression, unit: Unit): Reading {
  if (isPercent(unit)) return { kind: "percentage", measure: measureOf(value) };
  return { kind: "quantity", measure: measureOf(value), unit };
}

/** `2 h 30 min`, as one quantity in the first unit. */
function readCompound(tokens: readonly Token[], context: ReadContext): Reading | null {
  const cut = tokens.findIndex(
    ({ type, spaced }, index) => type === "number" && spaced && index > 1 && tokens[index - 1]!.type !== "mark",
  );
  if (cut < 0) return null;
  const head = readQuantity(tokens.slice(0, cut), context);
  const tail = head === null ? null : readQuantity(tokens.slice(cut), context);
  return head === null || tail === null ? null : addQuantities(head, tail);
}

/** The sum in the unit of the first, if they are of one dimension and the second has the smaller unit. */
export function addQuantities(head: Reading, tail: Reading): Reading | null {
  if (head.kind !== "quantity" || tail.kind !== "quantity") return null;
  const { unit } = head;
  if (!sameDimension(unit.dimension, tail.unit.dimension) || unit.piPower !== tail.unit.piPower) return null;
  if (unit.factor.compare(tail.unit.factor) <= 0) return null;
  const ratio = numberOf(tail.unit.factor.divide(unit.factor));
  const sum = apply("add", head.measure.expression, apply("multiply", tail.measure.expression, ratio));
  return { kind: "quantity", measure: measureOf(sum), unit };
}

/** `30° 15' 20''` in degrees. */
function readMinutes(tokens: readonly Token[], context: ReadContext): Reading | null {
  const match = sexagesimal.exec(context.textOf(tokens));
  const unit = parseUnit("°");
  if (match === null || unit === null) return null;
  const [, sign = "", degrees = "0", minutes = "0", seconds = "0"] = match;
  const parts = [degrees, minutes, seconds].map((part) => Rational.fromDecimal(part));
  const value = parts[0]!.add(parts[1]!.divide(Rational.of(60))).add(parts[2]!.divide(Rational.of(3600)));
  return { kind: "quantity", measure: measureOf(numberOf(sign === "-" ? value.negate() : value)), unit };
}
const sexagesimal = /^(-?)(\d+)\s*\^\s*\{?\\circ\s*\}?\s*(\d+(?:\.\d+)?)\s*'\s*(?:(\d+(?:\.\d+)?)\s*'')?$/;

/** A tuple with one unit behind it, which each element has: `(3, 4) \text{ m/s}`. */
export function distributeUnit(
  tokens: readonly Token[],
  context: ReadContext,
  again: (part: readonly Token[]) => Reading,
): Reading | null {
  const depths = depthsOf(tokens);
  const end = depths.findIndex((depth, index) => index > 0 && depth === 0);
  if (!isMark(tokens[0], "(", "langle") || end < 0 || end === tokens.length - 1 || !mayBegin(tokens, end + 1, context))
    return null;
  const unit = readTail(context.text.slice(tokens[end + 1]!.start, tokens.at(-1)!.end))?.unit ?? null;
  const tuple = unit === null ? null : again(tokens.slice(0, end + 1));
  if (unit === null || tuple?.kind !== "tuple") return null;
  const items = tuple.items.map((item) => (item.kind === "number" ? withUnit(item.measure.expression, unit) : item));
  return { ...tuple, items };
}

/** A number with a unit, a per cent sign or a counted noun behind it, or null if there is none. */
export function readQuantity(tokens: readonly Token[], context: ReadContext): Reading | null {
  const minutes = readMinutes(tokens, context);
  if (minutes !== null) return minutes;
  const depths = depthsOf(tokens);
  for (let index = 1; index < tokens.length; index++) {
    if (depths[index] !== 0 || !mayBegin(tokens, index, context)) continue;
    const tail = readTail(context.text.slice(tokens[index]!.start, tokens.at(-1)!.end));
    if (tail === null || (tail.unit === null && !isWordy(tokens.slice(index)))) continue;
    // In `\sin 30^\circ` the degrees belong to the argument.
    const isArgument =
      isMark(tokens[index], "^", "degree") &&
      tokens.slice(0, index).some((token) => token.type === "function" || isMark(token, "angle"));
    if (isArgument) continue;
    const number = closedValue(tokens.slice(0, index), context);
    if (number === null) continue;
    const value = tail.factor === 1n ? number : apply("multiply", number, numberOf(tail.factor));
    if (tail.unit === null) return { kind: "number", measure: measureOf(value), noun: tail.words };
    return { ...withUnit(value, tail.unit), ...(tail.words === "" ? {} : { remark: tail.words }) };
  }
  return readCompound(tokens, context);
}

/** Text, or a word of plain letters, rather than a product of variables. */
const isWordy = (tokens: readonly Token[]): boolean =>
  tokens.some(({ type, text }) => type === "word" || text.length > 3) || tokens[0]!.spaced;

/** A quantity whose unit stands before it: `\$5`, `€ 3.50`. */
export function readPrefixed(tokens: readonly Token[], symbol: string, context: ReadContext): Reading | null {
  const unit = parseUnit(symbol);
  if (unit === null) return null;
  const value = closedValue(tokens, context);
  if (value !== null) return { kind: "quantity", measure: measureOf(value), unit };
  // `\$3 million`, `\$5 per hour`: the rest of the unit.
  const rest = readQuantity(tokens, context);
  if (rest?.kind === "number") return { kind: "quantity", measure: rest.measure, unit };
  return null;
}
