import type { PagesRead } from "../../../../src-shared/domain/problems/readingProgress.ts";
import type { ReadingFlag } from "../../../../src-shared/domain/problems/readingFlag.ts";
import type { ReadBlock, ReadDocument } from "../reading/ReadDocument.ts";
import type { BlockDraft } from "./layout/BlockDraft.ts";
import { dropRunning, findRunning } from "./layout/dropRunning.ts";
import { findFigures } from "./layout/findFigures.ts";
import { readPageRows, type RowsOfPage } from "./layout/readPageRows.ts";
import { placeOf, toBlocks, type PageSize } from "./layout/toBlocks.ts";
import { addDrafts, findBody } from "./layout/toDrafts.ts";
import { ScanReader } from "./ocr/ScanReader.ts";
import type { PageMarks, PagePicture } from "./PageMarks.ts";
import { openPdf } from "./pdf/openPdf.ts";
import { readPageMarks, type FontCache } from "./pdf/readPageMarks.ts";

export interface PdfOptions {
  /**
   * Told how far it is, a few times a second. After the first page, and whenever there are twice as many, what has been read
   * so far comes with it, which takes no longer than reading all does; never with all pages. What it says of the last page
   * may change, since a paragraph can go on.
   */
  readonly onProgress?: ((pages: PagesRead, document: ReadDocument | null) => void) | undefined;
  /**
   * Folder with Tesseract's program and data, to read pages that are pictures as well; by default they are only flagged.
   * Pages that come after {@link scanMs} are flagged too.
   */
  readonly ocrFolder?: string | null;
}

/** How long pictures of pages are read before the rest of them is left, in milliseconds. */
const scanMs = 900_000;

/** A page with fewer signs has no text, but perhaps a picture of one. */
const fewestSigns = 20;
/** How often it is told how far it is, in milliseconds. */
const progressMs = 250;

interface ReadPage extends RowsOfPage {
  readonly page: number;
  readonly size: PageSize;
  readonly figures: readonly PagePicture[];
  /** Null where it was read without doubt. */
  readonly doubt: ReadingFlag | null;
}

/**
 * What stands in a PDF, in the order of reading, as Markdown with its formulas put together from where their signs stand.
 * What cannot be put together is flagged where it stands.
 * @throws AppError `problems/damaged`, `problems/encrypted`, `problems/too-large`
 */
export async function readPdf(
  bytes: Uint8Array,
  { onProgress, ocrFolder = null }: PdfOptions = {},
): Promise<ReadDocument> {
  const document = await openPdf(bytes, ocrFolder);
  const scans = ocrFolder === null ? null : new ScanReader(ocrFolder, scanMs);
  try {
    const fonts: FontCache = new Map();
    const pages: ReadPage[] = [];
    const total = document.numPages;
    let nextDocument = 1;
    let toldAt = 0;
    for (let number = 1; number <= total; number++) {
      pages.push(await readPage(document, number, fonts, scans));
      const hasDoubled = number === nextDocument;
      if (onProgress === undefined || number === total) continue;
      if (!hasDoubled && performance.now() - toldAt < progressMs) continue;
      onProgress({ read: number, total, scanned: scans?.pages ?? 0 }, hasDoubled ? toDocument(pages) : null);
      toldAt = performance.now();
      if (hasDoubled) nextDocument = 2 * number;
    }
    return toDocument(pages);
  } finally {
    scans?.close();
    await document.loadingTask.destroy();
  }
}

type PdfDocument = Awaited<ReturnType<typeof openPdf>>;

async function readPage(
  document: PdfDocument,
  number: number,
  fonts: FontCache,
  scans: ScanReader | null,
): Promise<ReadPage> {
  try {
    const page = await document.getPage(number);
    const marks = await readPageMarks(page, fonts);
    const size = { width: marks.width, height: marks.height };
    const doubt = doubtOf(marks);
    const scanned = doubt?.kind === "page-not-read" ? await scans?.read(page) : null;
    page.cleanup();
    if (scanned) return { page: number, size, rows: scanned, rules: [], figures: [], doubt: null };
    return { page: number, size, ...readPageRows(marks), figures: findFigures(marks), doubt };
  } catch {
    // One page that is damaged does not take the others with it.
    return {
      page: number,
      size: { width: 1, height: 1 },
      rows: [],
      rules: [],
      figures: [],
      doubt: pageFlag("page-not-read", number),
    };
  }
}

const pageFlag = (kind: "page-not-read" | "unsure-reading", page: number): ReadingFlag => ({
  kind,
  text: "",
  place: { page, box: null, lines: null },
});

/** A page without text, but with something on it, was not read; text that another program laid over a scan may be wrong. */
function doubtOf(marks: PageMarks): ReadingFlag | null {
  const signs = marks.glyphs.filter((glyph) => glyph.unicode.trim() !== "").length;
  const hasPicture = marks.pictures.length > 0 || marks.turned > 0;
  const hasLeftOut = signs === 0 && marks.rules.length === 0 && !marks.isBlank;
  if (signs < fewestSigns && (hasPicture || hasLeftOut)) return pageFlag("page-not-read", marks.page);
  return marks.invisible > signs / 2 ? pageFlag("unsure-reading", marks.page) : null;
}

function toDocument(pages: readonly ReadPage[]): ReadDocument {
  const running = findRunning(pages.map(({ rows, size }) => rows.map((row) => ({ row, height: size.height }))));
  const kept = pages.map(({ rows, size }) => dropRunning(rows, size.height, running));
  const body = findBody(kept);
  const drafts: BlockDraft[] = [];
  for (const [index, rows] of kept.entries()) addDrafts(drafts, rows, pages[index]?.rules ?? [], body);
  const sizeOf = (page: number): PageSize => pages[page - 1]?.size ?? { width: 1, height: 1 };
  const blocks = toBlocks(drafts, sizeOf);
  const figures = pages.flatMap(({ page, size, figures }) => figures.map((figure) => figureFlag(page, size, figure)));
  return {
    kind: "pdf",
    title: titleOf(blocks),
    blocks: withFigures(blocks, figures),
    flags: pages.flatMap(({ doubt }) => (doubt === null ? [] : [doubt])),
  };
}

const figureFlag = (page: number, size: PageSize, { x, y, width, height }: PagePicture): ReadingFlag => ({
  kind: "picture-left-out",
  text: "",
  place: placeOf(page, size, { left: x, right: x + width, top: y, bottom: y + height }),
});

/** Each figure goes to the block before it on its page, or else to the first one after it. */
function withFigures(blocks: readonly ReadBlock[], figures: readonly ReadingFlag[]): ReadBlock[] {
  const flags = new Map<number, ReadingFlag[]>();
  for (const figure of figures) {
    const onPage = blocks.flatMap((block, index) => (block.place.page === figure.place.page ? [index] : []));
    const top = figure.place.box?.[1] ?? 0;
    const before = onPage.filter((index) => (blocks[index]?.place.box?.[1] ?? 0) <= top);
    const host = before.at(-1) ?? onPage[0];
    if (host !== undefined) flags.set(host, [...(flags.get(host) ?? []), figure]);
  }
  return blocks.map((block, index) => ({ ...block, flags: [...block.flags, ...(flags.get(index) ?? [])] }));
}

/** The first heading of all, where it is on the first page and nothing is larger. */
function titleOf(blocks: readonly ReadBlock[]): string | null {
  const first = blocks.find((block) => block.kind === "heading");
  return first?.depth === 1 && first.place.page === 1 && !first.isProblem ? first.text : null;
}
