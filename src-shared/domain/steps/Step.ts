/** What a step of a thought does. The kinds are those of Bogdan et al. 2025, "Thought Anchors", in plain words. */
export const stepKinds = ["set-up", "plan", "recall", "compute", "doubt", "check", "conclude", "final"] as const;
export type StepKind = (typeof stepKinds)[number];

/** A value that a thought comes to at some place. */
export interface StepResult {
  /** As it is written, without the marks around a formula. */
  text: string;
  /** The same for values that are plainly equal, such as 1.5 and `\frac{3}{2}`. */
  key: string;
  /** Where it stands, in characters from the start of the thought. */
  at: number;
  /** The thought calls it its answer, gives it to a name (`x = 5`), or only works it out. */
  role: "answer" | "named" | "bare";
}

/** A stretch of a thought that does one thing. The texts of all steps joined are the thought. */
export interface Step {
  kind: StepKind;
  /** Where it begins, in characters from the start of the thought. */
  from: number;
  /** With the white space after it. */
  text: string;
  /** It takes something back or tries another way. */
  turnsBack: boolean;
  /** Characters of it that the thought had said before, word for word. */
  repeated: number;
  results: readonly StepResult[];
}
