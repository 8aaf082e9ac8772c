import type { DocumentFile } from "./detectKind.ts";
import { readPdf, type PdfOptions } from "../pages/readPdf.ts";
import { readPicture } from "../pages/readPicture.ts";
import { readLatex } from "./latex/readLatex.ts";
import { readMarkdown } from "./markdown/readMarkdown.ts";
import { readNotebook } from "./notebook/readNotebook.ts";
import type { ReadDocument } from "./ReadDocument.ts";
import { readText } from "./readText.ts";
import { readWord } from "./word/readWord.ts";

/** How text is read off pages and pictures. */
export interface PageOptions extends Pick<PdfOptions, "onProgress"> {
  /** Absolute path of the folder with Tesseract's program and data. */
  readonly ocrFolder: string;
  /** Whether pages of a PDF that are pictures are read too, which takes seconds a page. */
  readonly readsScans: boolean;
}

/**
 * What stands in a file, by the reader for its kind.
 * @throws AppError `problems/*`
 */
export async function readFile(file: DocumentFile, options: PageOptions): Promise<ReadDocument> {
  const { ocrFolder, readsScans, onProgress } = options;
  switch (file.kind) {
    case "text":
      return readText(file.text);
    case "markdown":
      return readMarkdown(file.text);
    case "pdf":
      return await readPdf(file.bytes, { ocrFolder: readsScans ? ocrFolder : null, onProgress });
    case "picture":
      return await readPicture(file.bytes, ocrFolder);
    case "latex":
      return readLatex(file.text);
    case "notebook":
      return readNotebook(file.text);
    case "word":
      return readWord(file.bytes);
  }
}
