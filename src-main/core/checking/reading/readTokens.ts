import { numberOf } from "../algebra/build.ts";
import type { Expression, Statement } from "../algebra/Expression.ts";
import { ParseError } from "../algebra/ParseError.ts";
import type { Token } from "../algebra/Token.ts";
import { collectItems } from "./collectItems.ts";
import { measureOf } from "./measureOf.ts";
import { readArray } from "./readArray.ts";
import { readIntervals } from "./readBracketed.ts";
import type { ReadContext } from "./ReadContext.ts";
import { readCongruence } from "./readCongruence.ts";
import { findBar, readCondition, splitCondition, toFamily } from "./readFamily.ts";
import type { Reading } from "./Reading.ts";
import { readingOf } from "./readingOf.ts";
import { readLabel } from "./readLabel.ts";
import { readDeterminant, readMatrix, unitVectorComponents } from "./readMatrix.ts";
import { distributeUnit, readQuantity } from "./readQuantity.ts";
import { isRelation, readRelation, withLabel } from "./readRelation.ts";
import { findOutside, insideOf, isMark, splitTokens } from "./tokenGroups.ts";

const isWord = (token: Token | undefined, ...words: readonly string[]): boolean =>
  token?.type === "word" && words.includes(token.text);
const isOr = (token: Token): boolean => isWord(token, "or") || isMark(token, "or");
const isAnd = (token: Token): boolean => isWord(token, "and") || isMark(token, "and", "&");
const isLongName = (token: Token): boolean => (token.type === "word" || token.type === "name") && token.text.length > 1;

/** What separates the parts of an answer, the loosest first. */
const separators: readonly (readonly [(token: Token) => boolean, "or" | "and" | ","])[] = [
  [isOr, "or"],
  [(token) => isMark(token, ";"), "or"],
  [isAnd, "and"],
  [(token) => isMark(token, ","), ","],
];

/**
 * Reads the tokens of an answer as whatever they are.
 * @throws ParseError if they are nothing that is known
 */
export function readTokens(all: readonly Token[], context: ReadContext, depth = 0): Reading {
  const tokens = trim(all);
  if (tokens.length === 0 || depth > 8) throw new ParseError("not-mathematics", "nothing to read");
  const again = (part: readonly Token[]): Reading => readTokens(part, context, depth + 1);

  const condition = splitCondition(tokens, context);
  if (condition !== null) return toFamily(again(condition.head), condition.parameter, condition.values);
  const intervals = readIntervals(tokens, context);
  if (intervals !== null) return intervals;
  const angled = readAngled(tokens, again);
  if (angled !== null) return angled;
  const rows = readSystem(tokens);
  if (rows !== null) return collectItems(rows.map(again), "and", rows, context);

  for (const [separates, joined] of separators) {
    const parts = splitTokens(tokens, separates);
    if (parts.length > 1) return collectItems(parts.map(again), joined, parts, context);
    if (parts.length === 1 && parts[0]!.length < tokens.length) return again(parts[0]!);
  }

  const both = expandSigns(tokens);
  if (both !== null) return collectItems(both.map(again), "or", both, context);
  return readNamed(tokens, context, again) ?? readGroup(tokens, context, again) ?? readValue(tokens, context, again);
}

/** `x \in S`, `x \mapsto x^2`, `median: 5`, `x = 5`, `P(1, 2)`, and statements; null for what has no name and no relation. */
function readNamed(
  tokens: readonly Token[],
  context: ReadContext,
  again: (part: readonly Token[]) => Reading,
): Reading | null {
  const member = findOutside(tokens, (token) => isMark(token, "in") || isWord(token, "in"));
  if (member > 0) {
    const label = readLabel(tokens.slice(0, member), context);
    if (label !== null) return withLabel(again(tokens.slice(member + 1)), label);
  }
  const arrow = findOutside(tokens, (token) => isMark(token, "mapsto"));
  if (arrow > 0) {
    const colon = findOutside(tokens, (token) => isMark(token, ":"));
    const variable = tokens.slice(colon + 1, arrow);
    const name = context.textOf(tokens.slice(0, arrow));
    return withLabel(again(tokens.slice(arrow + 1)), { name, parameters: variable.map(({ text }) => text) });
  }
  const colon = findOutside(tokens, (token) => isMark(token, ":"));
  if (colon > 0 && colon < tokens.length - 1 && tokens.slice(0, colon).every(isLongName))
    return withLabel(again(tokens.slice(colon + 1)), { name: context.textOf(tokens.slice(0, colon)).toLowerCase() });
  const congruence = readCongruence(tokens, context);
  if (congruence !== null) return congruence;
  if (findOutside(tokens, isRelation) >= 0 && !isMark(tokens[0], "<")) return readRelation(tokens, context, again);
  const [first, second] = tokens;
  const isPoint = first?.type === "name" && /^[A-Z]$/.test(first.text) && isMark(second, "(") && !second!.spaced;
  if (isPoint) {
    const point = readGroup(tokens.slice(1), context, again);
    if (point?.kind === "tuple") return { ...point, name: first.text };
  }
  return null;
}

