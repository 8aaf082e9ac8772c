import { resolve } from "node:path";
import type { InlineConfig } from "vite";
import { ocrFiles } from "./ocrFiles.ts";

const root = resolve(import.meta.dirname, "..");

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

/** A thread runs one module of its own: in a package it lies beside the archive, where its chunks would not be. */
function workerConfig(name: string, source: string): InlineConfig {
  return {
    ...shared,
    ssr: { noExternal: true },
    build: {
      ssr: true,
      target: "node24",
      outDir: "out/main",
      emptyOutDir: false,
      minify: false,
      rolldownOptions: {
        external,
        input: { [name]: source },
        // What is loaded late stays in the one file too.
        output: { format: "es", entryFileNames: "[name].mjs", codeSplitting: false },
      },
    },
  };
}

/** The thread that reads problem files, with Tesseract's program and data beside it. */
function problemsConfig(): InlineConfig {
  const config = workerConfig("problems", "src-main/core/problems/worker/worker.ts");
  // Tesseract's program is a CommonJS module, and names its folder even when it is handed what it would load from there.
  return { ...config, plugins: [ocrFiles()], define: { __dirname: "import.meta.dirname" } };
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

/** What `out/` is built from: the main process with the engine, the threads, the preload, the renderer. */
export const buildConfigs = (): InlineConfig[] => [
  mainConfig(),
  workerConfig("files", "src-main/core/models/files/worker.ts"),
  workerConfig("checking", "src-main/core/checking/worker/worker.ts"),
  problemsConfig(),
  workerConfig("history", "src-main/core/storage/thread/worker.ts"),
  preloadConfig(),
  rendererConfig,
];
