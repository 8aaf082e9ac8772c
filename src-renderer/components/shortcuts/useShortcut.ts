import { use, useEffect } from "react";
import type { ShortcutAction } from "../../../src-shared/domain/shortcuts.ts";
import { chordOf } from "./chordOf.ts";
import { ShortcutsContext } from "./ShortcutsContext.ts";

interface ShortcutOptions {
  /** Default true. */
  isOn?: boolean;
  /** Whether it works while a dialog or a menu is open, too; default false. */
  isAboveDialogs?: boolean;
}

/** Calls the function when the chord of an action is pressed, wherever the focus is. */
export function useShortcut(
  action: ShortcutAction,
  onPress: () => void,
  { isOn = true, isAboveDialogs = false }: ShortcutOptions = {},
): void {
  const chord = use(ShortcutsContext)[action];
  useEffect(() => {
    if (!isOn || chord === null) return undefined;
    const listen = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || chordOf(event) !== chord) return;
      if (!isAboveDialogs && document.querySelector("dialog[open], [popover]:popover-open") !== null) return;
      event.preventDefault();
      onPress();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [chord, onPress, isOn, isAboveDialogs]);
}
