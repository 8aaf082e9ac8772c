import type { Rational } from "../algebra/Rational.ts";
import type { Formula } from "./Formula.ts";

export interface Term {
  /** Positive; 1 where none is written. */
  coefficient: Rational;
  /** The place of a coefficient that is still to be found: `_ H2`. */
  isBlank: boolean;
  formula: Formula;
}

/** A chemical equation, read. */
export interface Reaction {
  left: readonly Term[];
  right: readonly Term[];
  /** Written with an equilibrium arrow. */
  isReversible: boolean;
}
