import { getDocument, PDFWorker } from "pdfjs-dist";
import type { OriginalFile } from "./OriginalFile.ts";
import { startPdfWorker } from "./startPdfWorker.ts";

/** Pixels of the largest page or picture that is drawn. */
const mostPixels = 16_000_000;

export async function openPdf(bytes: Uint8Array): Promise<OriginalFile> {
  const thread = startPdfWorker();
  const worker = PDFWorker.create({ port: thread });
  const task = getDocument({
    // pdf.js takes the memory that it is given away from its owner.
    data: new Uint8Array(bytes),
    worker,
    enableXfa: false,
    // The content security policy allows no WebAssembly here; there are decoders in JavaScript.
    useWasm: false,
    wasmUrl: new URL("pdf/", document.baseURI).href,
    maxImageSize: 40_000_000,
    canvasMaxAreaInBytes: 4 * mostPixels,
    verbosity: 0,
  });
  const close = (): void => {
    void task.destroy();
    worker.destroy();
    thread.terminate();
  };
  try {
    const document = await task.promise;
    return {
      pageCount: document.numPages,
      draw: (canvas, page, width, signal) => draw(document, canvas, page, width, signal),
      close,
    };
  } catch (error) {
    close();
    throw error;
  }
}

async function draw(
  document: Awaited<ReturnType<typeof getDocument>["promise"]>,
  canvas: HTMLCanvasElement,
  number: number,
  width: number,
  signal: AbortSignal,
): Promise<void> {
  const page = await document.getPage(number);
  signal.throwIfAborted();
  const natural = page.getViewport({ scale: 1 });
  const scale = Math.min(width / natural.width, Math.sqrt(mostPixels / (natural.width * natural.height)));
  const viewport = page.getViewport({ scale });
  canvas.width = Math.round(viewport.width);
  canvas.height = Math.round(viewport.height);
  // Notes, links and fields of forms are no part of what is printed.
  const task = page.render({ canvas, viewport, annotationMode: 0 });
  const cancel = (): void => task.cancel();
  signal.addEventListener("abort", cancel, { once: true });
  try {
    await task.promise;
  } finally {
    signal.removeEventListener("abort", cancel);
    page.cleanup();
  }
}
