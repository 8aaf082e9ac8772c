import { apply, numberOf } from "../algebra/build.ts";
import type { Expression } from "../algebra/Expression.ts";
import { ParseError } from "../algebra/ParseError.ts";
import type { Token } from "../algebra/Token.ts";
import type { ReadContext } from "./ReadContext.ts";
import { readMatrix } from "./readMatrix.ts";
import type { Reading } from "./Reading.ts";
import { readingOf } from "./readingOf.ts";
import { depthsOf, insideOf, isMark, splitTokens } from "./tokenGroups.ts";

/** Cells by rows; a tuple is a column. */
interface Cells {
  readonly rows: readonly (readonly Expression[])[];
  readonly isTuple: boolean;
}

const isComma = (token: Token): boolean => isMark(token, ",", "|");

function readTuple(tokens: readonly Token[], context: ReadContext): Cells | null {
  const inner = insideOf(tokens, ["(", "[", "langle"], [")", "]", "rangle"]);
  if (inner === undefined) return null;
  const parts = splitTokens(inner, isComma);
  if (parts.length < 2) return null;
  return { rows: parts.map((part) => [only(part, context)]), isTuple: true };
}

function only(tokens: readonly Token[], context: ReadContext): Expression {
  const { sides, relations } = context.parse(tokens);
  if (relations.length > 0) throw new ParseError("not-mathematics", "a relation is not expected there");
  return sides[0]!;
}

/** Pieces of a product: brackets and environments whole, with `^T` behind them, other tokens together. */
function piecesOf(tokens: readonly Token[]): Token[][] {
  const depths = depthsOf(tokens);
  const pieces: Token[][] = [];
  let isOpen = false;
  for (const [index, token] of tokens.entries()) {
    const opens = isMark(token, "(", "[", "langle") || token.text.startsWith("begin ");
    if (depths[index] === 0 && opens && !isOpen) {
      pieces.push([token]);
      isOpen = true;
    } else if (isOpen) {
      pieces.at(-1)!.push(token);
      if (depths[index] === 0) isOpen = false;
    } else if (isTransposition(tokens, index) && pieces.length > 0) {
      // It belongs to the bracket before it.
      pieces.at(-1)!.push(token);
    } else if (isMark(token, "*")) pieces.push([]);
    else if (pieces.length === 0 || !isOpenEnded(pieces.at(-1)!)) pieces.push([token]);
    else pieces.at(-1)!.push(token);
  }
  return pieces.filter((piece) => piece.length > 0);
}

/** The `^` or the `T` of a transposed matrix. */
const isTransposition = (tokens: readonly Token[], index: number): boolean => {
  const [token, before, next] = [tokens[index], tokens[index - 1], tokens[index + 1]];
  const isLetter = (candidate: Token | undefined): boolean => /^(?:T|top)$/.test(candidate?.text ?? "");
  if (isMark(token, "^"))
    return isLetter(next) && (isMark(before, ")", "]") || before?.text.startsWith("end ") === true);
  return isLetter(token) && isMark(before, "^") && isTransposition(tokens, index - 1);
};

/** A run of plain tokens, to which the next one belongs, rather than a bracket that is closed. */
const isOpenEnded = (piece: readonly Token[]): boolean =>
  !isMark(piece[0], "(", "[", "langle") && !piece[0]?.text.startsWith("begin ");

const scaled = (factor: Expression, cells: Cells): Cells => ({
  ...cells,
  rows: cells.rows.map((row) => row.map((cell) => apply("multiply", factor, cell))),
});

function multiplied(left: Cells, right: Cells): Cells | null {
  if (left.isTuple || left.rows[0]!.length !== right.rows.length) return null;
  const rows = left.rows.map((row) =>
    right.rows[0]!.map((_, column) =>
      apply("add", ...row.map((cell, index) => apply("multiply", cell, right.rows[index]![column]!))),
    ),
  );
  return { rows, isTuple: right.isTuple };
}

function readTerm(tokens: readonly Token[], context: ReadContext): Cells | null {
  let factor: Expression | null = null;
  let cells: Cells | null = null;
  for (const piece of piecesOf(tokens)) {
    const found = asCells(readMatrix(piece, context)) ?? readTuple(piece, context);
    if (found === null) {
      if (cells !== null) return null;
      const scalar = only(piece, context);
      factor = factor === null ? scalar : apply("multiply", factor, scalar);
    } else {
      cells = cells === null ? found : multiplied(cells, found);
      if (cells === null) return null;
    }
  }
  return cells === null || factor === null ? cells : scaled(factor, cells);
}

const asCells = (matrix: { rows: Cells["rows"] } | null): Cells | null =>
  matrix === null ? null : { rows: matrix.rows, isTuple: false };

/** Sums and products of tuples, matrices and numbers: `(1, 0) + t(2, 3)`, `2A`, a product not carried out. */
export function readArray(tokens: readonly Token[], context: ReadContext): Reading | null {
  const depths = depthsOf(tokens);
  const hasArray = tokens.some((token) => isMark(token, "(", "[", "langle") || token.text.startsWith("begin "));
  if (!hasArray) return null;
  try {
    const terms: { sign: string; tokens: Token[] }[] = [{ sign: "+", tokens: [] }];
    for (const [index, token] of tokens.entries())
      if (depths[index] === 0 && isMark(token, "+", "-")) terms.push({ sign: token.text, tokens: [] });
      else terms.at(-1)!.tokens.push(token);
    let sum: Cells | null = null;
    for (const term of terms.filter((candidate) => candidate.tokens.length > 0)) {
      const read = readTerm(term.tokens, context);
      if (read === null) return null;
      const signed = term.sign === "-" ? scaled(numberOf(-1), read) : read;
      sum = sum === null ? signed : added(sum, signed);
      if (sum === null) return null;
    }
    if (sum === null) return null;
    if (!sum.isTuple) return { kind: "matrix", rows: sum.rows };
    return { kind: "tuple", items: sum.rows.map((row) => readingOf(row[0]!)), bracket: "(" };
  } catch (error) {
    if (error instanceof ParseError) return null;
    throw error;
  }
}

function added(left: Cells, right: Cells): Cells | null {
  if (left.rows.length !== right.rows.length || left.rows[0]!.length !== right.rows[0]!.length) return null;
  const rows = left.rows.map((row, index) =>
    row.map((cell, column) => apply("add", cell, right.rows[index]![column]!)),
  );
  return { rows, isTuple: left.isTuple && right.isTuple };
}
