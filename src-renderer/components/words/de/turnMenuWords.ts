import type { Words } from "../words.ts";

export const turnMenuWords: Words["turnMenu"] = {
  more: "Mehr zu dieser Antwort",
  copyLatex: "Als LaTeX kopieren",
  fork: "Von hier aus neue Unterhaltung",
  copied: "Kopiert",
};
