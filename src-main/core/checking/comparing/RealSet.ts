import { evaluate } from "../algebra/evaluate.ts";
import type { Expression } from "../algebra/Expression.ts";
import type { Interval } from "../reading/Reading.ts";

/** An end of a piece: its value, infinite ones included, and its formula where it has one. */
export interface Bound {
  readonly value: number;
  readonly expression: Expression | null;
  readonly closed: boolean;
}

/** Pieces of the real line in rising order that do not touch. */
export interface RealSet {
  readonly pieces: readonly { readonly lower: Bound; readonly upper: Bound }[];
}

type Piece = RealSet["pieces"][number];

const close = (left: number, right: number): boolean =>
  left === right ||
  (Number.isFinite(left) &&
    Number.isFinite(right) &&
    Math.abs(left - right) <= 1e-10 * Math.max(1, Math.abs(left), Math.abs(right)));

const infinite = (value: number): Bound => ({ value, expression: null, closed: false });

export const wholeLine: RealSet = {
  pieces: [{ lower: infinite(Number.NEGATIVE_INFINITY), upper: infinite(Number.POSITIVE_INFINITY) }],
};

/** The bound of a formula, or null if it is no real number. */
export function boundOf(expression: Expression, closed: boolean): Bound | null {
  const value = evaluate(expression);
  return value === null || Math.abs(value.im) > value.error + 1e-12 ? null : { value: value.re, expression, closed };
}

/** Null if an end is no real number that is known. */
export function fromIntervals(intervals: readonly Interval[]): RealSet | null {
  const pieces: Piece[] = [];
  for (const { lower, upper, lowerClosed, upperClosed } of intervals) {
    const from = lower === null ? infinite(Number.NEGATIVE_INFINITY) : boundOf(lower, lowerClosed);
    const to = upper === null ? infinite(Number.POSITIVE_INFINITY) : boundOf(upper, upperClosed);
    if (from === null || to === null) return null;
    pieces.push({ lower: from, upper: to });
  }
  return union(pieces);
}

const isEmpty = ({ lower, upper }: Piece): boolean =>
  close(lower.value, upper.value) ? !(lower.closed && upper.closed) : lower.value > upper.value;

/** All points of the pieces; pieces that touch become one. */
export function union(pieces: readonly Piece[]): RealSet {
  const sorted = pieces
    .filter((piece) => !isEmpty(piece))
    .sort((a, b) => a.lower.value - b.lower.value || Number(b.lower.closed) - Number(a.lower.closed));
  const merged: Piece[] = [];
  for (const piece of sorted) {
    const before = merged.at(-1);
    const touches =
      before !== undefined &&
      (close(piece.lower.value, before.upper.value)
        ? piece.lower.closed || before.upper.closed
        : piece.lower.value < before.upper.value);
    if (!touches) merged.push(piece);
    else
      merged[merged.length - 1] = {
        lower: firstOf(before.lower, piece.lower),
        upper: laterOf(before.upper, piece.upper),
      };
  }
  return { pieces: merged };
}

const firstOf = (a: Bound, b: Bound): Bound =>
  close(a.value, b.value) ? (a.closed ? a : b) : a.value < b.value ? a : b;
const laterOf = (a: Bound, b: Bound): Bound =>
  close(a.value, b.value) ? (a.closed ? a : b) : a.value > b.value ? a : b;
const innerLower = (a: Bound, b: Bound): Bound =>
  close(a.value, b.value) ? (a.closed ? b : a) : a.value > b.value ? a : b;
const innerUpper = (a: Bound, b: Bound): Bound =>
  close(a.value, b.value) ? (a.closed ? b : a) : a.value < b.value ? a : b;

export const intersect = (left: RealSet, right: RealSet): RealSet =>
  union(
    left.pieces.flatMap((a) =>
      right.pieces.map((b) => ({ lower: innerLower(a.lower, b.lower), upper: innerUpper(a.upper, b.upper) })),
    ),
  );

export const complement = ({ pieces }: RealSet): RealSet => {
  const open = (bound: Bound): Bound => ({ ...bound, closed: Number.isFinite(bound.value) && !bound.closed });
  const ends = [
    infinite(Number.NEGATIVE_INFINITY),
    ...pieces.flatMap(({ lower, upper }) => [open(lower), open(upper)]),
    infinite(Number.POSITIVE_INFINITY),
  ];
  const gaps: Piece[] = [];
  for (let index = 0; index + 1 < ends.length; index += 2) gaps.push({ lower: ends[index]!, upper: ends[index + 1]! });
  return union(gaps.filter(({ lower, upper }) => lower.value !== upper.value || Number.isFinite(lower.value)));
};

/** A set of single points. */
export const isFinitePoints = ({ pieces }: RealSet): boolean =>
  pieces.every(({ lower, upper }) => close(lower.value, upper.value));
