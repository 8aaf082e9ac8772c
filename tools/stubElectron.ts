import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

const electronPackage = resolve(import.meta.dirname, "../node_modules/electron/package.json");

/** The version of Electron the app is packaged with. */
export const electronVersion = (JSON.parse(readFileSync(electronPackage, "utf8")) as { version: string }).version;

/** What the fuse tool looks for in the program: its mark, the version and number of fuses, and nine that are on. */
const fuseWire = "dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX\x01\x09111111111";

/** Makes the least that electron-builder takes for an unpacked Electron on Linux. It does not run. */
export function writeStubElectron(folder: string): void {
  mkdirSync(join(folder, "locales"), { recursive: true });
  mkdirSync(join(folder, "resources"));
  writeFileSync(join(folder, "electron"), fuseWire, { mode: 0o755 });
  writeFileSync(join(folder, "version"), electronVersion);
  for (const name of ["LICENSE", "LICENSES.chromium.html", "locales/en-US.pak"]) writeFileSync(join(folder, name), "");
}
