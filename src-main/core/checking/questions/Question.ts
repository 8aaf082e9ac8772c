import type { Task } from "./Task.ts";

/** How the question wants its answer rounded. */
export type Rounding = { kind: "places"; places: number } | { kind: "figures"; figures: number };

export interface Question {
  /** Without numbering, delimiters of formulas and instructions about the form of the answer. */
  text: string;
  /** Null where it is not certain what is asked; then nothing can be checked against the question. */
  task: Task | null;
  rounding: Rounding | null;
}
