import type { PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { PageRow } from "../layout/PageRow.ts";
import { pageImage } from "./pageImage.ts";
import { TextRecognizer } from "./TextRecognizer.ts";
import { toPageRows } from "./toPageRows.ts";

/** Reads pages that are pictures, for as long as there is time. */
export class ScanReader {
  readonly #folder: string;
  readonly #limitMs: number;
  #recognizer: TextRecognizer | null = null;
  #spentMs = 0;
  #pages = 0;

  /** @param folder absolute path of the folder with Tesseract's program and data */
  constructor(folder: string, limitMs: number) {
    this.#folder = folder;
    this.#limitMs = limitMs;
  }

  /** How many pages have been read. */
  get pages(): number {
    return this.#pages;
  }

  /** The rows of a page, or null where it has no picture with words, or there is no time left. */
  async read(page: PDFPageProxy): Promise<PageRow[] | null> {
    if (this.#spentMs > this.#limitMs) return null;
    const start = performance.now();
    const image = await pageImage(page);
    if (image === null) return null;
    this.#recognizer ??= await TextRecognizer.open(this.#folder);
    const lines = this.#recognizer.read(image.bytes);
    this.#spentMs += performance.now() - start;
    const frame = { scale: image.place.width / image.width, left: image.place.x, top: image.place.y };
    this.#pages += 1;
    return lines.length === 0 ? null : toPageRows(lines, page.pageNumber, frame);
  }

  close(): void {
    this.#recognizer?.close();
  }
}
