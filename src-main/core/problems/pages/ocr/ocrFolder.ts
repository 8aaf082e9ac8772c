import { join } from "node:path";

/** Tesseract's program and data, which are laid beside the built thread that reads files. */
export const ocrFolder: string = join(import.meta.dirname, "ocr");
