import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { build, type InlineConfig } from "vite";

const root = resolve(import.meta.dirname, "..");
const stamp = join(root, "out", "built");

/** Native modules stay outside the bundle, since they find their binaries by their place in node_modules. */
const external = [/^node:/, "electron", "better-sqlite3", /^node-llama-cpp/];

const shared: InlineConfig = { root, configFile: false, logLevel: "warn", publicDir: false };

function mainConfig(): InlineConfig {
  return {
    ...shared,
    ssr: { noExternal: true },
    build: {
      ssr: true,
      target: "node24",
      outDir: "out/main",
      emptyOutDir: true,
      minify: false,
      rolldownOptions: {
        external,
        input: {
          electron: "src-main/host-electron/main.ts",
          stemma: "src-main/host-node/main.ts",
          engine: "src-main/engine/main.ts",
        },
        output: { format: "es", entryFileNames: "[name].js", chunkFileNames: "chunks/[name]-[hash].js" },
      },
    },
  };
}

/** A sandboxed preload must be one CommonJS file. */
function preloadConfig(): InlineConfig {
  return {
    ...shared,
    ssr: { noExternal: true },
    build: {
      ssr: true,
      target: "node24",
      outDir: "out/preload",
      emptyOutDir: true,
      minify: false,
      rolldownOptions: {
        external: ["electron"],
        input: { preload: "src-main/host-electron/preload.ts" },
        output: { format: "cjs", entryFileNames: "[name].cjs" },
      },
    },
  };
}

const rendererConfig: InlineConfig = {
  configFile: resolve(root, "src-renderer/vite.config.ts"),
  root: resolve(root, "src-renderer"),
  logLevel: "warn",
};

function newestChange(path: string): number {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => newestChange(join(path, name))));
}

function isFresh(): boolean {
  if (!existsSync(stamp)) return false;
  const sources = ["src-shared", "src-main", "src-renderer", "tools/build.ts", "package.json", "package-lock.json"];
  const newest = Math.max(...sources.map((name) => newestChange(join(root, name))));
  return newest < statSync(stamp).mtimeMs;
}

/** Builds `out/` from the sources; with `onlyIfStale`, only when a source is newer than the last build. */
export async function buildApp({ onlyIfStale = false } = {}): Promise<void> {
  if (onlyIfStale && isFresh()) return;
  rmSync(stamp, { force: true });
  await build(mainConfig());
  await build(preloadConfig());
  await build(rendererConfig);
  writeFileSync(stamp, "");
}

if (import.meta.main) await buildApp();
