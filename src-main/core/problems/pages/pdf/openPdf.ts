import type { PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { AppError } from "../../../../../src-shared/errors/AppError.ts";
import { loadPdfjs } from "./loadPdfjs.ts";

/** Pages of the longest file that is read. */
export const mostPages = 300;

/** Pixels of the largest picture in a file that is decoded. */
const largestPicture = 40_000_000;

/**
 * Opens a PDF: nothing in it is run, nothing that it refers to is fetched, forms of the XFA kind are not followed.
 * @param decoders folder with the decoders of JPEG 2000 and JBIG2; without them such pictures are left out
 * @throws AppError `problems/damaged`, `problems/encrypted`, `problems/too-large`
 */
export async function openPdf(bytes: Uint8Array, decoders: string | null): Promise<PDFDocumentProxy> {
  const { getDocument } = await loadPdfjs();
  const task = getDocument({
    // pdf.js takes the memory that it is given away from its owner.
    data: new Uint8Array(bytes),
    enableXfa: false,
    fontExtraProperties: true,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    ...(decoders === null ? { useWasm: false } : { wasmUrl: `${decoders}/` }),
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    maxImageSize: largestPicture,
    verbosity: 0,
  });
  try {
    const document = await task.promise;
    const { numPages } = document;
    if (numPages <= mostPages) return document;
    throw new AppError("problems/too-large", `${numPages} pages`, {
      data: { size: `${numPages} pages`, limit: `${mostPages} pages` },
    });
  } catch (thrown) {
    await task.destroy();
    throw translate(thrown);
  }
}

/** Errors of pdf.js as ours. */
function translate(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown;
  const { name, message } = thrown instanceof Error ? thrown : { name: "", message: String(thrown) };
  if (name === "PasswordException") return new AppError("problems/encrypted", message, { cause: thrown });
  return new AppError("problems/damaged", message, { cause: thrown });
}
