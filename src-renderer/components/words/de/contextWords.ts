import type { Words } from "../words.ts";

export const contextWords: Words["context"] = {
  title: "Kontext",
  total: (tokens) => `Kontext: ${tokens}`,
  effort: (effort, tokens) => `Aufwand: ${effort}, bis ${tokens} für den Gedanken`,
  parts: {
    system: "Anweisungen",
    past: "Was davor war",
    question: "Aufgabe",
    thought: "Gedanke",
    thoughtLeft: "Übrig für den Gedanken",
    answer: "Antwort",
    answerLeft: "Zurückgehalten für die Antwort",
    free: "Frei",
  },
  thoughtNotNeeded: "Vom Gedanken nicht gebraucht",
};
