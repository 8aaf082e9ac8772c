import type { Expression, Statement } from "../algebra/Expression.ts";
import type { Rational } from "../algebra/Rational.ts";
import type { Unit } from "../units/Unit.ts";

/** A real number as it was written. */
export interface Measure {
  readonly expression: Expression;
  /** Null where it is no fraction. */
  readonly exact: Rational | null;
  /** Of a decimal: one unit of its last place, and its significant figures. Null for exact forms. */
  readonly written: { readonly unit: Rational; readonly figures: number } | null;
}

/** An end of an interval; null is infinity. */
export interface Interval {
  readonly lower: Expression | null;
  readonly upper: Expression | null;
  readonly lowerClosed: boolean;
  readonly upperClosed: boolean;
}

export interface NumberReading {
  readonly kind: "number";
  readonly measure: Measure;
  /** What is counted: `apples`. */
  readonly noun?: string;
  /** The base of the number system, where one is written. */
  readonly base?: number;
}

export interface QuantityReading {
  readonly kind: "quantity";
  readonly measure: Measure;
  readonly unit: Unit;
  /** Words behind the unit: `north`, `of rope`. */
  readonly remark?: string;
}

export interface PercentageReading {
  readonly kind: "percentage";
  /** The number before the sign. */
  readonly measure: Measure;
  readonly remark?: string;
}

export interface ExpressionReading {
  /** `complex` has no variables. */
  readonly kind: "expression" | "complex";
  readonly expression: Expression;
  /** Arguments by name, of a function that was given as `f(x) = ...`. */
  readonly parameters?: readonly string[];
}

export interface RelationReading {
  readonly kind: "equation" | "inequality";
  readonly statement: Statement;
}

/** Several inequalities; `either` if it is enough that one holds. A comma leaves open which is meant. */
export interface InequalitiesReading {
  readonly kind: "inequalities";
  readonly statements: readonly Statement[];
  readonly joined: "both" | "either" | "open";
}

/** A union of intervals; a single number is a closed interval from itself to itself. `without` are numbers taken out. */
export interface IntervalReading {
  readonly kind: "interval";
  readonly pieces: readonly Interval[];
  readonly without?: readonly Expression[];
  /** Only what lies in these too. */
  readonly within?: IntervalReading;
}

export interface CollectionReading {
  /** `set` in braces or as solutions of one unknown, `list` without brackets, `tuple` in brackets or as values of unknowns. */
  readonly kind: "set" | "list" | "tuple" | "ratio";
  readonly items: readonly Reading[];
  /** The brackets of a tuple: `(`, `[`, `<`; `hat` for a sum of unit vectors; empty for values of unknowns. */
  readonly bracket?: string;
  /** The unknowns of a tuple of values, in the order of its items. */
  readonly names?: readonly string[];
}

export interface MatrixReading {
  readonly kind: "matrix";
  readonly rows: readonly (readonly Expression[])[];
}

/** Members for every whole value of a parameter, or for every real one. */
export interface FamilyReading {
  readonly kind: "family";
  readonly members: readonly Reading[];
  readonly parameter: string;
  readonly values: "integers" | "naturals" | "reals";
}

export interface ChoiceReading {
  readonly kind: "choice";
  readonly letter: string;
  /** The text behind the letter. */
  readonly rest: string;
}

export interface TextReading {
  readonly kind: "boolean" | "text" | "formula" | "reaction";
  /** `true` or `false` of a boolean; words in lower case of a text; else as written. */
  readonly text: string;
}

export type Reading = (
  | NumberReading
  | QuantityReading
  | PercentageReading
  | ExpressionReading
  | RelationReading
  | InequalitiesReading
  | IntervalReading
  | CollectionReading
  | MatrixReading
  | FamilyReading
  | ChoiceReading
  | TextReading
) & {
  /** The left side of `x = 5` or `f(x) = x^2`, as it was written. */
  readonly name?: string;
  /** The same as a formula, where it is one. */
  readonly named?: Expression;
};
