import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

type Environment = Readonly<Record<string, string | undefined>>;

interface ObtainOptions {
  /** Absolute path of the installed `electron` package. */
  electronDir: string;
  env: Environment;
  /** A download that does not grow for this long is given up. Defaults to a minute. */
  silenceMs?: number;
  /** Told when the download takes more than a moment. */
  onWaiting?: () => void;
}

/** The path of the Electron program, or undefined where there is none. */
export function findElectron(electronDir: string, env: Environment): string | undefined {
  const pathFile = join(electronDir, "path.txt");
  const name = existsSync(pathFile) ? readFileSync(pathFile, "utf8") : "electron";
  const binary = join(env["ELECTRON_OVERRIDE_DIST_PATH"] ?? join(electronDir, "dist"), name);
  return existsSync(binary) ? binary : undefined;
}

/**
 * Sees to it that there is an Electron program, by the package's own installer where it is missing.
 * @returns undefined when there is one, or in a sentence why there is none
 */
export async function obtainElectron(options: ObtainOptions): Promise<string | undefined> {
  const { electronDir, env } = options;
  if (findElectron(electronDir, env) !== undefined) return undefined;
  if (!existsSync(join(electronDir, "install.js"))) return "Electron is not installed.";
  if (env["ELECTRON_SKIP_BINARY_DOWNLOAD"] === "1")
    return "Electron is not here, and ELECTRON_SKIP_BINARY_DOWNLOAD forbids to fetch it.";
  const failure = await download(options);
  if (failure !== undefined) return `Electron could not be downloaded (${failure}).`;
  return findElectron(electronDir, env) === undefined ? "Electron was downloaded but is not complete." : undefined;
}

/** @returns why it failed, or undefined */
async function download({ electronDir, env, silenceMs = 60_000, onWaiting }: ObtainOptions) {
  // The installer says nothing of its progress, but its files grow; a folder of its own makes them easy to find.
  const temporary = mkdtempSync(join(tmpdir(), "stemma-electron-"));
  const installer = spawn(process.execPath, [join(electronDir, "install.js")], {
    env: { ...env, TMPDIR: temporary, TEMP: temporary, TMP: temporary, ELECTRON_GET_NO_PROGRESS: "1" },
    stdio: ["ignore", "ignore", "pipe"],
  });
  const waiting = setTimeout(() => onWaiting?.(), 2000);
  let errors = "";
  installer.stderr.setEncoding("utf8").on("data", (chunk: string) => (errors += chunk));

  let size = 0;
  let grewAt = performance.now();
  let isGivenUp = false;
  const watch = setInterval(
    () => {
      const now = sizeOf(temporary) + sizeOf(join(electronDir, "dist"));
      if (now !== size) grewAt = performance.now();
      size = now;
      if (performance.now() - grewAt < silenceMs) return;
      isGivenUp = true;
      installer.kill("SIGKILL");
    },
    Math.min(1000, silenceMs),
  );

  const code = await new Promise<number | null>((resolve) => {
    installer.on("error", (error) => {
      errors += error.message;
      resolve(null);
    });
    installer.on("close", resolve);
  });
  clearTimeout(waiting);
  clearInterval(watch);
  rmSync(temporary, { recursive: true, force: true });
  if (code === 0) return undefined;
  return isGivenUp ? `nothing came for ${Math.round(silenceMs / 1000)} seconds` : reasonIn(errors);
}

/** The innermost cause in an error's printed stack, in one line. */
function reasonIn(errors: string): string {
  const cause = /\[cause\]: (?:\w*Error: )?(.+)/.exec(errors)?.[1];
  return (cause ?? errors.split("\n").find((line) => line.trim() !== "") ?? "no reason given")
    .replace(/\s*\{$/, "")
    .trim();
}

/** Bytes of all files in a folder, as far as they can be seen while it changes. */
function sizeOf(folder: string): number {
  try {
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
    return files.reduce((sum, name) => sum + (statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0), 0);
  } catch {
    return 0;
  }
}
