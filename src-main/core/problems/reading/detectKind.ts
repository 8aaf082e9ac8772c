import { fileTypeFromBuffer } from "file-type";
import type { FileKind } from "../../../../src-shared/domain/problems/fileKind.ts";
import { AppError } from "../../../../src-shared/errors/AppError.ts";
import { decodeText } from "./decodeText.ts";
import { textKindOf, type TextKind } from "./textKindOf.ts";

/** A file with what it is. Of text there is the text, so that it is decoded once. */
export type DetectedFile = DocumentFile | RecordsFile;

/** A file in which problems are looked for. */
export type DocumentFile =
  | { readonly kind: Exclude<TextKind, RecordsFile["kind"]>; readonly text: string }
  | { readonly kind: Exclude<FileKind, TextKind>; readonly bytes: Uint8Array };

/** A file of records, of which each is a problem. */
export interface RecordsFile {
  readonly kind: "table" | "records";
  readonly text: string;
}

const binaryKinds: Readonly<Record<string, "pdf" | "word" | "picture">> = {
  pdf: "pdf",
  docx: "word",
  docm: "word",
  dotx: "word",
  png: "picture",
  jpg: "picture",
  webp: "picture",
};

export const isRecords = (file: DetectedFile): file is RecordsFile => file.kind === "table" || file.kind === "records";

/** What people have instead of a file that can be read, in their words. */
const others: Readonly<Record<string, string>> = {
  xlsx: "an Excel workbook",
  pptx: "a PowerPoint presentation",
  odt: "an OpenDocument text",
  ods: "an OpenDocument spreadsheet",
  epub: "an e-book",
  rtf: "a rich text document",
  cfb: "an old or encrypted Office document",
  zip: "a ZIP archive",
  rar: "a RAR archive",
  "7z": "a 7z archive",
  gz: "a gzip archive",
  gif: "a GIF picture",
  bmp: "a bitmap picture",
  tif: "a TIFF picture",
  heic: "a HEIC picture",
  avif: "an AVIF picture",
  ps: "a PostScript document",
};

/** The header of a PDF may stand behind other bytes, but within the first so many. */
const pdfHeaderWithin = 1_024;

/**
 * What a file is, by its content. Its name decides only between kinds of text that the content leaves open.
 * @param name the file's name, with or without a folder
 * @throws AppError `problems/empty`, `problems/unsupported`, `problems/not-text`
 */
export async function detectKind(bytes: Uint8Array, name: string): Promise<DetectedFile> {
  if (bytes.length === 0) throw new AppError("problems/empty", "no bytes");
  if (Buffer.from(bytes.subarray(0, pdfHeaderWithin)).includes("%PDF-")) return { kind: "pdf", bytes };
  const type = await fileTypeFromBuffer(bytes);
  const kind = type === undefined ? undefined : binaryKinds[type.ext];
  if (kind !== undefined) return { kind, bytes };
  // Not every program puts the parts of a document in the order by which it is known.
  if (type?.ext === "zip" && Buffer.from(bytes).includes("word/document.xml")) return { kind: "word", bytes };
  if (type !== undefined && type.ext !== "xml") throw unsupported(others[type.ext] ?? `a file of the kind ${type.ext}`);
  const { text } = decodeText(bytes);
  if (text.trim() === "") throw new AppError("problems/empty", "white space only");
  const start = text.slice(0, 500).trimStart();
  if (/^(?:<\?xml[^]*?)?<svg\b/i.test(start)) throw unsupported("an SVG drawing");
  if (/^(?:<\?xml|<!doctype html|<html\b)/i.test(start)) throw unsupported("a web page or another file of tags");
  return { kind: textKindOf(text, name), text };
}

const unsupported = (what: string): AppError => new AppError("problems/unsupported", what, { data: { what } });
