/** The half of pdf.js that reads a file; the other half only looks for it in the global scope. */
declare module "pdfjs-dist/legacy/build/pdf.worker.mjs" {
  export const WorkerMessageHandler: unknown;
}
