/** The page where a person's own derivation is checked. */
export const workWords = {
  title: "Check work",
  lead: "Whether each line follows from the one before is worked out by rule: no model runs, and nothing is stored.",
  steps: "Steps, one a line",
  stepsHint: "As in a calculator, or in LaTeX.",
  problem: "Problem, to have the last line checked as its answer",
  problemExample: "Solve 3x + 7 = 22.",
  check: "Check",
  found: "What was found",
  answers: {
    verified: "The answer: verified.",
    contradicted: "The answer: contradicted.",
    claimed: "The answer: not checked.",
  },
};
