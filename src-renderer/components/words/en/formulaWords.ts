/** The editor of formulas. */
export const formulaWords = {
  add: "New formula",
  edit: "Change the formula",
  take: "Take it",
  field: "Formula",
  source: "LaTeX",
  keys: "Enter takes the formula, Esc leaves it as it was. A slash begins a fraction, a backslash a command.",
  insert: "Put in",
  templates: {
    fraction: "Fraction",
    root: "Root",
    power: "Power",
    index: "Index",
    integral: "Integral",
    sum: "Sum",
    limit: "Limit",
    matrix: "Matrix",
    vector: "Vector",
    pi: "Pi",
  },
};
