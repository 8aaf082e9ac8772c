import { readFileSync } from "node:fs";
import { basename, resolve } from "node:path";
import type { Plugin } from "vite";

const modules = resolve(import.meta.dirname, "../node_modules");

/**
 * What reading pictures needs beside its program: Tesseract without its old engine, for processors with SIMD as all have,
 * its smaller data for three languages, and decoders of pictures in scanned PDFs.
 */
export const ocrSources: readonly string[] = [
  "tesseract.js-core/tesseract-core-simd-lstm.wasm",
  ...["eng", "deu", "fra"].map(
    (language) => `@tesseract.js-data/${language}/4.0.0_best_int/${language}.traineddata.gz`,
  ),
  "pdfjs-dist/wasm/openjpeg.wasm",
  "pdfjs-dist/wasm/jbig2.wasm",
].map((path) => resolve(modules, path));

/** Lays them into `ocr/` beside the built thread. */
export const ocrFiles = (): Plugin => ({
  name: "ocr-files",
  generateBundle() {
    for (const path of ocrSources)
      this.emitFile({ type: "asset", fileName: `ocr/${basename(path)}`, source: readFileSync(path) });
  },
});
