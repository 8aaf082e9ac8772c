import { readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { defaultDataDir } from "../../src-shared/domain/defaultDataDir.ts";
import { memorySecretStore } from "../core/ports/memorySecretStore.ts";
import type { Host } from "../core/ports/Host.ts";
import { linuxPower } from "./linuxPower.ts";
import { nodeEngineLauncher } from "./nodeEngineLauncher.ts";
import { terminalLogger } from "./terminalLogger.ts";

/** The version in the app's package.json. */
export function readVersion(root: string): string {
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
  return version;
}

/**
 * What plain Node gives the core.
 * @param root absolute path of the app's folder, with `out` and `resources` in it
 * @param dataDir as the person gave it, `:memory:`, or undefined for the usual folder
 */
export function createHost(root: string, dataDir: string | undefined): Host {
  const usualDir = defaultDataDir(process.platform, process.env, homedir());
  const isKept = dataDir !== ":memory:";
  const folder = resolve(isKept && dataDir !== undefined ? dataDir : usualDir);
  return {
    kind: "node",
    version: readVersion(root),
    dataDir: isKept ? folder : ":memory:",
    modelsDir: join(folder, "models"),
    resourcesDir: join(root, "resources"),
    logger: terminalLogger,
    engineLauncher: nodeEngineLauncher(join(root, "out/main/engine.js")),
    fileWorkerFile: join(root, "out/main/files.mjs"),
    checkingWorkerFile: join(root, "out/main/checking.mjs"),
    problemsWorkerFile: join(root, "out/main/problems.mjs"),
    historyThreadFile: join(root, "out/main/history.mjs"),
    secrets: memorySecretStore(),
    home: homedir(),
    environment: process.env,
    chooseModelFile: null,
    chooseFolder: null,
    revealFile: null,
    printPdf: null,
    publishPage: null,
    resolveProxy: null,
    forget: null,
    power: linuxPower(),
  };
}
