import type { Expression, Statement } from "../algebra/Expression.ts";
import type { SolutionList } from "./SolutionList.ts";

/** An equation that stands in the derivation, as `difference = 0`. */
export interface KnownEquation {
  readonly line: number;
  readonly difference: Expression;
  readonly variables: readonly string[];
  /** `y` in `y = 5 - x`: a letter that is given by a formula without it. */
  readonly solvedFor: { readonly name: string; readonly value: Expression } | null;
}

/** An equation in one unknown, or a list of values for it. */
export interface KnownSolutions {
  readonly line: number;
  readonly unknown: string;
  readonly solutions: SolutionList;
}

/** What the lines so far have brought. */
export class Knowledge {
  readonly equations: KnownEquation[] = [];
  readonly solutions: KnownSolutions[] = [];
  readonly inequalities: { readonly line: number; readonly unknown: string; readonly statement: Statement }[] = [];
  /** Formulas of named functions: `f` of `f(x) = x^2`. */
  readonly functions = new Map<string, { readonly variable: string; readonly formula: Expression }>();
  /** The last side of the line before, to which a line that begins with a relation belongs. */
  last: Expression | null = null;

  /** The latest equation in this unknown alone. */
  latest(unknown: string): KnownSolutions | undefined {
    return this.solutions.findLast((known) => known.unknown === unknown);
  }
}
