import type { Words } from "../words.ts";

export const turnWords: Words["turn"] = {
  more: "Mehr zu dieser Antwort",
  copyLatex: "Als LaTeX kopieren",
  fork: "Von hier aus neue Unterhaltung",
  copied: "Kopiert",
};
