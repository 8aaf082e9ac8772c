import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";

const commands = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];

const places: Readonly<Partial<Record<NodeJS.Platform, string[]>>> = {
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ],
  win32: [process.env["PROGRAMFILES"], process.env["PROGRAMFILES(X86)"], process.env["LOCALAPPDATA"]].flatMap(
    (folder) =>
      folder === undefined
        ? []
        : [
            join(folder, "Google", "Chrome", "Application", "chrome.exe"),
            join(folder, "Microsoft", "Edge", "Application", "msedge.exe"),
          ],
  ),
};

const howToGet =
  "No Chromium was found. Install Chrome or Chromium (on Debian: apt-get install chromium), or name one in STEMMA_CHROMIUM.";

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function installed(): string | undefined {
  const named = process.env["STEMMA_CHROMIUM"];
  if (named !== undefined && named !== "") {
    if (isExecutable(named)) return named;
    throw new Error(`STEMMA_CHROMIUM names ${named}, which cannot be run.`);
  }
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  const onPath = commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  return [...onPath, ...(places[process.platform] ?? [])].find(isExecutable);
}

/** Debian's own package, where it can be had without asking anyone. */
function installFromDebian(): void {
  if (process.platform !== "linux" || process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return;
  process.stderr.write("Installing Debian's chromium for the tests.\n");
  const run = (...args: string[]) => spawnSync("apt-get", args, { stdio: ["ignore", "ignore", "inherit"] });
  run("update", "-qq");
  run("install", "-y", "-qq", "chromium");
}

/**
 * The Chromium that tests and screenshots run in: named in `STEMMA_CHROMIUM`, installed, or (as root on Debian)
 * installed now.
 * @throws Error that says in one line how to get one
 */
export function findChromium(): string {
  const found = installed();
  if (found !== undefined) return found;
  installFromDebian();
  const now = installed();
  if (now === undefined) throw new Error(howToGet);
  return now;
}

/** Without these a browser on a machine without a network keeps trying to reach one. */
export const chromiumArguments: readonly string[] = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
