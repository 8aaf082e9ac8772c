import type { Words } from "../words.ts";

export const windowWords: Words["window"] = {
  sidebar: "Seitenleiste",
  pages: {
    new: "Neue Unterhaltung",
    search: "Suche",
    models: "Modelle",
    settings: "Einstellungen",
  },
  title: (page) => `${page} · Stemma`,
  closed: "Stemma wurde geschlossen. Bitte neu starten.",
  closedInBrowser: "Stemma wurde geschlossen. Bitte neu starten und dann die neue Adresse öffnen.",
  failed: {
    title: "Diese Seite konnte nicht angezeigt werden.",
    advice: "Nichts ist verloren: Die Unterhaltungen sind gespeichert.",
  },
  reload: "Neu laden",
};
