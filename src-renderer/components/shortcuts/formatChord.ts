import type { Chord } from "../../../src-shared/domain/shortcuts.ts";
import { words } from "../words/words.ts";
import { isMac } from "./isMac.ts";

const macSigns: Readonly<Record<string, string>> = { Mod: "⌘", Alt: "⌥", Shift: "⇧", Enter: "↩" };
/** In which order a Mac names them. */
const macOrder = ["Alt", "Shift", "Mod"];

/** A chord as it stands on this machine's keys: `Ctrl+Shift+O`, `⇧⌘O`. */
export function formatChord(chord: Chord): string {
  const keys = chord.split("+");
  if (!isMac) return keys.map((key) => words().shortcuts.keys[key] ?? key).join("+");
  const held = macOrder.filter((key) => keys.includes(key));
  return [...held, ...keys.filter((key) => !macOrder.includes(key))].map((key) => macSigns[key] ?? key).join("");
}
