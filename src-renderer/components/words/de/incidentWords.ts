import type { Words } from "../words.ts";

export const incidentWords: Words["incidents"] = {
  title: "Vorfälle",
  none: "Beim Ausführen von Modellen ging nichts schief.",
  showMore: (count) => `${count} weitere zeigen`,
  saveReport: "Bericht speichern…",
  clear: "Leeren",
  about:
    "Der Bericht ist eine Textdatei mit dem Rechner, den Modellen, den Einstellungen und dieser Liste: nichts selbst Geschriebenes, und gesendet wird nichts.",
  showLog: "Letzte Zeilen des Protokolls",
  hideLog: "Protokoll verbergen",
  showLogOf: (time) => `Letzte Zeilen des Protokolls: ${time}`,
  hideLogOf: (time) => `Protokoll verbergen: ${time}`,
  log: (time) => `Protokoll, ${time}`,
};
