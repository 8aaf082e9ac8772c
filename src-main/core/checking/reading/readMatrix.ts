import { apply, numberOf } from "../algebra/build.ts";
import type { Expression } from "../algebra/Expression.ts";
import { freeVariables } from "../algebra/freeVariables.ts";
import { ParseError } from "../algebra/ParseError.ts";
import { simplify } from "../algebra/simplify.ts";
import { substitute } from "../algebra/substitute.ts";
import type { Token } from "../algebra/Token.ts";
import type { ReadContext } from "./ReadContext.ts";
import type { MatrixReading } from "./Reading.ts";
import { findOutside, insideOf, isMark, splitTokens } from "./tokenGroups.ts";

const largest = 12;

function cell(tokens: readonly Token[], context: ReadContext): Expression {
  const { sides, relations } = context.parse(tokens);
  if (relations.length > 0) throw new ParseError("not-mathematics", "a matrix has no relations in its cells");
  return sides[0]!;
}

function toMatrix(cells: readonly (readonly Token[])[][], context: ReadContext): MatrixReading | null {
  const rows = cells.map((row) => row.map((tokens) => cell(tokens, context)));
  const width = rows[0]?.length ?? 0;
  if (width === 0 || rows.length > largest || width > largest || rows.some((row) => row.length !== width)) return null;
  return { kind: "matrix", rows };
}

/** Cells of a row that only spaces part: `1 -2 3`. */
function splitAtSpaces(tokens: readonly Token[]): Token[][] {
  const parts: Token[][] = [];
  for (const [index, token] of tokens.entries()) {
    const before = tokens[index - 1];
    const isNew = before === undefined || (token.spaced && !isMark(before, "-", "+", "*", "/", "^"));
    if (isNew) parts.push([token]);
    else parts.at(-1)!.push(token);
  }
  return parts;
}

function readPlain(tokens: readonly Token[], context: ReadContext): MatrixReading | null {
  const inner = insideOf(tokens, ["["], ["]"]);
  if (inner === undefined) return null;
  const rows = splitTokens(inner, (token) => isMark(token, ";"));
  const isComma = (token: Token): boolean => isMark(token, ",");
  if (rows.length > 1)
    return toMatrix(
      rows.map((row) => (row.some(isComma) ? splitTokens(row, isComma) : splitAtSpaces(row))),
      context,
    );
  const lists = splitTokens(inner, isComma).map((row) => insideOf(row, ["["], ["]"]));
  if (lists.length < 1 || !lists.every((list) => list !== undefined)) return null;
  return toMatrix(
    lists.map((list) => splitTokens(list, isComma)),
    context,
  );
}

/** `\begin{vmatrix}` as the formula of its determinant, by minors; null for anything else. */
export function readDeterminant(tokens: readonly Token[], context: ReadContext): Expression | null {
  if (tokens[0]?.text !== "begin vmatrix" || tokens.at(-1)?.text !== "end vmatrix") return null;
  const rows = splitTokens(tokens.slice(1, -1), (token) => isMark(token, "\\\\"));
  const matrix = toMatrix(
    rows.map((row) => splitTokens(row, (token) => isMark(token, "&"))),
    context,
  );
  const isSmall = matrix !== null && matrix.rows.length === matrix.rows[0]!.length && matrix.rows.length < 5;
  return isSmall ? determinant(matrix.rows) : null;
}

function determinant(rows: MatrixReading["rows"]): Expression {
  const [first = [], ...rest] = rows;
  if (first.length === 1) return first[0]!;
  const terms = first.map((entry, column) => {
    const minor = rest.map((row) => row.filter((_, index) => index !== column));
    const product = apply("multiply", entry, determinant(minor));
    return column % 2 === 0 ? product : apply("negate", product);
  });
  return apply("add", ...terms);
}

/** `diag(1, 2)`. */
function readDiagonal(tokens: readonly Token[], context: ReadContext): MatrixReading | null {
  const inner = insideOf(tokens, ["("], [")"]);
  if (inner === undefined) return null;
  const entries = splitTokens(inner, (token) => isMark(token, ",")).map((part) => cell(part, context));
  const zero = numberOf(0);
  return {
    kind: "matrix",
    rows: entries.map((entry, row) => entries.map((_, column) => (row === column ? entry : zero))),
  };
}

