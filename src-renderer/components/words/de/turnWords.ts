import type { Words } from "../words.ts";

export const turnWords: Words["turns"] = {
  problem: "Aufgabe",
  edit: "Ändern",
  copyProblem: "Aufgabe kopieren",
  showAll: "Alles zeigen",
  showLess: "Weniger zeigen",
  fromAttempt: (number) => `Setzt Versuch ${number} fort`,
  fromEarlier: "Setzt einen früheren Versuch fort",
  firstNotRead: "Die erste Frage passte nicht hinein und wurde nicht gelesen.",
  severalNotRead: (questions) => `Die ersten ${questions} passten nicht hinein und wurden nicht gelesen.`,
  answer: "Antwort",
  copyAnswer: "Antwort kopieren",
  regenerate: "Neu beantworten",
  thinkMore: "Weiterdenken",
  thinkMoreNote: "Den Gedanken wieder aufnehmen, als weiterer Versuch",
  context: "Kontext",
  contextNote: "Was den Kontext des Modells gefüllt hat",
};
