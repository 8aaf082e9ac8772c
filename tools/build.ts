import { existsSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "..");
const stamp = join(root, "out", "built");

function newestChange(path: string): number {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => newestChange(join(path, name))));
}

function isFresh(): boolean {
  if (!existsSync(stamp)) return false;
  const sources = [
    "src-shared",
    "src-main",
    "src-renderer",
    "resources/python",
    "tools/buildConfigs.ts",
    "tools/writePythonLibrary.ts",
    "package-lock.json",
  ];
  const newest = Math.max(...sources.map((name) => newestChange(join(root, name))));
  return newest < statSync(stamp).mtimeMs;
}

/** Builds `out/` from the sources; with `onlyIfStale`, only when a source is newer than the last build. */
export async function buildApp({ onlyIfStale = false } = {}): Promise<void> {
  if (onlyIfStale && isFresh()) return;
  const begun = new Date();
  rmSync(stamp, { force: true });
  // Loaded only here, because most starts have nothing to build.
  const [{ build }, { buildConfigs }, { writePythonLibrary }] = await Promise.all([
    import("vite"),
    import("./buildConfigs.ts"),
    import("./writePythonLibrary.ts"),
  ]);
  const { NODE_ENV } = process.env;
  // A caller's own value, such as a test runner's, would bring React's development build into the app.
  process.env["NODE_ENV"] = "production";
  try {
    for (const config of buildConfigs()) await build(config);
    await writePythonLibrary(join(root, "out", "renderer"));
  } finally {
    if (NODE_ENV === undefined) delete process.env["NODE_ENV"];
    else process.env["NODE_ENV"] = NODE_ENV;
  }
  writeFileSync(stamp, "");
  // A source that changed during the build is newer than this.
  utimesSync(stamp, begun, begun);
}

if (import.meta.main) await buildApp();
