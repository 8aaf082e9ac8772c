import type { Words } from "../words.ts";

export const composerWords: Words["composer"] = {
  form: "Aufgabe stellen",
  field: "Aufgabe",
  hint: "Aufgabe stellen oder LaTeX einfügen",
  solve: "Lösen",
  tooLong: (most, length) => `Zu lang: Eine Aufgabe kann ${most} Zeichen haben, diese hat ${length}.`,
  waitFirst: "Erst anhalten oder die Antwort abwarten.",
  preview: "Vorschau",
  offline: "Offline",
  offlineNote: "Nichts verlässt diesen Rechner: Das Modell läuft hier, ohne Netz.",
  downloading: "Lädt herunter",
  downloadingNote: "Ein gewähltes Modell wird heruntergeladen. Die Aufgaben bleiben auf diesem Rechner.",
  editField: "Aufgabe ändern",
  editTooLong: "Das ist zu lang für eine Aufgabe.",
};
