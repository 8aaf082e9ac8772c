import { join, resolve } from "node:path";
import type { EngineLauncher, EngineProcess } from "../../src-main/core/ports/EngineLauncher.ts";
import type { Host } from "../../src-main/core/ports/Host.ts";
import { memorySecretStore } from "../../src-main/core/ports/memorySecretStore.ts";
import { nodeEngineLauncher } from "../../src-main/host-node/nodeEngineLauncher.ts";
import { temporaryFolder } from "./temporaryFolder.ts";

const root = resolve(import.meta.dirname, "../..");

/** The real engine, started from its source. */
export const engineLauncher: EngineLauncher = nodeEngineLauncher(resolve(root, "src-main/engine/main.ts"));

/** The real engine, and the process that was started last, to do it harm. */
export function watchedLauncher(): EngineLauncher & { last: () => EngineProcess; count: () => number } {
  const launched: EngineProcess[] = [];
  return {
    launch() {
      const engine = engineLauncher.launch();
      launched.push(engine);
      return engine;
    },
    last() {
      const engine = launched.at(-1);
      if (engine === undefined) throw new Error("no engine was started");
      return engine;
    },
    count: () => launched.length,
  };
}

/** A host that keeps nothing, logs nothing and sees an empty home; for use inside a test. */
export function testHost(change: Partial<Host> = {}): Host {
  const folder = temporaryFolder();
  return {
    kind: "node",
    version: "0.0.0",
    dataDir: ":memory:",
    modelsDir: join(folder, "models"),
    resourcesDir: resolve(root, "resources"),
    logger: { info: () => undefined, warn: () => undefined, error: () => undefined },
    engineLauncher,
    fileWorkerFile: resolve(root, "src-main/core/models/files/worker.ts"),
    checkingWorkerFile: resolve(root, "src-main/core/checking/worker/worker.ts"),
    problemsWorkerFile: resolve(root, "src-main/core/problems/worker/worker.ts"),
    historyThreadFile: resolve(root, "src-main/core/storage/thread/worker.ts"),
    secrets: memorySecretStore(),
    home: join(folder, "home"),
    environment: {},
    chooseModelFile: null,
    chooseFolder: null,
    revealFile: null,
    printPdf: null,
    publishPage: null,
    resolveProxy: null,
    forget: null,
    power: null,
    ...change,
  };
}
