import { utilityProcess, type UtilityProcess } from "electron";
import type { EngineLauncher } from "../core/ports/EngineLauncher.ts";
import type { EngineReply } from "../core/ports/engineProtocol.ts";
import { engineEnvironment } from "./engineEnvironment.ts";

const logTailLength = 4096;

/**
 * Starts the engine as an Electron utility process. Electron must be ready.
 * @param entry absolute path of the built engine
 */
export function utilityEngineLauncher(entry: string): EngineLauncher {
  return {
    launch() {
      const child = utilityProcess.fork(entry, [], {
        serviceName: "Stemma engine",
        stdio: "pipe",
        env: engineEnvironment(process.env),
      });
      let logTail = "";
      const keep = (chunk: Buffer): void => {
        logTail = (logTail + chunk.toString("utf8")).slice(-logTailLength);
      };
      // Both are read, since a full pipe would hold the engine up.
      child.stdout?.on("data", keep);
      child.stderr?.on("data", keep);
      return {
        send: (request) => child.postMessage(request),
        onMessage: (listener) => child.on("message", (reply: EngineReply) => listener(reply)),
        onExit: (listener) => child.once("exit", (code) => listener({ code, signal: null })),
        kill: () => end(child),
        logTail: () => logTail,
      };
    },
  };
}

/** By a signal that cannot be refused: Electron's own way asks, and an engine that hangs may not hear it. */
function end(child: UtilityProcess): void {
  if (child.pid === undefined) {
    child.kill();
    return;
  }
  try {
    process.kill(child.pid, "SIGKILL");
  } catch {
    // It has just ended by itself.
  }
}
