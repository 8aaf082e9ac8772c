import childProcess, { type ChildProcess, type ForkOptions } from "node:child_process";
import { EventEmitter } from "node:events";
import { syncBuiltinESMExports } from "node:module";

const selfTestFile = "testBindingBinary.js";
/** What the self-test's child answers to each message of its parent. */
const answers: Readonly<Record<string, string>> = { start: "loaded", test: "done" };

/** A child that passes the self-test by its protocol: ready, loaded, done, exit 0. */
function passingChild(): ChildProcess {
  const child = Object.assign(new EventEmitter(), {
    exitCode: null as number | null,
    killed: false,
    stdout: null,
    stderr: null,
    kill: () => true,
    send: (message: { type: string }) => {
      queueMicrotask(() => {
        if (message.type !== "exit") return child.emit("message", { type: answers[message.type] });
        child.exitCode = 0;
        return child.emit("exit", 0);
      });
      return true;
    },
  });
  setImmediate(() => child.emit("message", { type: "ready" }));
  return child as unknown as ChildProcess;
}

/**
 * Must run before node-llama-cpp is imported. The library first loads each native binary in a forked Node
 * process; an Electron utility process cannot fork one (it would start the app again), and this process is
 * already the place where a bad binary may crash. See docs/decisions/0003-engine-process.md.
 */
export function skipBinarySelfTest(): void {
  const fork = childProcess.fork as (
    path: string | URL,
    args?: readonly string[],
    options?: ForkOptions,
  ) => ChildProcess;
  childProcess.fork = ((path: string | URL, args?: readonly string[], options?: ForkOptions) =>
    String(path).endsWith(selfTestFile) ? passingChild() : fork(path, args, options)) as typeof childProcess.fork;
  syncBuiltinESMExports();
}
