import type { Phrase } from "../../../../src-shared/domain/phrase.ts";
import { say } from "../../../../src-shared/domain/say.ts";
import { Rational } from "../algebra/Rational.ts";
import { greatestCommonDivisor } from "../numbers/greatestCommonDivisor.ts";
import { leastCommonMultiple } from "../numbers/leastCommonMultiple.ts";
import type { Reaction, Term } from "./Reaction.ts";

/** An element, or the charge, of which the two sides have different amounts. */
export interface Imbalance {
  /** An element's symbol, or `charge`. */
  what: string;
  left: string;
  right: string;
}

/** What is counted, in words. */
export const nameOf = ({ what }: Imbalance): string | Phrase => (what === "charge" ? say`the charge` : what);

/** What is not conserved; empty for a balanced equation. */
export function findImbalances(reaction: Reaction): Imbalance[] {
  return conservedAmounts(reaction).filter(({ left, right }) => left !== right);
}

/** The amount of each element, and of the charge where any species has one, on both sides, as exact numbers. */
export function conservedAmounts({ left, right }: Reaction): Imbalance[] {
  return conserved([...left, ...right]).map((what) => ({ what, left: amount(left, what), right: amount(right, what) }));
}

/** Whether the coefficients are whole numbers without a common divisor. */
export function hasSmallestCoefficients({ left, right }: Reaction): boolean {
  const coefficients = [...left, ...right].map((term) => term.coefficient);
  return (
    coefficients.every((coefficient) => coefficient.isInteger) &&
    coefficients.reduce((divisor, { numerator }) => greatestCommonDivisor(divisor, numerator), 0n) === 1n
  );
}

/**
 * The smallest whole coefficients that balance the species of an equation, left side first: the null space of the matrix of
 * elements (and charge) against species, by exact elimination.
 * @returns null if no positive coefficients balance it, `"several"` if there is more than one way
 */
export function balance({ left, right }: Reaction): bigint[] | "several" | null {
  const terms = [...left, ...right];
  const rows = conserved(terms).map((what) =>
    terms.map((term, index) => BigInt(share(term, what)) * (index < left.length ? 1n : -1n)),
  );
  const pivots = eliminate(rows);
  const free = terms.map((_, column) => column).filter((column) => !pivots.has(column));
  if (free.length !== 1) return free.length === 0 ? null : "several";
  const [column = 0] = free;
  // Each pivot row now says: pivot * x[pivot] + entry * x[column] = 0.
  const common = [...pivots.entries()].reduce(
    (multiple, [pivot, row]) => leastCommonMultiple(multiple, rows[row]?.[pivot] ?? 1n),
    1n,
  );
  const solution = terms.map((_, index) => {
    const row = pivots.get(index);
    return row === undefined ? common : (-(rows[row]?.[column] ?? 0n) * common) / (rows[row]?.[index] ?? 1n);
  });
  const sign = solution.some((value) => value < 0n) ? -1n : 1n;
  if (solution.some((value) => value * sign <= 0n)) return null;
  const divisor = solution.reduce(greatestCommonDivisor, 0n);
  return solution.map((value) => (value * sign) / divisor);
}

/** Gauss-Jordan without fractions, in place. Each row is divided by its content, so that numbers stay small. */
function eliminate(rows: bigint[][]): Map<number, number> {
  const pivots = new Map<number, number>();
  const columns = rows[0]?.length ?? 0;
  for (let column = 0, next = 0; column < columns && next < rows.length; column += 1) {
    const found = rows.findIndex((row, index) => index >= next && row[column] !== 0n);
    if (found < 0) continue;
    [rows[next], rows[found]] = [rows[found] ?? [], rows[next] ?? []];
    const pivotRow = rows[next] ?? [];
    const pivot = pivotRow[column] ?? 1n;
    for (const [index, row] of rows.entries()) {
      const factor = row[column] ?? 0n;
      if (index === next || factor === 0n) continue;
      const reduced = row.map((value, at) => value * pivot - factor * (pivotRow[at] ?? 0n));
      const content = reduced.reduce(greatestCommonDivisor, 0n);
      rows[index] = content > 1n ? reduced.map((value) => value / content) : reduced;
    }
    pivots.set(column, next);
    next += 1;
  }
  return pivots;
}

function conserved(terms: readonly Term[]): string[] {
  const symbols = new Set(terms.flatMap((term) => [...term.formula.counts.keys()]));
  return [...symbols, ...(terms.some((term) => term.formula.charge !== 0) ? ["charge"] : [])];
}

const share = (term: Term, what: string): number =>
  what === "charge" ? term.formula.charge : (term.formula.counts.get(what) ?? 0);

/** The sum over one side, in lowest terms. */
function amount(side: readonly Term[], what: string): string {
  const shares = side.map((term) => term.coefficient.multiply(Rational.of(share(term, what))));
  return String(shares.reduce((total, next) => total.add(next), Rational.zero));
}
