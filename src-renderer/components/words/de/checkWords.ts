import type { Words } from "../words.ts";

export const checkWords: Words["checks"] = {
  badges: { verified: "Geprüft", contradicted: "Widerlegt", claimed: "Nicht geprüft" },
  agree: (votes, count) => `${votes} von ${count} stimmen überein`,
  agreeReason: (reason) => `Übereinstimmung ist kein Beweis. ${reason}`,
  outcomes: { holds: "Stimmt", fails: "Stimmt nicht", unknown: "Nicht entschieden" },
  verdicts: { given: "Gegeben", follows: "Folgt", breaks: "Folgt nicht", unknown: "Nicht entschieden" },
  lines: {
    none: "Es gibt keine Formeln, deren Zeilen sich vergleichen ließen.",
    breaks: (line) => `Zeile ${line} folgt nicht.`,
    allFollow: "Jede Zeile folgt.",
    noneDecided: "Keine dieser Zeilen ließ sich entscheiden.",
    someDecided: (undecided, judged) =>
      `Kein Bruch gefunden; ${undecided} von ${judged} Zeilen ließen sich nicht entscheiden.`,
  },
  box: {
    name: "Endergebnis",
    label: "Antwort",
    none: "keine gefunden",
    checkSteps: "Ihre Schritte prüfen",
    repairNote: "Das Modell kann erfahren, was die Prüfung fand, und es noch einmal versuchen.",
    repair: "Verbessern lassen",
  },
  takenFrom: "Aus dem Text:",
  takenUnclear: "Aus dem Text, der nicht klar sagt, dass es die Antwort ist:",
};
