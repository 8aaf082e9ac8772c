import type { Words } from "../words.ts";

export const formulaWords: Words["formula"] = {
  add: "Neue Formel",
  edit: "Formel ändern",
  take: "Übernehmen",
  field: "Formel",
  source: "LaTeX",
  keys: "Die Eingabetaste übernimmt die Formel, Esc lässt sie, wie sie war. Ein Schrägstrich beginnt einen Bruch, ein umgekehrter einen Befehl.",
  insert: "Einfügen",
  templates: {
    fraction: "Bruch",
    root: "Wurzel",
    power: "Potenz",
    index: "Index",
    integral: "Integral",
    sum: "Summe",
    limit: "Grenzwert",
    matrix: "Matrix",
    vector: "Vektor",
    pi: "Pi",
  },
};