/** `<1, 2>`, whose brackets are signs of relations elsewhere. */
function readAngled(tokens: readonly Token[], again: (part: readonly Token[]) => Reading): Reading | null {
  if (!isMark(tokens[0], "<") || !isMark(tokens.at(-1), ">")) return null;
  const inner = tokens.slice(1, -1);
  const parts = splitTokens(inner, (token) => isMark(token, ","));
  if (parts.length < 2 || inner.some(isRelation)) return null;
  return { kind: "tuple", items: parts.map(again), bracket: "<" };
}

function trim(tokens: readonly Token[]): readonly Token[] {
  let [start, end] = [0, tokens.length];
  const isEdge = (token: Token | undefined): boolean =>
    isMark(token, ",", ";", ".", ":", "&", "\\\\", "Rightarrow", "implies", "therefore", "because") ||
    isWord(token, "or", "and");
  while (start < end && (isEdge(tokens[start]) || isMark(tokens[start], "=", "≈"))) start++;
  while (end > start && isEdge(tokens[end - 1])) end--;
  const trimmed = tokens.slice(start, end);
  const inner = insideOf(trimmed, ["{"], ["}"]);
  // Plain braces around a list are a set; LaTeX's braces around one thing group it.
  const isSet = inner !== undefined && findOutside(inner, (token) => isMark(token, ",", ";", "|", ":")) >= 0;
  return inner === undefined || isSet || inner.length === 0 ? trimmed : trim(inner);
}

/** The rows of `cases` or `aligned` that each say something, as in a system of values; null for a function in pieces. */
function readSystem(tokens: readonly Token[]): Token[][] | null {
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (!/^begin (?:cases|aligned?|array|gathered|split)$/.test(first?.text ?? "") || !last?.text.startsWith("end "))
    return null;
  const rows = splitTokens(tokens.slice(1, -1), (token) => isMark(token, "\\\\"));
  const isStatement = (row: readonly Token[]): boolean => {
    const relation = findOutside(row, isRelation);
    const cut = findOutside(row, (token) => isMark(token, "&", ","));
    return relation >= 0 && (cut < 0 || Math.abs(cut - relation) <= 1);
  };
  return rows.length > 0 && rows.every(isStatement)
    ? rows.map((row) => row.filter((token) => !isMark(token, "&")))
    : null;
}

/** Both readings of a formula with `\pm`, with `\mp` the other way; null without one. */
function expandSigns(tokens: readonly Token[]): Token[][] | null {
  if (!tokens.some((token) => isMark(token, "pm", "mp"))) return null;
  const withSigns = (plus: string, minus: string): Token[] =>
    tokens.map((token) =>
      isMark(token, "pm") ? { ...token, text: plus } : isMark(token, "mp") ? { ...token, text: minus } : token,
    );
  return [withSigns("+", "-"), withSigns("-", "+")];
}

/** Matrices, sets, tuples, ratios; null for anything else. */
function readGroup(
  tokens: readonly Token[],
  context: ReadContext,
  again: (part: readonly Token[]) => Reading,
): Reading | null {
  const braces = insideOf(tokens, ["\\{", "{"], ["\\}", "}"]);
  if (braces !== undefined) return readSet(braces, context, again);
  const inner = insideOf(tokens, ["(", "[", "langle"], [")", "]", "rangle"]);
  const isRows = isMark(tokens[0], "[") && inner?.some((token) => isMark(token, ";")) === true;
  if (inner !== undefined && !isRows && !inner.some((token) => token.text.startsWith("begin "))) {
    const separator = inner.some((token) => isMark(token, ";")) ? ";" : ",";
    const commas = splitTokens(inner, (token) => isMark(token, separator));
    // A bar between coordinates, unless bars stand around an absolute value.
    const bars = inner.filter((token) => isMark(token, "|")).length;
    const parts = commas.length > 1 || bars !== 1 ? commas : splitTokens(inner, (token) => isMark(token, "|"));
    const bracket = isMark(tokens[0], "langle") ? "<" : tokens[0]!.text;
    const isNested = parts.some((part) => isMark(part[0], "["));
    const [only] = parts;
    if (parts.length > 1 && !(bracket === "[" && isNested)) return { kind: "tuple", items: parts.map(again), bracket };
    if (bracket === "[" && parts.length === 1 && !isNested) {
      const row = again(only!);
      return { kind: "tuple", items: row.kind === "list" ? row.items : [row], bracket };
    }
  }
  const matrix = readMatrix(tokens, context);
  if (matrix !== null) return matrix;
  const array = readArray(tokens, context);
  if (array !== null) return array;
  const ratio = splitTokens(tokens, (token) => isMark(token, ":"));
  if (ratio.length > 1) return { kind: "ratio", items: ratio.map(again) };
  const caret = findOutside(tokens, (token) => isMark(token, "^"));
  const exponent = tokens.slice(caret).map(({ text }) => text);
  const isTransposed = caret > 0 && /^\^\{?(?:T|top)\}?$/.test(exponent.join(""));
  return isTransposed && isMark(tokens[0], "(", "[", "langle")
    ? readGroup(tokens.slice(0, caret), context, again)
    : null;
}

