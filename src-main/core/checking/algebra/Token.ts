/**
 * A piece of a formula.
 * - `number`: digits with at most one decimal point, thousands' separators removed
 * - `name`: a variable or constant: `x`, `alpha`, `speed`
 * - `function`: a known function's name: `sin`, `ln`
 * - `word`: text among the mathematics: `and`, `or`, `cm`
 * - `mark`: an operator, a bracket, or the name of a LaTeX command that is one: `+`, `<=`, `{`, `frac`, `sqrt`, `cup`
 */
export interface Token {
  readonly type: "number" | "name" | "function" | "word" | "mark";
  readonly text: string;
  /** White space stands before it. */
  readonly spaced: boolean;
  /** Where it stands in the text that was read. */
  readonly start: number;
  readonly end: number;
}
