import { beforeEach, expect, test, vi } from "vitest";
import type { Shortcuts } from "../../../../src-renderer/components/shortcuts/ShortcutsContext.ts";
import type { Chord } from "../../../../src-shared/domain/shortcuts.ts";

beforeEach(() => {
  vi.stubGlobal("navigator", { platform: "Win32" });
  vi.resetModules();
  return () => vi.unstubAllGlobals();
});

const chords: Shortcuts = {
  new: "Mod+Shift+O",
  palette: "Mod+K",
  search: "Mod+Shift+F",
  settings: "Mod+,",
  rename: "F2",
  "answer-now": null,
};

/** What is said of keys for the command palette. */
async function problemOf(pressed: Chord | undefined): Promise<string | undefined> {
  const { chordProblem } = await import("../../../../src-renderer/features/settings/chordProblem.ts");
  return chordProblem(pressed, "palette", chords);
}

test("keys that no other action has are right, and so are its own", async () => {
  expect(await problemOf("Mod+Shift+K")).toBeUndefined();
  expect(await problemOf("Mod+K")).toBeUndefined();
});

test("keys of another action, of the browser, and such as write are refused in words", async () => {
  expect(await problemOf("F2")).toBe("F2 already stands for: Rename.");
  expect(await problemOf("Mod+C")).toBe("Ctrl+C is needed by the system, the browser or fields of text.");
  expect(await problemOf(undefined)).toBe("Take Ctrl together with a letter or a digit, or a function key.");
});
