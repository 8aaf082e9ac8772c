import type { Words } from "../words.ts";

export const textWords: Words["texts"] = {
  copy: "Kopieren",
  copied: "Kopiert",
  notCopied: "Nicht kopiert",
  copyLatex: "LaTeX kopieren",
  copyMathml: "MathML kopieren",
  code: "Code",
  image: (description, address) => `Bild: ${description || "ohne Beschreibung"} (${address})`,
  imageNote: "Bilder werden nicht geladen.",
  done: "Erledigt",
  notDone: "Nicht erledigt",
  formula: {
    unfinished: "Diese Formel ist noch nicht fertig.",
    tooLong: "Diese Formel ist zu lang, um gesetzt zu werden.",
    tooDeep: "Diese Formel ist zu tief verschachtelt, um gesetzt zu werden.",
    wrong: "Diese Formel lässt sich nicht setzen.",
    wrongBecause: (reason) => `Diese Formel lässt sich nicht setzen: ${reason}`,
  },
  pageNotShown: "Diese Seite lässt sich nicht zeigen.",
  showLess: "Weniger zeigen",
  showAll: (characters) => `Alle ${characters} zeigen`,
  ofText: (words, text) => `${words}: ${text}`,
};
