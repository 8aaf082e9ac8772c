export type ParseProblem = "too-long" | "too-deep" | "too-large" | "not-mathematics";

/** A text that is no formula that can be read. The message is a plain phrase without a full stop. */
export class ParseError extends Error {
  readonly problem: ParseProblem;

  constructor(problem: ParseProblem, message: string) {
    super(message);
    this.problem = problem;
  }
}
