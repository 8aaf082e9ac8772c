import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";

const root = resolve(import.meta.dirname, "../..");

/** The app in a process of its own, as the terminal starts it. */
export interface StemmaProcess {
  /** With its one-time key. */
  address: string;
  pid: number;
  /** Ends it as a crash or the system would, without warning. */
  kill(): Promise<void>;
  /** Ends it as Ctrl+C does. @returns its exit code */
  close(): Promise<number | null>;
}

const addressLine = /(http:\/\/\S+)/;

/**
 * Starts the built Node host on a free port, for a person whose home folder is empty.
 * @param dataDir where the history is
 * @param environment on top of this process's own
 * @throws Error with what the process said, when it ends instead of printing an address
 */
export async function startStemma(dataDir: string, environment: Record<string, string> = {}): Promise<StemmaProcess> {
  const home = join(dataDir, "home");
  mkdirSync(home, { recursive: true });
  const program = resolve(root, "out/main/stemma.js");
  const child = spawn(process.execPath, [program, "open", "--no-browser", "--data", dataDir], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, HOME: home, USERPROFILE: home, ...environment },
  });
  let errors = "";
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => (errors += chunk));
  const exited = once(child, "exit");
  const address = await new Promise<string>((resolve, reject) => {
    createInterface(child.stdout).on("line", (line) => {
      const found = addressLine.exec(line)?.[1];
      if (found !== undefined) resolve(found);
    });
    child.once("exit", (code) => reject(new Error(`stemma ended with ${code}: ${errors}`)));
  });
  const end = async (signal: "SIGKILL" | "SIGINT"): Promise<number | null> => {
    child.kill(signal);
    await exited;
    return child.exitCode;
  };
  return {
    address,
    pid: child.pid ?? 0,
    kill: async () => void (await end("SIGKILL")),
    close: () => end("SIGINT"),
  };
}
