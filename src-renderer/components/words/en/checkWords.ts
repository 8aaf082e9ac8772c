/** What checks by rule found. What they say in their own lines is the core's. */
export const checkWords = {
  badges: { verified: "Verified", contradicted: "Contradicted", claimed: "Not checked" },
  agree: (votes: number, count: number) => `${votes} of ${count} agree`,
  agreeReason: (reason: string) => `Agreement is no proof. ${reason}`,
  outcomes: { holds: "Holds", fails: "Fails", unknown: "Not decided" },
  /** How a line of a derivation relates to the one before. */
  verdicts: { given: "Given", follows: "Follows", breaks: "Does not follow", unknown: "Not decided" },
  lines: {
    none: "There are no formulas whose lines could be compared.",
    breaks: (line: number) => `Line ${line} does not follow.`,
    allFollow: "Every line follows.",
    noneDecided: "None of these lines could be decided.",
    someDecided: (undecided: number, judged: number) =>
      `No break was found; ${undecided} of ${judged} lines could not be decided.`,
  },
  box: {
    name: "Final answer",
    label: "Answer",
    none: "none found",
    checkSteps: "Check its steps",
    repairNote: "The model can be told what the check found, and try again.",
    repair: "Have it repaired",
  },
  takenFrom: "Taken from the text:",
  takenUnclear: "Taken from the text, which does not say clearly that it is the answer:",
};
