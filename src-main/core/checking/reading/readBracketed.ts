import { numberOf } from "../algebra/build.ts";
import { ParseError } from "../algebra/ParseError.ts";
import type { Expression } from "../algebra/Expression.ts";
import { freeVariables } from "../algebra/freeVariables.ts";
import type { Token } from "../algebra/Token.ts";
import type { ReadContext } from "./ReadContext.ts";
import type { Interval, IntervalReading } from "./Reading.ts";
import { depthsOf, findOutside, insideOf, isMark, splitTokens } from "./tokenGroups.ts";

const isComma = (token: Token): boolean => isMark(token, ",", ";");

/** A bound of an interval, where null stands for infinity of the sign that belongs there; undefined if it is none. */
function readBound(tokens: readonly Token[], sign: "+" | "-", context: ReadContext): Expression | null | undefined {
  const isInfinite = isMark(tokens.at(-1), "infinity") && tokens.length <= 2;
  if (isInfinite) {
    const found = isMark(tokens[0], "-") ? "-" : "+";
    return found === sign ? null : undefined;
  }
  const { sides, relations } = context.parse(tokens);
  return relations.length === 0 ? sides[0]! : undefined;
}

/** `[a, b)`, `]a, b[` and the like; null if the tokens are no pair in brackets. */
export function readInterval(tokens: readonly Token[], context: ReadContext): Interval | null {
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (!isMark(first, "(", "[", "]") || !isMark(last, ")", "]", "[") || tokens.length < 5) return null;
  const inner = tokens.slice(1, -1);
  if (depthsOf(inner).some((depth) => depth < 0)) return null;
  const parts = splitTokens(inner, isComma);
  if (parts.length !== 2 || inner.filter(isComma).length < 1) return null;
  const lower = readBound(parts[0]!, "-", context);
  const upper = readBound(parts[1]!, "+", context);
  if (lower === undefined || upper === undefined) return null;
  return {
    lower,
    upper,
    lowerClosed: isMark(first, "[") && lower !== null,
    upperClosed: isMark(last, "]") && upper !== null,
  };
}

/** Whether brackets say that it is an interval and no point. */
export const isSurelyInterval = (tokens: readonly Token[], { lower, upper }: Interval): boolean =>
  isMark(tokens[0], "[", "]") || isMark(tokens.at(-1), "]", "[") || lower === null || upper === null;

const everything: Interval = { lower: null, upper: null, lowerClosed: false, upperClosed: false };

/** `\mathbb{R}`. */
const isReals = (tokens: readonly Token[]): boolean =>
  isMark(tokens[0], "mathbb") &&
  tokens
    .filter(({ type }) => type !== "mark")
    .map(({ text }) => text)
    .join("") === "R" &&
  tokens.length <= 4;

/** `\mathbb{R}^+`, `\mathbb{R}_{>0}` and the negative ones. */
function readHalfLine(tokens: readonly Token[]): Interval | null {
  const text = tokens.map((token) => token.text).join("");
  const match = /^mathbb\{?R\}?(?:\^\{?([+-])\}?|_\{?(>|<|>=|<=)0\}?)$/.exec(text);
  if (match === null) return null;
  const isPositive = match[1] === "+" || match[2]?.startsWith(">") === true;
  const closed = match[2]?.endsWith("=") === true;
  const zero = numberOf(0);
  return isPositive
    ? { lower: zero, upper: null, lowerClosed: closed, upperClosed: false }
    : { lower: null, upper: zero, lowerClosed: false, upperClosed: closed };
}

/** Numbers in braces, as single points. */
function readPoints(tokens: readonly Token[], context: ReadContext): Expression[] | null {
  const inner = insideOf(tokens, ["\\{", "{"], ["\\}", "}"]);
  if (inner === undefined) return null;
  const values = splitTokens(inner, isComma).map((part) => {
    const { sides, relations } = context.parse(part);
    return relations.length === 0 && freeVariables(sides[0]!).size === 0 ? sides[0]! : null;
  });
  return values.every((value) => value !== null) ? values : null;
}

function readPiece(tokens: readonly Token[], context: ReadContext): Interval[] | null {
  if (isReals(tokens)) return [everything];
  const half = readHalfLine(tokens);
  if (half !== null) return [half];
  if (isMark(tokens[0], "emptyset") && tokens.length === 1) return [];
  const interval = readInterval(tokens, context);
  if (interval !== null) return [interval];
  return (
    readPoints(tokens, context)?.map((point) => ({
      lower: point,
      upper: point,
      lowerClosed: true,
      upperClosed: true,
    })) ?? null
  );
}

const isUnion = (token: Token): boolean => isMark(token, "cup") || (token.type === "name" && token.text === "U");

/**
 * A set of real numbers: intervals joined by unions, the reals, either with numbers taken out. Null for anything else, a
 * pair in round brackets among them unless an interval is expected.
 */
export function readIntervals(tokens: readonly Token[], context: ReadContext): IntervalReading | null {
  try {
    const cut = findOutside(
      tokens,
      (token) => isMark(token, "setminus") || (isMark(token, "-") && isReals(tokens.slice(0, 4))),
    );
    if (cut > 0) {
      const from = readIntervals(tokens.slice(0, cut), context);
      const without = readPoints(tokens.slice(cut + 1), context);
      return from === null || without === null ? null : { ...from, without };
    }
    const meets = findOutside(tokens, (token) => isMark(token, "cap"));
    if (meets > 0) {
      const [left, right] = [
        readIntervals(tokens.slice(0, meets), context),
        readIntervals(tokens.slice(meets + 1), context),
      ];
      return left === null || right === null ? null : { ...left, within: right };
    }
    const reversed = isMark(tokens[0], "]");
    const parts = reversed ? splitReversed(tokens) : splitTokens(tokens, isUnion);
    const pieces = parts.map((part) => readPiece(part, context));
    if (!pieces.every((piece) => piece !== null)) return null;
    const [only] = parts;
    if (parts.length === 1 && only !== undefined) {
      const interval = readInterval(only, context);
      const isPair = interval !== null && !isSurelyInterval(only, interval);
      if (isPair && context.expected !== "interval" && context.expected !== "inequality") return null;
      if (interval === null && !isReals(only) && readHalfLine(only) === null) return null;
    }
    return { kind: "interval", pieces: pieces.flat() };
  } catch (error) {
    if (error instanceof ParseError) return null;
    throw error;
  }
}

/** Brackets that open outwards, `]a, b[`, are no pairs, so the unions between them are found by their neighbours. */
function splitReversed(tokens: readonly Token[]): Token[][] {
  const parts: Token[][] = [[]];
  for (const token of tokens)
    if (isUnion(token)) parts.push([]);
    else parts.at(-1)!.push(token);
  return parts;
}
