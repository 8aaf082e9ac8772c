import type { Words } from "../words.ts";
import { nouns } from "./nouns.ts";
import { counted } from "./numbers.ts";

export const modelFileWords: Words["modelFiles"] = {
  places: {
    builtIn: "mitgeliefert",
    downloaded: "heruntergeladen",
    added: (path) => `hinzugefügt: ${path}`,
    found: (path) => `gefunden: ${path}`,
    foundIn: (program, file) => `in ${program}: ${file}`,
  },
  missing: {
    title: "Die Datei fehlt.",
    advice: "Die Datei zurücklegen, ihr Laufwerk anschließen oder sie aus der Liste nehmen.",
    adviceDownloaded: "Hier löschen und noch einmal herunterladen, oder die Datei zurücklegen.",
  },
  changed: { title: "Die Datei hat sich geändert.", advice: "Vor dem Benutzen prüfen oder noch einmal holen." },
  unsupported: {
    title: "Diese Art von Modell kann Stemma nicht ausführen.",
    advice: "Ein anderes wählen oder nach einem neueren Stemma sehen.",
  },
  works: {
    check: { name: "Wird geprüft", of: (model) => `${model} wird geprüft`, at: (amount) => `Wird geprüft: ${amount}` },
    export: {
      name: "Wird exportiert",
      of: (model) => `${model} wird exportiert`,
      at: (amount) => `Wird exportiert: ${amount}`,
    },
    import: {
      name: "Wird importiert",
      of: (model) => `${model} wird importiert`,
      at: (amount) => `Wird importiert: ${amount}`,
    },
  },
  stop: "Anhalten",
  stopOf: (model) => `Anhalten: ${model}`,
  closeOf: (model) => `Schließen: ${model}`,
  asPublished: "Das ist die Datei, die veröffentlicht wurde.",
  notAsPublished: "Das ist nicht die Datei, die veröffentlicht wurde. Sie löschen und noch einmal holen.",
  notPublished: (sha256) => `Es gibt keine veröffentlichte Datei zum Vergleich. Ihr SHA-256: ${sha256}`,
  written: (path) => `Geschrieben nach ${path}`,
  imported: (count) =>
    count === 1 ? "Das Modell steht jetzt in der Liste." : `${counted(count, nouns.model)} stehen jetzt in der Liste.`,
  exportDialog: {
    title: (model) => `${model} exportieren`,
    about: (size) =>
      `Braucht ${size}. Dorthin wird ein neuer Ordner mit dem Modell und einer Liste seiner Prüfsummen geschrieben, etwa auf einen Stick, damit ein anderer Rechner es importieren kann.`,
    field: "Zielordner",
    export: "Exportieren",
    choose: "Ordner wählen…",
  },
  deleteDialog: {
    title: (model) => `${model} löschen?`,
    inUse: "Es ist gerade in Gebrauch. Das Übungsmodell tritt an seine Stelle.",
    about:
      "Die Datei wird von diesem Rechner gelöscht. Die Unterhaltungen bleiben; das Modell lässt sich noch einmal herunterladen.",
    delete: "Löschen",
    deleteFreeing: (size) => `Löschen, macht ${size} frei`,
  },
};
