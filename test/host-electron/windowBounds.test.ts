import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { isOnScreen, readWindowBounds, writeWindowBounds } from "../../src-main/host-electron/windowBounds.ts";
import { temporaryFolder } from "../core/temporaryFolder.ts";

test("reads back what was written", () => {
  const folder = temporaryFolder();
  const bounds = { x: -20, y: 10, width: 900, height: 700, isMaximized: true };
  writeWindowBounds(join(folder, "window.json"), bounds);
  expect(readWindowBounds(join(folder, "window.json"))).toEqual(bounds);
  expect(existsSync(join(folder, "window.json.new"))).toBe(false);
});

test.each(["", "{", "null", '{"x":1}', '{"x":0,"y":0,"width":1e9,"height":10,"isMaximized":false}'])(
  "has no place for the damaged file %j",
  (text) => {
    const file = join(temporaryFolder(), "window.json");
    writeFileSync(file, text);
    expect(readWindowBounds(file)).toBeNull();
  },
);

test("a place that cannot be kept is no failure", () => {
  const file = "/dev/null/window.json";
  writeWindowBounds(file, { x: 0, y: 0, width: 900, height: 700, isMaximized: false });
  expect(readWindowBounds(file)).toBeNull();
});

test("a window counts as on a screen when enough of it can be seen", () => {
  const screens = [
    { x: 0, y: 0, width: 1600, height: 1000 },
    { x: 1600, y: 0, width: 1600, height: 1000 },
  ];
  expect(isOnScreen({ x: 2000, y: 500, width: 900, height: 700 }, screens)).toBe(true);
  expect(isOnScreen({ x: -850, y: 0, width: 900, height: 700 }, screens)).toBe(false);
  expect(isOnScreen({ x: 100, y: 980, width: 900, height: 700 }, screens)).toBe(false);
  expect(isOnScreen({ x: 4000, y: 0, width: 900, height: 700 }, screens)).toBe(false);
});
