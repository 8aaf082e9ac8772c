import { resolve } from "node:path";
import type { EngineLauncher, EngineProcess } from "../../src-main/core/ports/EngineLauncher.ts";
import type { Host } from "../../src-main/core/ports/Host.ts";
import { nodeEngineLauncher } from "../../src-main/host-node/nodeEngineLauncher.ts";

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

/** A host that keeps nothing and logs nothing. */
export function testHost(change: Partial<Host> = {}): Host {
  return {
    kind: "node",
    version: "0.0.0",
    dataDir: ":memory:",
    resourcesDir: resolve(root, "resources"),
    logger: { info: () => undefined, warn: () => undefined, error: () => undefined },
    engineLauncher,
    chooseModelFile: null,
    ...change,
  };
}
