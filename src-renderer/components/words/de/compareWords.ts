import type { Words } from "../words.ts";

export const compareWords: Words["compare"] = {
  open: "Antworten vergleichen…",
  title: "Antworten vergleichen",
  left: "Links",
  right: "Rechts",
  choice: (number, count, modelName) => `${number} von ${count} · ${modelName}`,
  verdicts: {
    equal: "Beide kommen auf dieselbe Antwort.",
    different: "Sie kommen auf verschiedene Antworten.",
    unknown: "Ob ihre Antworten dieselben sind, ließ sich nicht entscheiden.",
  },
  comparing: "Die Antworten werden verglichen…",
  noFinal: "Nicht beide haben ein Endergebnis.",
  final: "Endergebnis",
  none: "keines gefunden",
  thought: "Gedanke",
  noAnswer: "Hier kam es zu keiner Antwort.",
  show: "Diese anzeigen",
  facts: (tokens, time) => `Gedanke: ${tokens}, ${time}`,
};
