import type { Words } from "../words.ts";

export const conversationWords: Words["conversations"] = {
  list: "Unterhaltungen",
  none: "Hier stehen später die Unterhaltungen.",
  noneFitting: "Kein Titel mit diesen Wörtern.",
  searchEverything: (text) => `Überall nach „${text}“ suchen`,
  groups: { pinned: "Angeheftet", today: "Heute", yesterday: "Gestern", week: "Letzte 7 Tage", older: "Älter" },
  archive: "Archiv",
  archiveOf: (count) => `Archiv (${count})`,
  archived: "Archiviert",
  running: "(läuft)",
  more: (title) => `Mehr zu ${title}`,
  menu: {
    rename: "Umbenennen",
    pin: "Anheften",
    unpin: "Lösen",
    tags: "Schlagwörter…",
    archive: "Archivieren",
    takeOut: "Aus dem Archiv holen",
    delete: "Löschen",
  },
  isArchived: "Archiviert.",
  isDeleted: "Gelöscht.",
  undo: "Rückgängig",
  tags: {
    title: (conversation) => `Schlagwörter von „${conversation}“`,
    list: "Schlagwörter",
    none: "Noch keine Schlagwörter.",
    remove: (tag) => `Schlagwort ${tag} entfernen`,
    new: "Neues Schlagwort",
    add: "Hinzufügen",
  },
};
