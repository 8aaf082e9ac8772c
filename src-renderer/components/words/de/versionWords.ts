import type { Words } from "../words.ts";

export const versionWords: Words["versions"] = {
  question: {
    all: "Fassungen der Aufgabe",
    nth: (number, count) => `Aufgabe ${number} von ${count}`,
    earlier: "Frühere Aufgabe",
    later: "Spätere Aufgabe",
  },
  answer: {
    all: "Fassungen der Antwort",
    nth: (number, count) => `Antwort ${number} von ${count}`,
    earlier: "Frühere Antwort",
    later: "Spätere Antwort",
  },
};