function readSet(inner: readonly Token[], context: ReadContext, again: (part: readonly Token[]) => Reading): Reading {
  if (inner.length === 0) return { kind: "set", items: [] };
  const bar = findBar(inner);
  if (bar > 0) {
    const [head, tail] = [inner.slice(0, bar), inner.slice(bar + 1)];
    const condition = readCondition(context.textOf(tail));
    if (condition !== null && head.some(({ text }) => text === condition.parameter) && head.length > 1)
      return toFamily(again(head), condition.parameter, condition.values);
    return again(tail);
  }
  const found = again(inner);
  if (found.kind === "list") return { kind: "set", items: found.items };
  return found.kind === "family" ? found : { kind: "set", items: [found] };
}

function readValue(
  tokens: readonly Token[],
  context: ReadContext,
  again: (part: readonly Token[]) => Reading,
): Reading {
  const quantity = readQuantity(tokens, context) ?? distributeUnit(tokens, context, again);
  if (quantity !== null) return quantity;
  const based = readBased(tokens, context);
  if (based !== null) return based;
  if (tokens.length > 1 && tokens.every(({ type, text }) => type === "number" || (type === "mark" && text === "-")))
    return readSpaced(tokens, context);
  const expression = readDeterminant(tokens, context) ?? onlySide(context.parse(tokens));
  const components = unitVectorComponents(expression);
  return components === null
    ? readingOf(expression)
    : { kind: "tuple", items: components.map(readingOf), bracket: "hat" };
}

/** Numbers with nothing but spaces between them: `2 4 6 8`. Anything else is a formula. */
function readSpaced(tokens: readonly Token[], context: ReadContext): Reading {
  const parts: Token[][] = [];
  for (const [index, token] of tokens.entries()) {
    const isSign = token.type === "mark" && tokens[index + 1]?.spaced === false;
    const follows = parts.length > 0 && tokens[index - 1]?.type === "mark";
    if (follows || (token.type === "mark" && !isSign)) parts.at(-1)?.push(token);
    else parts.push([token]);
  }
  const isList =
    parts.length > 1 &&
    parts.every((part) => part.at(-1)!.type === "number") &&
    tokens.every(({ type, spaced }, index) => index === 0 || type === "number" || spaced);
  const hasNeighbours = tokens.some(({ type }, index) => type === "number" && tokens[index - 1]?.type === "number");
  if (!isList || !hasNeighbours) return readingOf(onlySide(context.parse(tokens)));
  return { kind: "list", items: parts.map((part) => readingOf(onlySide(context.parse(part)))) };
}

function onlySide({ sides }: Statement): Expression {
  if (sides.length !== 1) throw new ParseError("not-mathematics", "a relation is not expected there");
  return sides[0]!;
}

/** `1011_2`, `1A_{16}`: a number in another base. */
function readBased(tokens: readonly Token[], context: ReadContext): Reading | null {
  const text = context.textOf(tokens).replaceAll(/\s|\\text|\\mathrm|[{}]/g, "");
  const match = /^\(?(\d[0-9A-Z]{0,60})\)?_\(?(\d{1,2})\)?$/.exec(text);
  if (match === null) return null;
  const base = Number(match[2]);
  if (base < 2 || base > 36) return null;
  let value = 0n;
  for (const digit of match[1]!) {
    const worth = Number.parseInt(digit, 36);
    if (worth >= base) return null;
    value = value * BigInt(base) + BigInt(worth);
  }
  return { kind: "number", measure: measureOf(numberOf(value)), base };
}
