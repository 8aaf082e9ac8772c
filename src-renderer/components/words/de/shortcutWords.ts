import type { Words } from "../words.ts";

export const shortcutWords: Words["shortcuts"] = {
  title: "Tasten",
  names: {
    new: "Neue Unterhaltung",
    palette: "Alles beim Namen",
    search: "Suche",
    settings: "Einstellungen",
    rename: "Umbenennen",
    "answer-now": "Jetzt antworten",
  },
  fixed: { solve: "Lösen", line: "Neue Zeile", stop: "Anhalten" },
  keys: { Mod: "Strg", Alt: "Alt", Shift: "Umschalt", Enter: "Eingabe", Escape: "Esc" },
  none: "keine",
  change: "Ändern",
  changeFor: (name) => `Tasten ändern für: ${name}`,
  press: "Neue Tasten drücken…",
  help: "Esc lässt alles, wie es ist. Die Rücktaste nimmt die Tasten weg.",
  reset: "Alle wie üblich",
  taken: (keys, by) => `${keys} steht schon für: ${by}.`,
  reserved: (keys) => `${keys} brauchen das System, der Browser oder Textfelder.`,
  unfit: (mod) => `Nehmen Sie ${mod} mit einem Buchstaben oder einer Ziffer, oder eine Funktionstaste.`,
};
