import { expect, test } from "vitest";
import { defaultDataDir } from "../../src-shared/domain/defaultDataDir.ts";

test.each([
  ["linux", {}, "/home/ada", "/home/ada/.local/share/stemma"],
  ["linux", { XDG_DATA_HOME: "/data" }, "/home/ada", "/data/stemma"],
  ["linux", { XDG_DATA_HOME: "relative" }, "/home/ada", "/home/ada/.local/share/stemma"],
  ["linux", { XDG_DATA_HOME: "" }, "/home/ada", "/home/ada/.local/share/stemma"],
  ["darwin", { XDG_DATA_HOME: "/data" }, "/Users/ada", "/Users/ada/Library/Application Support/Stemma"],
  [
    "win32",
    { APPDATA: "C:\\Users\\ada\\AppData\\Roaming" },
    "C:\\Users\\ada",
    "C:\\Users\\ada\\AppData\\Roaming\\Stemma",
  ],
  ["win32", { APPDATA: "" }, "C:\\Users\\ada", "C:\\Users\\ada\\AppData\\Roaming\\Stemma"],
])("on %s with %j", (platform, env, home, expected) => {
  expect(defaultDataDir(platform, env, home)).toBe(expected);
});
