import { fork } from "node:child_process";
import { EventEmitter } from "node:events";
import { constants } from "node:os";
import { pathToFileURL } from "node:url";
import { resolve } from "node:path";
import type { StandInApp } from "./StandInApp.ts";
import { report } from "./reports.ts";

/** Electron's options of `utilityProcess.fork`, those that are honoured. */
export interface ForkOptions {
  serviceName?: string;
  stdio?: string;
  env?: Record<string, string>;
}

const shim = pathToFileURL(resolve(import.meta.dirname, "parentPortShim.ts")).href;

/** Electron's `utilityProcess`. */
export function standInUtilityProcess(app: StandInApp) {
  return {
    fork(entry: string, args: string[], { serviceName, env, stdio }: ForkOptions) {
      app.mustBeReady("utilityProcess.fork");
      const child = fork(entry, args, {
        execArgv: ["--import", shim],
        env: env ?? process.env,
        serialization: "advanced",
        stdio: ["ignore", stdio === "pipe" ? "pipe" : "inherit", stdio === "pipe" ? "pipe" : "inherit", "ipc"],
      });
      const { pid = 0 } = child;
      app.utilities.add(pid);
      void report({ type: "utility", serviceName, pid, env: Object.keys(env ?? {}) });
      const utility = Object.assign(new EventEmitter(), {
        pid,
        stdout: child.stdout,
        stderr: child.stderr,
        postMessage: (message: unknown) => void child.send(message as object),
        kill: () => child.kill(),
      });
      child.on("message", (message) => utility.emit("message", message));
      child.on("close", (code, signal) => {
        app.utilities.delete(pid);
        void report({ type: "utility-exit", pid });
        utility.emit("exit", code ?? constants.signals[signal ?? "SIGKILL"]);
      });
      // A message to a child that has just died is no error of the app.
      child.on("error", () => undefined);
      return utility;
    },
  };
}
