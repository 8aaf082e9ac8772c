import type { Words } from "../words.ts";

export const documentWords: Words["document"] = {
  language: "de",
  babelLanguage: "ngerman",
  problem: "Aufgabe",
  thought: "Gedanke",
  answer: (model) => `Antwort (${model})`,
  verified: (reason) => `Geprüft: ${reason}`,
  contradicted: (reason) => `Widerlegt: ${reason}`,
  endings: {
    answered: null,
    stopped: "Hier wurde angehalten.",
    full: "Hier war der Platz für Tokens aufgebraucht.",
    interrupted: "Hier wurde unterbrochen.",
    failed: "Hier ist ein Fehler aufgetreten.",
  },
};
