import { useMemo } from "react";
import { useTopic } from "../client/useTopic.ts";
import { defaultChords } from "../components/shortcuts/defaultChords.ts";
import type { Shortcuts } from "../components/shortcuts/ShortcutsContext.ts";

/** The chords that hold: the usual ones, but for those that the user has changed. */
export function useShortcuts(): Shortcuts {
  const own = useTopic("settings.values")?.shortcuts;
  return useMemo(() => ({ ...defaultChords, ...own }), [own]);
}
