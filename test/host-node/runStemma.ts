import { spawn, type ChildProcessWithoutNullStreams } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";

const program = resolve(import.meta.dirname, "../../out/main/stemma.js");

/** Starts the built program, without a terminal; `env` is added to the environment. */
export function startStemma(args: string[], env: Record<string, string> = {}): ChildProcessWithoutNullStreams {
  return startProgram(process.execPath, program, args, env);
}

export function startProgram(
  node: string,
  path: string,
  args: string[],
  env: Record<string, string> = {},
): ChildProcessWithoutNullStreams {
  const child = spawn(node, [path, ...args], { env: { ...process.env, ...env } });
  child.stdout.setEncoding("utf8");
  child.stderr.setEncoding("utf8");
  // A program that ends without reading leaves a broken pipe.
  child.stdin.on("error", () => undefined);
  return child;
}

export interface Outcome {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Resolves when the program has ended and all it wrote has come. */
export async function outcomeOf(child: ChildProcessWithoutNullStreams): Promise<Outcome> {
  let stdout = "";
  let stderr = "";
  child.stdout.on("data", (text: string) => (stdout += text));
  child.stderr.on("data", (text: string) => (stderr += text));
  const [code] = (await once(child, "close")) as [number | null];
  return { code, stdout, stderr };
}

/** Runs the program to its end with this text on standard input. */
export function runStemma(args: string[], input = ""): Promise<Outcome> {
  const child = startStemma(args);
  child.stdin.end(input);
  return outcomeOf(child);
}
