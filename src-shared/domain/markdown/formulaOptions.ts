/** Longer formulas, in characters, are shown as source: setting them would take too long. */
export const maxFormulaLength = 10_000;

/** How KaTeX sets a formula that somebody else wrote, wherever it does. */
export const formulaOptions = {
  strict: "ignore",
  trust: false,
  maxExpand: 200,
  maxSize: 50,
} as const;
