import type { Words } from "../words.ts";

export const backupWords: Words["backups"] = {
  title: "Sicherungen",
  about:
    "An jedem Tag, an dem sich etwas geändert hat, entsteht eine Kopie aller Unterhaltungen und Einstellungen; die neuesten sieben bleiben. Eine gelöschte Unterhaltung bleibt in den Sicherungen von davor, bis neuere an ihre Stelle treten.",
  none: "Es gibt noch keine.",
  make: "Jetzt sichern",
  making: "Sichert …",
  kinds: {
    daily: "Täglich",
    manual: "Selbst gemacht",
    "before-update": "Vor einer Aktualisierung",
    "before-restore": "Bevor eine andere zurückgeholt wurde",
  },
  unreadable: "Nicht lesbar",
  restore: "Zurückholen…",
  restoreOf: (moment) => `Sicherung vom ${moment} zurückholen…`,
  remove: "Löschen…",
  removeOf: (moment) => `Sicherung vom ${moment} löschen…`,
  removing: {
    title: "Diese Sicherung löschen?",
    confirm: "Löschen",
    about: (moment) => `Die vom ${moment}. Der Verlauf selbst bleibt.`,
  },
  restoring: {
    title: (moment) => `Sicherung vom ${moment} zurückholen?`,
    confirm: "Zurückholen",
    stopAndConfirm: "Anhalten und zurückholen",
    about: (conversations) =>
      `Unterhaltungen und Einstellungen werden, wie sie damals waren: ${conversations}. Was danach kam, ist nicht mehr zu sehen.`,
    keeps: "Der Verlauf, wie er jetzt ist, wird erst gesichert, sodass er sich zurückholen lässt. Modelle bleiben.",
    stops: "Eine Aufgabe wird gerade gelöst. Sie wird angehalten; was geschrieben ist, bleibt in dieser Sicherung.",
  },
  deleting: {
    title: "Alles löschen",
    about: "Löscht alle Unterhaltungen, Sicherungen und Einstellungen von diesem Rechner. Modelle bleiben.",
    open: "Alles löschen…",
    question: "Wirklich alles löschen?",
    warning: "Das lässt sich nicht rückgängig machen. Gelöscht werden:",
    stops: "Eine Aufgabe wird gerade gelöst. Sie wird angehalten.",
    word: "löschen",
    type: (word) => ["Zum Fortfahren ", word, " eingeben"],
    history: (conversations, size) => `Der Verlauf mit ${conversations} und sein Suchindex: ${size}`,
    backups: (backups, size) => `${backups}: ${size}`,
    damaged: (files, size) => `${files}, aufgehoben: ${size}`,
    prompts: "Was das Modell von gelesenen Aufgaben behalten hat",
    rest: "Einstellungen, die Liste der Modelle, Berichte über Fehler, Zugangsschlüssel, was getippt und nicht abgeschickt ist",
    noModels: "Es wurden keine Modelle heruntergeladen; die anderer Programme bleiben unberührt.",
    models: (files, size, folder) =>
      `Modelle bleiben: ${files} mit ${size} in ${folder}. Die anderer Programme bleiben unberührt.`,
  },
};
