import type { Phrase } from "../../../../src-shared/domain/phrase.ts";
import { say } from "../../../../src-shared/domain/say.ts";
import { evaluate } from "../algebra/evaluate.ts";
import { evaluateExactly } from "../algebra/evaluateExactly.ts";
import type { Expression } from "../algebra/Expression.ts";
import { freeVariables } from "../algebra/freeVariables.ts";
import type { Rational } from "../algebra/Rational.ts";
import { realSolutions } from "../checks/realSolutions.ts";
import { showDecimal, showNumber } from "../checks/show.ts";

/** A real number that solves an equation. */
export interface Solution {
  /** Null where it is no fraction. */
  readonly exact: Rational | null;
  readonly value: number;
}

/** The real solutions of an equation, each once. */
export type SolutionList = readonly Solution[];

/** All real solutions of `difference = 0` in one unknown; null where they are not known or without number. */
export function solve(difference: Expression, unknown: string): SolutionList | null {
  const found = realSolutions(difference, unknown);
  if (found === null || found === "all") return null;
  return found.roots.map(({ exact, low }) => ({ exact, value: (exact ?? low).toNumber() }));
}

/** Values that are written out; null if one of them is not a real number. */
export function listOf(values: readonly Expression[]): SolutionList | null {
  const list: Solution[] = [];
  for (const expression of values) {
    if (freeVariables(expression).size > 0) return null;
    const exact = evaluateExactly(expression);
    const value = exact === null ? evaluate(expression) : null;
    if (exact === null && (value === null || Math.abs(value.im) > 1e-12 + 16 * value.error)) return null;
    const solution = { exact, value: exact?.toNumber() ?? value?.re ?? Number.NaN };
    if (!list.some((other) => isSame(other, solution))) list.push(solution);
  }
  return list;
}

export const isSame = (a: Solution, b: Solution): boolean =>
  a.exact !== null && b.exact !== null
    ? a.exact.equals(b.exact)
    : Math.abs(a.value - b.value) <= 1e-9 * Math.max(1, Math.abs(a.value));

/** What is in the first list and not in the second. */
export const without = (list: SolutionList, other: SolutionList): Solution[] =>
  list.filter((solution) => !other.some((candidate) => isSame(solution, candidate)));

export const isSameList = (a: SolutionList, b: SolutionList): boolean =>
  without(a, b).length === 0 && without(b, a).length === 0;

export const showSolution = (unknown: string, { exact, value }: Solution): string => {
  const shown = exact === null ? `≈ ${showDecimal(value)}` : showNumber(exact);
  return shown.startsWith("≈") ? `${unknown} ${shown}` : `${unknown} = ${shown}`;
};

export const showList = (unknown: string, list: SolutionList): string | Phrase =>
  list.length === 0 ? say`no solution` : list.map((solution) => showSolution(unknown, solution)).join(", ");
