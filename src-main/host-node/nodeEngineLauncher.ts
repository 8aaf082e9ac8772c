import { fork, type ChildProcess } from "node:child_process";
import type { EngineExit, EngineLauncher, EngineProcess } from "../core/ports/EngineLauncher.ts";
import type { EngineReply } from "../core/ports/engineProtocol.ts";

/** Characters of the native log that are kept. */
const logTailLength = 4096;

/**
 * Starts engines as child processes of Node.
 * @param entry absolute path of the engine's program
 */
export function nodeEngineLauncher(entry: string): EngineLauncher {
  return {
    launch() {
      const child = fork(entry, [], {
        serialization: "json",
        // The app's own flags, such as a debugger's port, are not the engine's.
        execArgv: [],
        env: engineEnvironment(),
        stdio: ["ignore", "pipe", "pipe", "ipc"],
      });
      return engineProcess(child);
    },
  };
}

/** Drivers and libraries read the environment, so all stays but what would change Node itself. */
function engineEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(NODE_|ELECTRON_)/i.test(name)));
}

function engineProcess(child: ChildProcess): EngineProcess {
  let logTail = "";
  let onExit: ((exit: EngineExit) => void) | undefined;
  const keepLog = (chunk: string): void => {
    logTail = (logTail + chunk).slice(-logTailLength);
  };
  child.stdout?.setEncoding("utf8").on("data", keepLog);
  child.stderr?.setEncoding("utf8").on("data", keepLog);

  const kill = (): void => void child.kill("SIGKILL");
  process.once("exit", kill);
  const exited = (code: number | null, signal: string | null): void => {
    process.off("exit", kill);
    onExit?.({ code, signal });
    onExit = undefined;
  };
  // "close" comes after the last message and the last line of the log; "exit" may come before them.
  child.once("close", exited);
  child.on("error", (error) => {
    keepLog(`${error.message}\n`);
    // A process that never began does not close.
    if (child.pid === undefined) exited(null, null);
  });

  return {
    send(request) {
      // A process that has just died is reported by its exit.
      if (child.connected) child.send(request, () => undefined);
    },
    onMessage(listener) {
      child.on("message", (message) => listener(message as EngineReply));
    },
    onExit(listener) {
      onExit = listener;
    },
    kill,
    logTail: () => logTail,
  };
}
