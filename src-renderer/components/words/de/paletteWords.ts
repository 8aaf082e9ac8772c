import type { Words } from "../words.ts";

export const paletteWords: Words["palette"] = {
  title: "Befehle",
  field: "Was zu tun ist, oder eine Unterhaltung",
  commands: "Befehle",
  groups: { actions: "Aktionen", conversations: "Unterhaltungen", everywhere: "Überall" },
  pin: "Diese Unterhaltung anheften",
  unpin: "Diese Unterhaltung lösen",
  archive: "Diese Unterhaltung archivieren",
  takeOut: "Diese Unterhaltung aus dem Archiv holen",
  colours: { light: "Helle Farben", dark: "Dunkle Farben", system: "Farben wie im System" },
  keywords: {
    new: "aufgabe fragen problem",
    models: "bibliothek herunterladen download",
    work: "eigene lösung herleitung zeilen",
    settings: "optionen tasten daten sicherung",
    colours: "design thema",
    search: "finden",
  },
};
