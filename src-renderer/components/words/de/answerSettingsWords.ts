import type { Words } from "../words.ts";

export const answerSettingsWords: Words["answerSettings"] = {
  title: "Antworten",
  effort: "Wie lange das Modell nachdenken darf",
  effortNote:
    "Für neue Fragen; jede Frage kann einen anderen Wert haben. Längeres Nachdenken löst schwerere Aufgaben und braucht mehr Zeit.",
  goodFor: {
    quick: "Für kurze Aufgaben.",
    normal: "Für die meisten Aufgaben.",
    deep: "Für schwere Aufgaben.",
    maximum: "Kann sehr lange dauern.",
  },
  noLimit: "So lange das Modell Platz hat.",
  limit: (tokens) => `Bis zu ${tokens}.`,
  own: "Eigene Zahl",
  ownField: "Eigene Zahl von Tokens",
  ownUnit: "Tokens",
  loops: "Wenn sich das Modell wiederholt",
  loopActions: {
    warn: {
      label: "Warnen",
      note: "Es denkt weiter; eine Zeile über dem Gedanken sagt, dass es sich wiederholt.",
    },
    nudge: {
      label: "Hinweisen, dann den Gedanken beenden",
      note: "Ein Satz in seinem Gedanken sagt ihm, dass es weitergehen soll. Hilft das nicht, antwortet es mit dem, was es hat.",
    },
    answer: { label: "Den Gedanken beenden", note: "Es antwortet sofort mit dem, was es hat." },
    stop: {
      label: "Anhalten",
      note: "Es gibt keine Antwort. Was es geschrieben hat, bleibt und lässt sich fortsetzen.",
    },
  },
  runsCode: "Python in Antworten von selbst ausführen",
  runsCodeNote:
    "Es läuft in einer Sandbox, ohne Netz und ohne Zugriff auf Dateien. Sonst läuft es erst auf Knopfdruck.",
};
