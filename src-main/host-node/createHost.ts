import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Host } from "../core/ports/Host.ts";
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
 * @param dataDir absolute path, or `:memory:`
 */
export function createHost(root: string, dataDir: string): Host {
  return {
    kind: "node",
    version: readVersion(root),
    dataDir,
    resourcesDir: join(root, "resources"),
    logger: terminalLogger,
    engineLauncher: nodeEngineLauncher(join(root, "out/main/engine.js")),
    chooseModelFile: null,
  };
}
