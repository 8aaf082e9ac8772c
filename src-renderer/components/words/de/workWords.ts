import type { Words } from "../words.ts";

export const workWords: Words["work"] = {
  title: "Rechnung prüfen",
  lead: "Ob jede Zeile aus der davor folgt, wird nach Regeln ausgerechnet: Kein Modell läuft, und nichts wird gespeichert.",
  steps: "Schritte, einer je Zeile",
  stepsHint: "Wie im Taschenrechner, oder in LaTeX.",
  problem: "Aufgabe, als Gleichung oder auf Englisch, um die letzte Zeile als ihre Antwort zu prüfen",
  // Sentences are read in English only.
  problemExample: "3x + 7 = 22",
  check: "Prüfen",
  found: "Was gefunden wurde",
  answers: {
    verified: "Die Antwort: geprüft.",
    contradicted: "Die Antwort: widerlegt.",
    claimed: "Die Antwort: nicht geprüft.",
  },
};
