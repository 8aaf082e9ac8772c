import { afterEach, expect, test, vi } from "vitest";
import { chord } from "../../../../src-shared/domain/shortcuts.ts";

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

/** The chord of keys on a machine. */
async function chordOn(platform: string, keys: Partial<KeyboardEvent>): Promise<string | undefined> {
  vi.stubGlobal("navigator", { platform });
  const { chordOf } = await import("../../../../src-renderer/components/shortcuts/chordOf.ts");
  const none = { key: "", code: "", ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
  return chordOf({ ...none, ...keys });
}

test.each([
  ["a letter with its modifiers", { key: "O", code: "KeyO", ctrlKey: true, shiftKey: true }, "Mod+Shift+O"],
  ["a letter by what stands on the key, not by its place", { key: "a", code: "KeyQ", ctrlKey: true }, "Mod+A"],
  ["a key without a Latin letter by its place", { key: "κ", code: "KeyK", ctrlKey: true }, "Mod+K"],
  ["a function key alone", { key: "F2", code: "F2" }, "F2"],
  ["a sign", { key: ",", code: "Comma", ctrlKey: true }, "Mod+,"],
  ["no letter alone, which would write", { key: "o", code: "KeyO" }, undefined],
  ["no letter with Shift alone", { key: "O", code: "KeyO", shiftKey: true }, undefined],
  ["no modifier alone", { key: "Control", code: "ControlLeft", ctrlKey: true }, undefined],
  ["not Cmd where Ctrl is meant", { key: "o", code: "KeyO", metaKey: true }, undefined],
])("takes %s", async (_what, keys, expected) => {
  const found = await chordOn("Win32", keys);
  expect(found).toBe(expected);
  expect(chord.optional().safeParse(found).success).toBe(true);
});

test("means Cmd on a Mac", async () => {
  expect(await chordOn("MacIntel", { key: "k", code: "KeyK", metaKey: true })).toBe("Mod+K");
  expect(await chordOn("MacIntel", { key: "k", code: "KeyK", ctrlKey: true })).toBeUndefined();
});

test("is named as it stands on the keys of the machine", async () => {
  vi.stubGlobal("navigator", { platform: "MacIntel" });
  const mac = await import("../../../../src-renderer/components/shortcuts/formatChord.ts");
  expect(mac.formatChord("Mod+Shift+O")).toBe("⇧⌘O");
  vi.resetModules();
  vi.stubGlobal("navigator", { platform: "Linux x86_64" });
  const other = await import("../../../../src-renderer/components/shortcuts/formatChord.ts");
  expect(other.formatChord("Mod+Shift+O")).toBe("Ctrl+Shift+O");
});