const transpose = ({ rows }: MatrixReading): MatrixReading => ({
  kind: "matrix",
  rows: rows[0]!.map((_, column) => rows.map((row) => row[column]!)),
});

/** `^T`, `^{T}`, `^\top`, `'`. */
const isTransposed = (tail: readonly Token[]): boolean =>
  /^(?:'|\^\{?(?:T|top|\\top|t|intercal)\}?)$/.test(tail.map(({ text }) => text).join(""));

/** A matrix in an environment or in nested brackets, with a factor before it and `^T` behind it; null for anything else. */
export function readMatrix(tokens: readonly Token[], context: ReadContext): MatrixReading | null {
  try {
    // Brackets around an array are part of it.
    const bracketed = insideOf(tokens, ["(", "["], [")", "]"]);
    if (bracketed?.[0]?.text.startsWith("begin ")) return readMatrix(bracketed, context);
    if (tokens[0]?.type === "function" && tokens[0].text === "diag") return readDiagonal(tokens.slice(1), context);
    let inner = tokens;
    const begin = findOutside(tokens, ({ text }) => /^begin (?:[bpBV]?(?:small)?matrix|array)$/.test(text));
    if (begin < 0) {
      const caret = findOutside(tokens, (token) => isMark(token, "^", "'"));
      if (caret > 0 && isTransposed(tokens.slice(caret))) {
        const plain = readPlain(tokens.slice(0, caret), context);
        return plain === null ? null : transpose(plain);
      }
      return readPlain(tokens, context);
    }
    const end = findOutside(tokens, ({ text }) => text.startsWith("end "));
    inner = tokens.slice(begin + 1, end);
    const rows = splitTokens(inner, (token) => isMark(token, "\\\\"));
    let matrix = toMatrix(
      rows.map((row) => splitTokens(row, (token) => isMark(token, "&"))),
      context,
    );
    if (matrix === null) return null;
    const tail = tokens.slice(end + 1);
    if (tail.length > 0) {
      if (!isTransposed(tail)) return null;
      matrix = transpose(matrix);
    }
    if (begin === 0) return matrix;
    return scaled(tokens.slice(0, begin), matrix, context);
  } catch (error) {
    if (error instanceof ParseError) return null;
    throw error;
  }
}

function scaled(before: readonly Token[], matrix: MatrixReading, context: ReadContext): MatrixReading | null {
  const opened = isMark(before.at(-1), "*") ? before.slice(0, -1) : before;
  const factor = opened.length === 1 && isMark(opened[0], "-") ? numberOf(-1) : cell(opened, context);
  return { kind: "matrix", rows: matrix.rows.map((row) => row.map((entry) => apply("multiply", factor, entry))) };
}

const basis = /^(?:hat|vec) ([ijkxyz]|\\?imath|\\?jmath)$/;
const axes: Readonly<Record<string, number>> = { i: 0, imath: 0, x: 0, j: 1, jmath: 1, y: 1, k: 2, z: 2 };

/** The components of `3\hat{i} + 4\hat{j}`, or null if the formula is not linear in unit vectors. */
export function unitVectorComponents(expression: Expression): Expression[] | null {
  const names = [...freeVariables(expression)].filter((name) => basis.test(name));
  if (names.length === 0) return null;
  const zero = numberOf(0);
  const at = (one: string | null): Expression =>
    simplify(substitute(expression, new Map(names.map((name) => [name, name === one ? numberOf(1) : zero]))));
  const rest = at(null);
  if (rest.type !== "number" || !rest.value.isZero) return null;
  const components: Expression[] = [];
  for (const name of names) components[axes[basis.exec(name)![1]!.replace("\\", "")]!] = at(name);
  const length = Math.max(2, components.length);
  return Array.from({ length }, (_, index) => components[index] ?? zero);
}
