import type { Words } from "../words.ts";
import { nouns } from "./nouns.ts";
import { counted } from "./numbers.ts";

export const addModelWords: Words["addModels"] = {
  file: {
    title: "Eine GGUF-Datei hinzufügen",
    about: "Irgendwo auf dieser Seite ablegen oder nennen. Die Datei bleibt, wo sie ist; nichts wird kopiert.",
    field: "Pfad einer GGUF-Datei",
    example: "/pfad/zum/modell.gguf",
    add: "Hinzufügen",
    reading: "Wird gelesen…",
    choose: "Datei wählen…",
  },
  hub: {
    title: "Vom Hub",
    about: "Jedes GGUF-Repository des Hubs von Hugging Face oder des Servers aus den Einstellungen.",
    field: "Repository oder seine Adresse",
    example: "besitzer/name",
    look: "Nachsehen",
    asking: "Fragt…",
    onThisMachine: "auf diesem Rechner",
    inDownloads: "in der Liste der Downloads",
    noFiles: "keine GGUF-Dateien hier",
    isGated: "nur offen, wenn man seinen Bedingungen zugestimmt hat",
    enterToken: "Token in den Einstellungen eingeben",
    parts: (count) => `${count} Teile`,
  },
  folders: {
    title: "Ordner, die durchsucht werden",
    about: "Modelle anderer Programme werden benutzt, wo sie sind; in diesen Ordnern wird nichts geändert.",
    models: (count) => counted(count, nouns.model),
    notThere: "gerade nicht da",
    remove: "Entfernen",
    removeOf: (path) => `${path} entfernen`,
    field: "Pfad eines Ordners",
    add: "Ordner hinzufügen",
    looking: "Wird durchsucht…",
    lookAgain: "Noch einmal durchsuchen",
  },
  import: {
    title: "Ein exportiertes Modell importieren",
    about:
      "Von einem Stick oder aus einem Ordner, den Stemma auf einem anderen Rechner geschrieben hat. Jede Datei wird dabei geprüft.",
    field: "Ordner eines exportierten Modells",
    import: "Importieren",
    theModel: "Das exportierte Modell",
  },
  folderExample: "/pfad/zum/ordner",
  choose: "Wählen…",
};
