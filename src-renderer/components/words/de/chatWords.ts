import type { Words } from "../words.ts";

const inPart = { question: "in dieser Aufgabe", answer: "in dieser Antwort", thought: "in diesem Gedanken" } as const;

export const chatWords: Words["chat"] = {
  newConversation: "Neue Unterhaltung",
  rename: "Umbenennen",
  jumpToEnd: "Zum Ende springen",
  empty: {
    title: "Eine Aufgabe stellen",
    practiceModel:
      "Hier läuft ein winziges Übungsmodell. Es versteht Englisch und kann kurze Aufgaben: Rechnen, Algebra, Analysis, Einheiten, Physik, Chemie.",
    examples: "Oder mit einer von diesen beginnen:",
  },
  found: {
    bar: "Hier gefunden",
    looking: (text) => `Suche nach „${text}“…`,
    gone: (text, part) => `„${text}“ steht nicht mehr ${inPart[part]}`,
    place: (text, part, number, count) => `„${text}“: ${number} von ${count} ${inPart[part]}`,
    all: "Alle Treffer",
    previous: "Vorige Stelle",
    next: "Nächste Stelle",
    stop: "Nicht mehr markieren",
  },
};
