import type { PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { PagePicture } from "../PageMarks.ts";
import { MarkReader } from "../pdf/MarkReader.ts";
import { loadPdfjs } from "../pdf/loadPdfjs.ts";
import { toMatrix } from "../pdf/Matrix.ts";

/** A picture on a page, as a file of the PNM kind, and where it stands. */
export interface PageImage {
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly place: PagePicture;
}

/** What pdf.js decodes a picture to. */
interface DecodedImage {
  readonly width: number;
  readonly height: number;
  /** 1: one bit a pixel, white is set; 2: red, green, blue; 3: and alpha. */
  readonly kind: number;
  readonly data: Uint8Array | Uint8ClampedArray;
}

/** More pixels in a row than this do not make text easier to read, only slower. */
const mostColumns = 1_800;

/** The largest picture on a page, or null where there is none that can be decoded. */
export async function pageImage(page: PDFPageProxy): Promise<PageImage | null> {
  const { OPS } = await loadPdfjs();
  const { fnArray, argsArray } = await page.getOperatorList();
  const reader = new MarkReader(toMatrix(page.getViewport({ scale: 1 }).transform));
  let best: { id: string; place: PagePicture } | null = null;
  for (const [index, operation] of fnArray.entries()) {
    const values = argsArray[index] as readonly unknown[] | null;
    if (operation === OPS.save) reader.save();
    else if (operation === OPS.restore || operation === OPS.paintFormXObjectEnd) reader.restore();
    else if (operation === OPS.transform) reader.transform(values as readonly number[]);
    else if (operation === OPS.paintFormXObjectBegin) {
      reader.save();
      if (values?.[0]) reader.transform(values[0] as ArrayLike<number>);
    } else if (operation === OPS.paintImageXObject) {
      reader.drawPicture();
      const place = reader.pictures.at(-1);
      if (place === undefined) continue;
      if (best === null || place.width * place.height > best.place.width * best.place.height)
        best = { id: String(values?.[0]), place };
    }
  }
  if (best === null) return null;
  const { id, place } = best;
  const objects = id.startsWith("g_") ? page.commonObjs : page.objs;
  const image = await new Promise<DecodedImage | null>((resolve) => {
    objects.get(id, (data: DecodedImage | null) => resolve(data));
  });
  return image?.data === undefined ? null : { ...toGrey(image), place };
}

/** Grey values, with fewer pixels where there are more than needed (netpbm's PGM format, P5). */
function toGrey(image: DecodedImage): Omit<PageImage, "place"> {
  const step = Math.max(1, Math.round(image.width / mostColumns));
  const [width, height] = [Math.floor(image.width / step), Math.floor(image.height / step)];
  const valueAt = greyOf(image);
  const header = new TextEncoder().encode(`P5\n${width} ${height}\n255\n`);
  const bytes = new Uint8Array(header.length + width * height);
  bytes.set(header);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      let sum = 0;
      for (let dy = 0; dy < step; dy++) for (let dx = 0; dx < step; dx++) sum += valueAt(x * step + dx, y * step + dy);
      bytes[header.length + y * width + x] = Math.round(sum / (step * step));
    }
  return { bytes, width, height };
}

function greyOf({ data, kind, width }: DecodedImage): (x: number, y: number) => number {
  if (kind === 1) {
    const stride = Math.ceil(width / 8);
    return (x, y) => (((data[y * stride + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1) * 255;
  }
  const channels = kind === 2 ? 3 : 4;
  return (x, y) => {
    const at = (y * width + x) * channels;
    // Luma as in ITU-R BT.601.
    return 0.299 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0);
  };
}
