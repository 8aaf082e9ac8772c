import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { linuxPower } from "../../src-main/host-node/linuxPower.ts";
import { temporaryFolder } from "../core/temporaryFolder.ts";

type Supplies = Record<string, Record<string, string>>;

/** What a machine with these supplies says of itself. */
function isOnBattery(supplies: Supplies): boolean | undefined {
  const folder = temporaryFolder();
  for (const [name, files] of Object.entries(supplies)) {
    mkdirSync(join(folder, name));
    for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, name, file), `${text}\n`);
  }
  return linuxPower("linux", folder)?.isOnBattery();
}

const draining = { type: "Battery", status: "Discharging" };
const pluggedIn = { type: "Mains", online: "1" };
const unplugged = { type: "Mains", online: "0" };

test.each<[string, Supplies, boolean]>([
  ["a desktop", {}, false],
  ["a laptop that is unplugged", { AC: unplugged, BAT0: draining }, true],
  ["a laptop that is plugged in", { AC: pluggedIn, BAT0: { type: "Battery", status: "Charging" } }, false],
  ["a laptop whose adapter is too weak", { AC: pluggedIn, BAT0: draining }, false],
  ["a laptop that is charged through USB", { usb1: { type: "USB", online: "1" }, BAT0: draining }, false],
  ["a laptop that lists no adapter", { BAT1: draining }, true],
  ["a full laptop", { AC: unplugged, BAT0: { type: "Battery", status: "Full" } }, false],
  ["a desktop with a mouse", { mouse: { ...draining, scope: "Device" } }, false],
])("%s", (_, supplies, expected) => {
  expect(isOnBattery(supplies)).toBe(expected);
});

test("a machine that lists nothing is not on battery, and other systems cannot tell", () => {
  expect(linuxPower("linux", "/nowhere/power")?.isOnBattery()).toBe(false);
  expect(linuxPower("win32")).toBeNull();
});
