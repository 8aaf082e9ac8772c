import { AppError } from "../../../../../src-shared/errors/AppError.ts";

/** What the header of a picture says. */
export interface PictureHeader {
  /** In pixels, as the picture is stored. */
  readonly width: number;
  readonly height: number;
  /** How a camera was held, 1 for upright (Exif 2.32, tag 0x0112). */
  readonly orientation: number;
}

/** Pixels of the largest picture that is decoded. */
export const mostPixels = 40_000_000;

/**
 * The size of a PNG, JPEG or WebP picture, without decoding it.
 * @throws AppError `problems/damaged`
 */
export function pictureHeader(bytes: Uint8Array): PictureHeader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const size = pngSize(view) ?? webpSize(view) ?? jpegHeader(view);
    if (size !== null && size.width > 0 && size.height > 0) return size;
  } catch (thrown) {
    // The header goes on after the end of the file.
    if (!(thrown instanceof RangeError)) throw thrown;
  }
  throw new AppError("problems/damaged", "no size in the header of the picture");
}

/** PNG specification, 11.2.2: IHDR comes first. */
function pngSize(view: DataView): PictureHeader | null {
  if (view.getUint32(0) !== 0x89504e47) return null;
  return { width: view.getUint32(16), height: view.getUint32(20), orientation: 1 };
}

/** RFC 9649: the three kinds of a first chunk. */
function webpSize(view: DataView): PictureHeader | null {
  if (view.getUint32(0) !== 0x52494646 || view.getUint32(8) !== 0x57454250) return null;
  const low24 = (at: number): number => view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
  switch (view.getUint32(12)) {
    case 0x56503858:
      return { width: low24(24) + 1, height: low24(27) + 1, orientation: 1 };
    case 0x5650384c: {
      const bits = view.getUint32(21, true);
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1, orientation: 1 };
    }
    case 0x56503820:
      return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff, orientation: 1 };
    default:
      return null;
  }
}

/** ITU-T T.81: segments up to the first frame header. */
function jpegHeader(view: DataView): PictureHeader | null {
  if (view.getUint16(0) !== 0xffd8) return null;
  let orientation = 1;
  for (let at = 2; ;) {
    const marker = view.getUint16(at);
    const length = view.getUint16(at + 2);
    if (marker < 0xff00 || length < 2) return null;
    if (marker === 0xffe1) orientation = exifOrientation(view, at + 4) ?? orientation;
    const isFrame = marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker);
    if (isFrame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5), orientation };
    at += 2 + length;
  }
}

function exifOrientation(view: DataView, at: number): number | null {
  if (view.getUint32(at) !== 0x45786966) return null;
  const start = at + 6;
  const isLittle = view.getUint16(start) === 0x4949;
  const entries = start + view.getUint32(start + 4, isLittle);
  const count = view.getUint16(entries, isLittle);
  for (let index = 0; index < count; index++) {
    const entry = entries + 2 + 12 * index;
    if (view.getUint16(entry, isLittle) !== 0x0112) continue;
    const value = view.getUint16(entry + 8, isLittle);
    return value >= 1 && value <= 8 ? value : null;
  }
  return null;
}
