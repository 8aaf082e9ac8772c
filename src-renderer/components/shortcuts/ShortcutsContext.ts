import { createContext } from "react";
import type { Chord, ShortcutAction } from "../../../src-shared/domain/shortcuts.ts";
import { defaultChords } from "./defaultChords.ts";

export type Shortcuts = Readonly<Record<ShortcutAction, Chord | null>>;

/** The chords that hold, the user's own among them. */
export const ShortcutsContext = createContext<Shortcuts>(defaultChords);
