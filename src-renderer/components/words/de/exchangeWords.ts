import type { Words } from "../words.ts";
import { counted } from "./numbers.ts";
import { nouns } from "./nouns.ts";

export const exchangeWords: Words["exchange"] = {
  export: "Exportieren",
  conversation: "Unterhaltung",
  allConversations: "Alle Unterhaltungen",
  fileName: "unterhaltung",
  dialog: {
    title: (conversation) => `„${conversation}“ exportieren`,
    titleOfMany: (count) => `${counted(count, nouns.conversation)} exportieren`,
    format: "Format",
    withThoughts: "Mit den Gedanken",
    save: "Speichern",
    makePage: "Seite erstellen",
    written: "Geschriebene Unterhaltungen",
    writtenOf: (done, all) => `${done} von ${all}`,
    ready: "Die Seite ist fertig.",
    print: "Öffnen und drucken",
    tooLong: {
      title: "Das ist zu lang, um es auf einmal zu drucken.",
      advice: "Die Gedanken weglassen, oder als HTML speichern und das drucken.",
    },
  },
  formats: {
    markdown: "Text mit LaTeX-Formeln, für Notizen und Editoren.",
    html: "Eine eigenständige Seite, mit gesetzten Formeln und eingebetteten Schriften.",
    pdf: "Für Papier.",
    pdfInBrowser: "Der Browser druckt: dort „Als PDF speichern“ wählen.",
    latex: "Ein Dokument für pdfLaTeX, XeLaTeX und LuaLaTeX.",
    json: "Alles, mit jedem Zweig und jeder Fassung. Stemma kann es wieder importieren, hier oder anderswo.",
  },
  settings: {
    title: "Mitnehmen",
    about:
      "Alle Unterhaltungen als eine Datei, zum Lesen oder um sie anderswo zu importieren. Eine einzelne: sie öffnen und oben „Exportieren“ wählen.",
    exportAll: "Alle exportieren…",
    import: "Importieren…",
    importing: "Wird importiert…",
    file: "Datei mit Unterhaltungen",
    imported: (count) =>
      count === 1 ? "1 Unterhaltung wurde importiert." : `${counted(count, nouns.conversation)} wurden importiert.`,
    importedAgain: (count, again) =>
      count === 1
        ? "1 Unterhaltung wurde importiert, neben die gleiche, die schon da war."
        : `${counted(count, nouns.conversation)} wurden importiert, ${again} davon neben die gleiche, die schon da war.`,
  },
};
