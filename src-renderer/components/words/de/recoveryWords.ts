import type { Words } from "../words.ts";

export const recoveryWords: Words["recovery"] = {
  opening: {
    checking: {
      title: "Der Verlauf wird geprüft …",
      text: "Stemma wurde nicht richtig beendet oder ist neuer als der Verlauf. Nichts ist verloren; ein großer Verlauf braucht einen Moment.",
    },
    restoring: { title: "Die Sicherung wird zurückgeholt …", text: "Der Verlauf, der jetzt da ist, bleibt erhalten." },
    rescuing: { title: "Gelesen wird, was lesbar ist …", text: "Die beschädigte Datei bleibt, wie sie ist." },
    renewing: { title: "Ein neuer Verlauf entsteht …", text: "Die beschädigte Datei bleibt erhalten." },
    deleting: { title: "Alles wird gelöscht …", text: "Modelle bleiben, wo sie sind." },
  },
  damage: {
    "storage/damaged": {
      title: "Der Verlauf ist beschädigt",
      text: "Die Datei mit den Unterhaltungen ist so nicht lesbar. Nichts wurde darin geändert, und sie bleibt erhalten, was auch immer hier gewählt wird.",
    },
    "storage/missing": {
      title: "Der Verlauf fehlt",
      text: "Die Datei mit den Unterhaltungen ist leer oder nicht mehr da. Es gibt Sicherungen davon.",
    },
    "storage/not-migrated": {
      title: "Der Verlauf ließ sich nicht aktualisieren",
      text: "Diese Version von Stemma hält Unterhaltungen in einer anderen Form, und die vorhandenen ließen sich nicht dahin bringen. Nichts wurde geändert, und die Datei bleibt erhalten, was auch immer hier gewählt wird. Eine frühere Version kann sie noch öffnen.",
    },
  },
  notOpened: "Der Verlauf ließ sich nicht öffnen",
  tryAgain: "Noch einmal versuchen",
  tryAgainAbout: "Öffnet denselben Verlauf noch einmal, nachdem außerhalb von Stemma etwas geändert wurde.",
  bringBack: {
    title: "Eine Sicherung zurückholen",
    looking: "Sucht nach Sicherungen …",
    none: "Es gibt keine lesbare Sicherung.",
    about: "Die neueste ist gewählt. Was danach kam, steht nicht darin.",
    backup: "Sicherung",
    line: (facts, kind) => `${facts} (${kind})`,
    confirm: "Zurückholen",
  },
  rescue: {
    title: "Retten, was lesbar ist",
    about:
      "Kopiert alles, was noch lesbar ist, in einen neuen Verlauf und sagt, wie viel es war. Das kann mehr sein als in der neuesten Sicherung, oder weniger.",
    confirm: "Retten",
  },
  anew: {
    title: "Neu anfangen",
    about:
      "Beginnt mit einem leeren Verlauf. Sicherungen bleiben und lassen sich jederzeit in den Einstellungen zurückholen.",
    open: "Neu anfangen…",
    question: "Mit einem leeren Verlauf anfangen?",
    missing: "Auch die Einstellungen fangen neu an. Sicherungen bleiben.",
    damaged: "Die beschädigte Datei bleibt neben der neuen, im Ordner „damaged“. Auch die Einstellungen fangen neu an.",
  },
  outcomes: {
    restored: (moment) => `Der Verlauf ist, wie er am ${moment} war.`,
    keptAs: (path) => `Der davor liegt als ${path}.`,
    rescuedAll: (conversations, problems) => `Alles ist gerettet: ${conversations} mit ${problems}.`,
    rescuedMost: (conversations, problems, places) =>
      `Gerettet: ${conversations} mit ${problems}. Nicht alles war lesbar, es fehlt etwas an ${places}.`,
    damagedKept: (path) => `Die beschädigte Datei bleibt erhalten: ${path}`,
    begunAnew: "Das ist ein neuer Verlauf.",
    emptied: "Alles ist gelöscht.",
    notRestored: "Die Sicherung wurde nicht zurückgeholt. Der Verlauf ist, wie er war.",
    notEmptied: "Nicht alles ließ sich löschen.",
  },
};
