import { AppError } from "../../../../src-shared/errors/AppError.ts";
import type { ReadDocument } from "../reading/ReadDocument.ts";
import type { BlockDraft } from "./layout/BlockDraft.ts";
import { toBlocks, type PageSize } from "./layout/toBlocks.ts";
import { addDrafts, findBody } from "./layout/toDrafts.ts";
import { mostPixels, pictureHeader } from "./ocr/pictureHeader.ts";
import { TextRecognizer } from "./ocr/TextRecognizer.ts";
import { toPageRows } from "./ocr/toPageRows.ts";

/** A picture is treated as a page of this width, in points. */
const pageWidth = 595;

/**
 * What can be read off a PNG, JPEG or WebP picture. Words that are not sure and all that looks like mathematics are
 * flagged, since formulas are misread without a sign of it.
 * @param ocrFolder absolute path of the folder with Tesseract's program and data
 * @throws AppError `problems/damaged`, `problems/too-large`
 */
export async function readPicture(bytes: Uint8Array, ocrFolder: string): Promise<ReadDocument> {
  const { width, height, orientation } = pictureHeader(bytes);
  if (width * height > mostPixels)
    throw new AppError("problems/too-large", `${width} by ${height} pixels`, {
      data: { size: `${width} by ${height} pixels`, limit: `${mostPixels / 1_000_000} megapixels` },
    });
  const recognizer = await TextRecognizer.open(ocrFolder);
  try {
    const lines = recognizer.read(bytes, orientation);
    const isTurned = orientation >= 5;
    const [across, down] = isTurned ? [height, width] : [width, height];
    const scale = pageWidth / across;
    const size: PageSize = { width: pageWidth, height: down * scale };
    const rows = toPageRows(lines, 1, { scale, left: 0, top: 0 });
    const drafts: BlockDraft[] = [];
    addDrafts(drafts, rows, [], findBody([rows]));
    const place = { page: 1, box: null, lines: null };
    return {
      kind: "picture",
      title: null,
      blocks: toBlocks(drafts, () => size),
      flags: lines.length === 0 ? [{ kind: "page-not-read", text: "", place }] : [],
    };
  } finally {
    recognizer.close();
  }
}
