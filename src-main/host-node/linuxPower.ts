import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Host } from "../core/ports/Host.ts";

/**
 * Tells from Linux's own files whether the machine runs on battery. A battery of a mouse or a keyboard does not count.
 * @param folder where the kernel lists power supplies
 * @returns null on other systems
 */
export function linuxPower(
  platform: NodeJS.Platform = process.platform,
  folder = "/sys/class/power_supply",
): Host["power"] {
  if (platform !== "linux") return null;
  return {
    isOnBattery() {
      const supplies = namesIn(folder).map((name) => join(folder, name));
      const isOn = (supply: string): boolean => read(supply, "type") !== "Battery" && read(supply, "online") === "1";
      const drains = (supply: string): boolean =>
        read(supply, "type") === "Battery" &&
        read(supply, "scope") !== "Device" &&
        read(supply, "status") === "Discharging";
      return supplies.some(drains) && !supplies.some(isOn);
    },
  };
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Empty where there is no such file. */
function read(supply: string, name: string): string {
  try {
    return readFileSync(join(supply, name), "utf8").trim();
  } catch {
    return "";
  }
}
