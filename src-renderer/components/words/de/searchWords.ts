import type { Words } from "../words.ts";
import { nouns } from "./nouns.ts";
import { counted } from "./numbers.ts";

export const searchWords: Words["search"] = {
  field: "Aufgaben und Antworten durchsuchen",
  parts: { title: "Titel", question: "Aufgabe", answer: "Antwort", thought: "Gedanke" },
  filters: {
    title: "Suche eingrenzen",
    thoughts: "Auch in Gedanken",
    verified: "Nur geprüfte Antworten",
    when: "Wann",
    model: "Modell",
    anyModel: "Jedes Modell",
    anotherModel: "Ein anderes Modell",
    tag: "Schlagwort",
    anyTag: "Jedes Schlagwort",
  },
  spans: { 0: "Jederzeit", 1: "Heute", 7: "Letzte 7 Tage", 30: "Letzte 30 Tage", 365: "Letztes Jahr" },
  tips: {
    about: "Findet Wörter und Formeln in allem, was gefragt und geantwortet wurde.",
    formulas: "`dx/dt` und `\\frac{dx}{dt}` finden dasselbe, ebenso `x^2` und `x²`.",
    quotation: 'Wörter in Anführungszeichen stehen beieinander: `"mittlerer Wert"`.',
    beginning: "Das letzte Wort darf ein Wortanfang sein, ab vier Buchstaben.",
  },
  beingRead: (percent) => `Ältere Unterhaltungen werden noch gelesen: ${percent} % sind schon zu finden.`,
  nothing: "Nichts gefunden",
  found: (count) => `${counted(count, nouns.place)} gefunden`,
  foundMore: (count) => `Mehr als ${counted(count, nouns.place)}, hier die neuesten`,
  nothingInLimits: "Nichts mit diesen Wörtern und diesen Grenzen.",
  nothingAtAll: "Keine Unterhaltung hat alle diese Wörter.",
  lookInThoughts: "Auch in Gedanken suchen",
  searchEverything: "Alles durchsuchen",
  list: "Gefunden",
  showMore: "Mehr zeigen",
};
