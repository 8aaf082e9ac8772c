import type { Words } from "../words.ts";

export const settingsWords: Words["settings"] = {
  data: {
    title: "Eigene Daten",
    about:
      "Unterhaltungen und Einstellungen bleiben auf diesem Rechner, im Ordner unten. Nichts wird gesendet: Das Modell läuft hier, ohne Netz.",
  },
  copyPath: "Pfad kopieren",
  about: "Über Stemma",
  version: (version) => `Stemma ${version}`,
  save: "Speichern",
  saveField: (field) => `Speichern: ${field}`,
};
