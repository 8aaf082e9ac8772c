import type { loadPyodide, PyodideAPI } from "pyodide";
import { info } from "pyodide/pyodide-lock.json";
import type { SandboxFiles } from "../sandboxMessages.ts";

type CreateModule = NonNullable<NonNullable<Parameters<typeof loadPyodide>[0]>["createPyodideModule"]>;

/** Nothing is fetched from there: it only makes addresses of the names that Pyodide asks for. */
const nowhere = "https://python.invalid/";

/** What Python writes, told piece by piece. */
export type WriteOutput = (stream: "stdout" | "stderr", text: string) => void;

/** Starts the interpreter from files in memory, with nothing in place of JavaScript's globals. */
export async function startPython(files: SandboxFiles, write: WriteOutput): Promise<PyodideAPI> {
  // Pyodide wants a module worker, and knows others by this. A page of nobody's origin can start only the others.
  Reflect.set(globalThis, "importScripts", undefined);
  // Pyodide fetches two files by name; the page's policy refuses every real request.
  globalThis.fetch = async (address) =>
    new URL(address as URL).pathname.endsWith(".wasm")
      ? new Response(files.interpreter, { headers: { "Content-Type": "application/wasm" } })
      : new Response(files.library);
  const [loader, runtime] = await Promise.all([
    importScript<{ loadPyodide: typeof loadPyodide }>(files.loader),
    importScript<{ default: CreateModule }>(files.runtime),
  ]);
  const python = await loader.loadPyodide({
    indexURL: nowhere,
    // No package can be loaded, but the list of them must be made for this runtime.
    lockFileContents: JSON.stringify({ info, packages: {} }),
    jsglobals: Object.create(null) as object,
    // The same code gives the same output each time, and none of it is held back.
    env: { PYTHONHASHSEED: "0", PYTHONUNBUFFERED: "1" },
    createPyodideModule: runtime.default,
  });
  python.setStdin({ stdin: () => null });
  python.setStdout(writer((text) => write("stdout", text)));
  python.setStderr(writer((text) => write("stderr", text)));
  return python;
}

async function importScript<Module>(script: Blob): Promise<Module> {
  const address = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
  try {
    return (await import(/* @vite-ignore */ address)) as Module;
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** Takes bytes; a character may be cut in two by the end of a piece. */
function writer(write: (text: string) => void): { write: (bytes: Uint8Array) => number } {
  const decoder = new TextDecoder();
  return {
    write(bytes) {
      write(decoder.decode(bytes, { stream: true }));
      return bytes.length;
    },
  };
}
