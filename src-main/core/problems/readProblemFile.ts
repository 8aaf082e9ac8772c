import { basename } from "node:path";
import type { FileKind } from "../../../src-shared/domain/problems/fileKind.ts";
import type { ColumnMapping, ProblemFile } from "../../../src-shared/domain/problems/problemFile.ts";
import type { Problem } from "../../../src-shared/domain/problems/problem.ts";
import type { PagesRead } from "../../../src-shared/domain/problems/readingProgress.ts";
import { findProblems } from "./finding/findProblems.ts";
import { readBank } from "./banks/readBank.ts";
import { ocrFolder as builtOcrFolder } from "./pages/ocr/ocrFolder.ts";
import { detectKind, isRecords } from "./reading/detectKind.ts";
import type { ReadDocument } from "./reading/ReadDocument.ts";
import { disarmDocument } from "./reading/disarmDocument.ts";
import { largestFile } from "./reading/limits.ts";
import { readFile } from "./reading/readFile.ts";
import { tooLarge } from "./tooLarge.ts";

/** How far a file with pages is read. */
interface PartRead {
  readonly kind: FileKind;
  readonly pages: PagesRead;
  /** All that were found so far; null where it is not time to look again. */
  readonly problems: Problem[] | null;
}

export interface ReadOptions {
  /** Which columns of a question bank hold what; by default this is found out. */
  readonly mapping?: ColumnMapping | undefined;
  /** Whether pages of a PDF that are pictures are read too, which takes seconds a page; by default they are flagged. */
  readonly readsScans?: boolean | undefined;
  /** Absolute path of the folder with Tesseract's program and data; by default beside the built thread. */
  readonly ocrFolder?: string | undefined;
  readonly onProgress?: ((part: PartRead) => void) | undefined;
}

/**
 * What is recognised in a file. The name only decides between kinds of text that the content leaves open; nothing else is
 * opened, whatever the file refers to.
 * @param name with or without a folder
 * @throws AppError `problems/*`
 */
export async function readProblemFile(
  bytes: Uint8Array,
  name: string,
  { mapping, readsScans = false, ocrFolder = builtOcrFolder, onProgress }: ReadOptions = {},
): Promise<ProblemFile> {
  const file = await detectKind(bytes, name);
  const { kind } = file;
  if (bytes.length > largestFile[kind]) throw tooLarge(bytes.length, largestFile[kind]);
  const facts = { name: basename(name), kind, sizeBytes: bytes.length };
  if (isRecords(file)) return { ...facts, title: null, ...readBank(file, mapping) };
  const tell = (pages: PagesRead, part: ReadDocument | null): void =>
    onProgress?.({ kind, pages, problems: part === null ? null : findProblems(disarmDocument(part)) });
  const document = disarmDocument(await readFile(file, { readsScans, ocrFolder, onProgress: tell }));
  return {
    ...facts,
    title: document.title,
    records: null,
    problems: findProblems(document),
    flags: [...document.flags],
  };
}
