/** How many tokens had come at a moment of a run. */
export interface TokenMark {
  tokens: number;
  /** Milliseconds since the question was asked. */
  at: number;
}

/** Not measured: while these are written, what the prompt's evaluation left behind settles. */
const settlingTokens = 8;
const measuredTokens = 120;

/** Tokens that a run must reach to be measured. */
export const neededTokens = settlingTokens + measuredTokens;

export interface RunTiming {
  firstTokenMs: number;
  tokensPerSecond: number;
}

/** The times of a run, or undefined when it ended too early. */
export function timeRun(marks: readonly TokenMark[]): RunTiming | undefined {
  const [first] = marks;
  const from = marks.find(({ tokens }) => tokens >= settlingTokens);
  const to = marks.find(({ tokens }) => tokens >= neededTokens);
  if (first === undefined || from === undefined || to === undefined) return undefined;
  return { firstTokenMs: first.at, tokensPerSecond: ((to.tokens - from.tokens) / (to.at - from.at)) * 1000 };
}
