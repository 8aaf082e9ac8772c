// oxlint-disable import/default -- the build gives the address of each
import interpreterUrl from "pyodide/pyodide.asm.wasm?url";
import runtimeUrl from "pyodide/pyodide.asm.mjs?url";
import loaderUrl from "pyodide/pyodide.mjs?url";
import type { SandboxFiles } from "./sandboxMessages.ts";
import workerUrl from "./worker/sandboxWorker.ts?worker&url";

/** Made from Pyodide's own and the packages in `resources/python/` when the app is built. */
const libraryUrl = "./python-library.zip";

export interface SandboxSources {
  files: SandboxFiles;
  /** What the worker runs. */
  script: Blob;
}

/** Reads what a sandbox needs from the app's own files. @throws Error when one of them cannot be had */
export async function loadSandboxFiles(): Promise<SandboxSources> {
  const urls = [loaderUrl, runtimeUrl, interpreterUrl, libraryUrl, workerUrl];
  const [loader, runtime, interpreter, library, script] = (await Promise.all(urls.map(load))) as [
    Blob,
    Blob,
    Blob,
    Blob,
    Blob,
  ];
  return { files: { loader, runtime, interpreter, library }, script };
}

async function load(url: string): Promise<Blob> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.blob();
}
