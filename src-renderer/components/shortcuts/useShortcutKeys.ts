import { use } from "react";
import type { ShortcutAction } from "../../../src-shared/domain/shortcuts.ts";
import { formatChord } from "./formatChord.ts";
import { ShortcutsContext } from "./ShortcutsContext.ts";

/** The keys of an action in words, for a tooltip or a list; undefined where it has none. */
export function useShortcutKeys(action: ShortcutAction): string | undefined {
  const chord = use(ShortcutsContext)[action];
  return chord === null ? undefined : formatChord(chord);
}
