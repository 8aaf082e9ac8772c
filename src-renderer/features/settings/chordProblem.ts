import type { Chord, ShortcutAction } from "../../../src-shared/domain/shortcuts.ts";
import { reservedChords } from "../../components/shortcuts/defaultChords.ts";
import { formatChord } from "../../components/shortcuts/formatChord.ts";
import type { Shortcuts } from "../../components/shortcuts/ShortcutsContext.ts";
import { words } from "../../components/words/words.ts";

/**
 * What is wrong with new keys for an action, in a sentence.
 * @param pressed undefined for what cannot be a shortcut at all
 */
export function chordProblem(
  pressed: Chord | undefined,
  action: ShortcutAction,
  chords: Shortcuts,
): string | undefined {
  const { unfit, reserved, taken, names } = words().shortcuts;
  if (pressed === undefined) return unfit(formatChord("Mod"));
  if (reservedChords.has(pressed)) return reserved(formatChord(pressed));
  const other = (Object.keys(chords) as ShortcutAction[]).find((each) => each !== action && chords[each] === pressed);
  return other === undefined ? undefined : taken(formatChord(pressed), names[other]);
}
