import { germanErrorWords } from "../../../src-shared/errors/germanErrorWords.ts";
import type { HostWords } from "./HostWords.ts";

export const german: HostWords = {
  menu: {
    about: "Über Stemma",
    bringToFront: "Alle nach vorne bringen",
    close: "Fenster schließen",
    copy: "Kopieren",
    cut: "Ausschneiden",
    edit: "&Bearbeiten",
    file: "&Datei",
    fullScreen: "Vollbild",
    help: "&Hilfe",
    minimize: "Minimieren",
    paste: "Einfügen",
    quit: "Stemma beenden",
    redo: "Wiederholen",
    resetZoom: "Originalgröße",
    selectAll: "Alles auswählen",
    showDataFolder: "Datenordner zeigen",
    undo: "Rückgängig",
    view: "&Ansicht",
    window: "&Fenster",
    zoomIn: "Vergrößern",
    zoomOut: "Verkleinern",
  },
  chooseModel: "Ein Modell wählen",
  ggufModels: "GGUF-Modelle",
  chooseFolder: "Einen Ordner wählen",
  endedSheet({ title, state, counts, error }) {
    const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
    const answered = `${counts.solved} von ${all} Aufgaben beantwortet.`;
    if (state === "halted") {
      const why = error === null ? "" : ` ${german.errors[error.code](error.data).title}`;
      return { title: `${title} konnte nicht weitergehen`, body: `${answered}${why}` };
    }
    const looks = counts["needs-look"];
    const wait = looks === 0 ? "" : ` ${looks} ${looks === 1 ? "wartet" : "warten"} auf einen Blick.`;
    return { title: `${title} ist fertig`, body: `${answered}${wait}` };
  },
  errors: germanErrorWords,
};
