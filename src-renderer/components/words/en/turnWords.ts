/** A problem and the attempt at it: their parts, and what can be done with them. */
export const turnWords = {
  problem: "Problem",
  edit: "Edit",
  copyProblem: "Copy problem",
  showAll: "Show all",
  showLess: "Show less",
  fromAttempt: (number: number) => `Goes on from attempt ${number}`,
  fromEarlier: "Goes on from an earlier attempt",
  firstNotRead: "The first question did not fit and was not read.",
  /** @param questions how many, such as `3 questions` */
  severalNotRead: (questions: string) => `The first ${questions} did not fit and were not read.`,
  answer: "Answer",
  copyAnswer: "Copy answer",
  regenerate: "Regenerate",
  thinkMore: "Think more",
  thinkMoreNote: "Take up the thought again, as another attempt",
  context: "Context",
  contextNote: "What filled the model's context",
};
