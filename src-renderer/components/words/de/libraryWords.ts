import type { Words } from "../words.ts";
import { nouns } from "./nouns.ts";
import { counted, number } from "./numbers.ts";

export const libraryWords: Words["library"] = {
  search: "Modelle durchsuchen",
  fits: "Passt auf diesen Rechner",
  count: (here, available) => `${counted(here, nouns.model)} hier, ${number(available)} verfügbar`,
  noneFitting: "So ein Modell gibt es nicht.",
  none: "Es gibt noch keine Modelle.",
  showAll: "Alle Modelle zeigen",
  table: {
    title: "Modelle",
    model: "Modell",
    goodFor: "Gut für",
    size: "Größe",
    fit: "Auf diesem Rechner",
    actions: "Aktionen",
    downloads: "Downloads",
    own: "Eigene Modelle",
    available: "Zum Herunterladen",
    showMore: (count) => `${count} weitere zeigen`,
  },
  starterGoodFor: "Kurzes Rechnen und Algebra, zum Ausprobieren der App",
  row: {
    inUse: "in Gebrauch",
    use: "Benutzen",
    useOf: (name) => `${name} benutzen`,
    check: "Datei prüfen",
    checkOf: (name) => `Datei von ${name} prüfen`,
    more: (name) => `Mehr zu ${name}`,
    useForNew: "Für neue Fragen benutzen",
    details: "Einzelheiten",
    settings: "Einstellungen…",
    reveal: "Im Ordner zeigen",
    export: "Exportieren…",
    delete: "Löschen…",
    takeOff: "Aus der Liste nehmen",
  },
  menu: {
    title: "Modelle",
    button: (model, state) => `Modell: ${model}, ${state}`,
    loading: (model) => `Lädt ${model}`,
    cancelLoading: "Laden abbrechen",
    unfit: "Profil passt nicht",
    settings: "Einstellungen dieses Modells…",
    all: "Alle Modelle…",
    allOf: (count) => `Alle ${counted(count, nouns.model)}…`,
  },
  engine: {
    notLoaded: { short: "nicht geladen", long: "Das Modell wird mit der nächsten Aufgabe geladen." },
    gone: {
      short: "Datei fehlt",
      long: "Die Datei des benutzten Modells fehlt: ein anderes Modell wählen oder die Datei zurücklegen.",
    },
    starting: { short: "startet", long: "Der Teil, der Modelle ausführt, startet." },
    loading: (percent) => ({ short: `lädt ${percent} %`, long: `Das Modell wird geladen: ${percent} %.` }),
    measuring: {
      short: "misst",
      long: "Es wird gemessen, wie viele Threads auf diesem Rechner am schnellsten sind.",
    },
    ready: "bereit",
    readyOnProcessor: (threads, contextTokens) =>
      `Bereit auf ${counted(threads, nouns.thread)}, mit Platz für ${counted(contextTokens, nouns.token)}.`,
    readyOnCard: (backend, layers, contextTokens) =>
      `Bereit auf ${backend}, ${layers}, mit Platz für ${counted(contextTokens, nouns.token)}.`,
    failed: "fehlgeschlagen",
  },
};
