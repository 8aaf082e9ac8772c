import type { CodeError } from "../../../src-shared/domain/codeRun.ts";

/** What Python runs from. Blobs are handed on without being copied. */
export interface SandboxFiles {
  /** `pyodide.mjs`, which starts the runtime. */
  loader: Blob;
  /** `pyodide.asm.mjs`, the JavaScript half of the runtime. */
  runtime: Blob;
  /** `pyodide.asm.wasm`, the interpreter. */
  interpreter: Blob;
  /** The standard library, SymPy and mpmath, compiled, in one zip file. */
  library: Blob;
}

export interface SandboxLimits {
  /** Of WebAssembly's memory, where all of Python's objects are. */
  memoryBytes: number;
  /** Of all files that code writes, which are in memory too. */
  fileBytes: number;
}

/** The first message to the worker. */
export interface SandboxStart {
  files: SandboxFiles;
  limits: SandboxLimits;
  /** The worker's end of the channel to the page. */
  port: MessagePort;
}

/** What the page asks of the worker; one is carried out after the other. */
export type SandboxRequest =
  /** Imports the packages, so that the code that needs them finds them loaded. */
  | { type: "warm" }
  /** Runs the code. A worker runs one piece of code in its life. */
  | { type: "run"; code: string; outputLength: number };

/** What the worker says. It may be under the control of the code it runs: the page believes no more than it must. */
export type SandboxMessage =
  | { type: "ready" }
  | { type: "running" }
  | { type: "output"; stream: "stdout" | "stderr"; text: string }
  | { type: "overflow" }
  | { type: "done"; result: string | null; latex: string | null; error: CodeError | null; durationMs: number }
  | { type: "broken"; reason: "memory" | "other"; detail: string };
