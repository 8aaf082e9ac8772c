import type * as pdfjs from "pdfjs-dist/legacy/build/pdf.mjs";

type Pdfjs = typeof pdfjs;

let loading: Promise<Pdfjs> | null = null;

/** Loads pdf.js when the first PDF is read. Both halves run in the calling thread, which is one for files already. */
export function loadPdfjs(): Promise<Pdfjs> {
  loading ??= load();
  return loading;
}

async function load(): Promise<Pdfjs> {
  // Nothing is drawn in this thread, so what drawing needs may be missing; pdf.js would complain of that on the console.
  const scope = globalThis as { DOMMatrix?: unknown; Path2D?: unknown; pdfjsWorker?: unknown };
  scope.DOMMatrix ??= function DOMMatrix() {};
  scope.Path2D ??= function Path2D() {};
  const warn = Object.getOwnPropertyDescriptor(globalThis.console, "warn");
  Object.defineProperty(globalThis.console, "warn", { configurable: true, value: () => undefined });
  try {
    scope.pdfjsWorker = await import("pdfjs-dist/legacy/build/pdf.worker.mjs");
    return await import("pdfjs-dist/legacy/build/pdf.mjs");
  } finally {
    if (warn !== undefined) Object.defineProperty(globalThis.console, "warn", warn);
  }
}
