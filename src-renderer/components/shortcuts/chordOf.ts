import type { Chord } from "../../../src-shared/domain/shortcuts.ts";
import { isMac } from "./isMac.ts";

type Keys = Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

/** A key by what stands on it; where that is no Latin letter, as on a Greek keyboard, by its place. */
function keyName({ key, code }: Keys): string | undefined {
  if (/^[a-z0-9,.]$/i.test(key)) return key.toUpperCase();
  if (key === "Enter" || /^F([1-9]|1[0-2])$/.test(key)) return key;
  return /^(?:Key|Digit)([A-Z0-9])$/.exec(code)?.[1];
}

/** The chord that is pressed; undefined while only modifiers are held, or where it could not be a shortcut. */
export function chordOf(event: Keys): Chord | undefined {
  const key = keyName(event);
  if (key === undefined) return undefined;
  const isMod = isMac ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey;
  if (!isMod && (event.ctrlKey || event.metaKey)) return undefined;
  if (!isMod && !/^F\d/.test(key)) return undefined;
  return `${isMod ? "Mod+" : ""}${event.altKey ? "Alt+" : ""}${event.shiftKey ? "Shift+" : ""}${key}`;
}
