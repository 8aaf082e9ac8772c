import type { PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { PageFont, PageMarks } from "../PageMarks.ts";
import { MarkReader, type ShownGlyph, type UsedFont } from "./MarkReader.ts";
import { loadPdfjs } from "./loadPdfjs.ts";
import { toMatrix } from "./Matrix.ts";

/** What pdf.js says of a font with `fontExtraProperties`. */
interface PdfFont {
  readonly name?: string;
  readonly bold?: boolean;
  readonly black?: boolean;
  readonly italic?: boolean;
  readonly vertical?: boolean;
  readonly isType3Font?: boolean;
  readonly fontMatrix?: readonly number[];
}

/** Text that is only clipped to, or not drawn at all (PDF 1.7, table 106). */
const invisibleModes = new Set([3, 7]);

function toUsedFont(font: PdfFont): UsedFont {
  const name = (font.name ?? "").replace(/^[A-Z]{6}\+/, "");
  const page: PageFont = {
    name,
    isBold: font.bold === true || font.black === true || /bold|black|heavy|demi|^(CMBX|CMB\d|SFBX)/i.test(name),
    isItalic: font.italic === true || /italic|oblique|^(CMTI|CMSL|SFTI)|-It\b/i.test(name),
  };
  return { font: page, scale: font.fontMatrix?.[0] ?? 0.001, isVertical: font.vertical === true };
}

/** Fonts, by their names in pdf.js, which are the same ones for a whole file. */
export type FontCache = Map<string, UsedFont>;

function fontOf(page: PDFPageProxy, id: string, fonts: FontCache): UsedFont | null {
  const known = fonts.get(id);
  if (known !== undefined) return known;
  if (!page.commonObjs.has(id)) return null;
  const used = toUsedFont(page.commonObjs.get(id) as PdfFont);
  fonts.set(id, used);
  return used;
}

/** What is set on a page, read from its operators. */
export async function readPageMarks(page: PDFPageProxy, fonts: FontCache): Promise<PageMarks> {
  const { OPS } = await loadPdfjs();
  const strokes = new Set<number>([OPS.stroke, OPS.closeStroke]);
  const fills = new Set<number>([
    OPS.fill,
    OPS.eoFill,
    OPS.fillStroke,
    OPS.eoFillStroke,
    OPS.closeFillStroke,
    OPS.closeEOFillStroke,
  ]);
  const { fnArray, argsArray } = await page.getOperatorList();
  const view = page.getViewport({ scale: 1 });
  const reader = new MarkReader(toMatrix(view.transform));
  for (const [index, operation] of fnArray.entries()) {
    const values = argsArray[index] as readonly unknown[] | null;
    const number = (at: number): number => Number(values?.[at] ?? 0);
    const list = (at: number): ArrayLike<number> => (values?.[at] ?? []) as ArrayLike<number>;
    switch (operation) {
      case OPS.save:
        reader.save();
        break;
      case OPS.restore:
      case OPS.paintFormXObjectEnd:
        reader.restore();
        break;
      case OPS.transform:
        reader.transform(values as readonly number[]);
        break;
      case OPS.paintFormXObjectBegin:
        reader.save();
        if (list(0).length > 0) reader.transform(list(0));
        break;
      case OPS.beginText:
        reader.beginText();
        break;
      case OPS.setFont:
        reader.set({ font: fontOf(page, String(values?.[0]), fonts), size: number(1) });
        break;
      case OPS.setCharSpacing:
        reader.set({ charSpacing: number(0) });
        break;
      case OPS.setWordSpacing:
        reader.set({ wordSpacing: number(0) });
        break;
      case OPS.setHScale:
        reader.set({ stretch: number(0) / 100 });
        break;
      case OPS.setLeading:
        reader.set({ leading: -number(0) });
        break;
      case OPS.setTextRise:
        reader.set({ rise: number(0) });
        break;
      case OPS.setTextRenderingMode:
        reader.set({ isInvisible: invisibleModes.has(number(0)) });
        break;
      case OPS.setTextMatrix:
        reader.setTextMatrix(list(0));
        break;
      case OPS.setLeadingMoveText:
        reader.set({ leading: number(1) });
        reader.moveText(number(0), number(1));
        break;
      case OPS.moveText:
        reader.moveText(number(0), number(1));
        break;
      case OPS.nextLine:
        reader.nextLine();
        break;
      case OPS.showText:
        reader.showText(values?.[0] as readonly (ShownGlyph | number)[]);
        break;
      case OPS.constructPath: {
        const data = (values?.[1] as readonly (ArrayLike<number> | null)[] | undefined)?.[0];
        const isFilled = fills.has(number(0));
        if (data && (isFilled || strokes.has(number(0)))) reader.drawPath(data, isFilled);
        break;
      }
      case OPS.paintImageXObject:
      case OPS.paintInlineImageXObject:
      case OPS.paintImageMaskXObject:
        reader.drawPicture();
        break;
      default:
        break;
    }
  }
  return {
    page: page.pageNumber,
    width: view.width,
    height: view.height,
    glyphs: reader.glyphs,
    rules: reader.rules,
    pictures: reader.pictures,
    isBlank: fnArray.length === 0,
    turned: reader.turned,
    invisible: reader.invisible,
  };
}
