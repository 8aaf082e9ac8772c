import type { Chord, ShortcutAction } from "../../../src-shared/domain/shortcuts.ts";

/** As long as nothing else is chosen; in the order in which they are listed. */
export const defaultChords: Readonly<Record<ShortcutAction, Chord>> = {
  new: "Mod+Shift+O",
  palette: "Mod+K",
  search: "Mod+Shift+F",
  settings: "Mod+,",
  rename: "F2",
  "answer-now": "Mod+Enter",
};

/** Chords that systems, browsers and fields of text need for themselves. */
export const reservedChords: ReadonlySet<Chord> = new Set([
  ...Array.from("ACFHLMNPQRTVWXYZ", (key) => `Mod+${key}`),
  ...Array.from("CIJNPQRTVWZ", (key) => `Mod+Shift+${key}`),
  "F1",
  "F3",
  "F5",
  "F6",
  "F7",
  "F10",
  "F11",
  "F12",
  "Alt+F4",
]);
