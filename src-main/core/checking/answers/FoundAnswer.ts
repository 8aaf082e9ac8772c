/** The final answer of a text, and where it was taken from. */
export interface FoundAnswer {
  /** What to compare: without the box, the dollars and the words around it. A run of boxes is a list with commas. */
  readonly text: string;
  /**
   * `boxed`: `\boxed{}` or `\fbox{}`; `sentence`: "the final answer is ..." or a text that is nothing but an answer;
   * `choice`: a letter of multiple choice; `formula`: the last formula; `number`: the last number.
   */
  readonly source: "boxed" | "sentence" | "choice" | "formula" | "number";
  readonly confidence: "high" | "low";
  /** Offsets into the text that was searched, so that it can be shown there. */
  readonly start: number;
  readonly end: number;
}
