import { z } from "zod";

/** What can be done from anywhere with keys that the user may change. */
export const shortcutAction = z.enum(["new", "palette", "search", "settings", "rename", "answer-now"]);
export type ShortcutAction = z.infer<typeof shortcutAction>;

/**
 * Keys that are pressed together: `Mod+Shift+O`, `F2`. `Mod` is Cmd on a Mac and Ctrl elsewhere. A key that writes something
 * needs `Mod`.
 */
export const chord = z
  .string()
  .regex(/^(Mod\+(Alt\+)?(Shift\+)?([A-Z0-9,.]|Enter|F([1-9]|1[0-2]))|(Alt\+)?(Shift\+)?F([1-9]|1[0-2]))$/);
export type Chord = z.infer<typeof chord>;
