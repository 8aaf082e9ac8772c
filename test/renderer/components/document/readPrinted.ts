import { loadPdfjs } from "../../../../src-main/core/problems/pages/pdf/loadPdfjs.ts";
import { openPdf } from "../../../../src-main/core/problems/pages/pdf/openPdf.ts";

/** A PDF as another program sees it. */
export interface Printed {
  /** For each page its lines from top to bottom; what is raised or lowered within a formula may be a line of its own. */
  pages: string[][];
  /** Names of the fonts that its text is set in, without the marks of their subsets. */
  fonts: string[];
  hasPictures: boolean;
}

/** Baselines that are nearer than this are one line, in points. */
const sameLine = 2;

export async function readPrinted(pdf: Uint8Array): Promise<Printed> {
  const { OPS } = await loadPdfjs();
  const pictures = new Set([OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject]);
  const document = await openPdf(pdf, null);
  const fonts = new Set<string>();
  const printed: Printed = { pages: [], fonts: [], hasPictures: false };
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { fnArray } = await page.getOperatorList();
    printed.hasPictures ||= fnArray.some((code) => pictures.has(code));
    const { items } = await page.getTextContent();
    const texts: Text[] = [];
    for (const item of items) {
      if (!("str" in item) || item.str.trim() === "") continue;
      const [, , , , x, y] = item.transform as number[];
      texts.push({ text: item.str, x: x ?? 0, y: y ?? 0, width: item.width });
      fonts.add((page.commonObjs.get(item.fontName) as { name: string }).name.replace(/^[A-Z]{6}\+/, ""));
    }
    printed.pages.push(toLines(texts));
  }
  await document.loadingTask.destroy();
  return { ...printed, fonts: [...fonts] };
}

/** In points, from the lower left corner of the page. */
interface Text {
  text: string;
  x: number;
  y: number;
  width: number;
}

function toLines(texts: readonly Text[]): string[] {
  const lines: Text[][] = [];
  for (const text of texts.toSorted((one, other) => other.y - one.y)) {
    const line = lines.at(-1);
    if (line?.[0] !== undefined && line[0].y - text.y < sameLine) line.push(text);
    else lines.push([text]);
  }
  return lines.map((line) =>
    line
      .toSorted((one, other) => one.x - other.x)
      .reduce((before, { text }) => `${before} ${text}`.trim(), "")
      .replaceAll(/\s+/g, " "),
  );
}
