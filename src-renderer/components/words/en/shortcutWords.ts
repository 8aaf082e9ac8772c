import type { ShortcutAction } from "../../../../src-shared/domain/shortcuts.ts";

const names: Readonly<Record<ShortcutAction, string>> = {
  new: "New conversation",
  palette: "Everything by its name",
  search: "Search",
  settings: "Settings",
  rename: "Rename",
  "answer-now": "Answer now",
};

/** What keys do, and how they are changed. */
export const shortcutWords = {
  title: "Keys",
  names,
  fixed: { solve: "Solve", line: "New line", stop: "Stop" },
  /** Names of keys where they stand in words. */
  keys: { Mod: "Ctrl", Alt: "Alt", Shift: "Shift", Enter: "Enter", Escape: "Esc" } as Readonly<Record<string, string>>,
  none: "none",
  change: "Change",
  changeFor: (name: string) => `Change the keys for: ${name}`,
  press: "Press the new keys…",
  /** Said while they are waited for. */
  help: "Esc leaves them as they are. Backspace takes them away.",
  reset: "All as usual",
  taken: (keys: string, by: string) => `${keys} already stands for: ${by}.`,
  reserved: (keys: string) => `${keys} is needed by the system, the browser or fields of text.`,
  unfit: (mod: string) => `Take ${mod} together with a letter or a digit, or a function key.`,
};
