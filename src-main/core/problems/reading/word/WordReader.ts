import type { Element } from "@xmldom/xmldom";
import type { ReadingFlag, ReadingFlagKind } from "../../../../../src-shared/domain/problems/readingFlag.ts";
import { nowhere, readBlock } from "../readBlock.ts";
import type { ReadBlock } from "../ReadDocument.ts";
import type { Numbering } from "./Numbering.ts";
import { formulasOf, ommlToLatex } from "./ommlToLatex.ts";
import type { Styles } from "./Styles.ts";
import { symbolText, wordText } from "./wordText.ts";
import { attribute, child, children, isOn, valueOf } from "./xmlNodes.ts";

/** A stretch of a paragraph, before its dollars are escaped. */
interface Piece {
  readonly text: string;
  readonly kind: "text" | "formula";
  readonly isBold: boolean;
  readonly isHidden: boolean;
}

/** Reads the body of a Word document: paragraphs with their numbers, formulas, tables. */
export class WordReader {
  readonly blocks: ReadBlock[] = [];
  title: string | null = null;
  readonly #styles: Styles;
  readonly #numbering: Numbering;
  readonly #footnotes: ReadonlyMap<string, string>;
  #flags: ReadingFlag[] = [];
  /** Boxes of text within a paragraph stand behind it. */
  #boxes: Element[] = [];
  /** Fields that are open, by whether their instruction is still being read. */
  readonly #fields: { isInstruction: boolean; text: string }[] = [];

  constructor(styles: Styles, numbering: Numbering, footnotes: ReadonlyMap<string, string>) {
    this.#styles = styles;
    this.#numbering = numbering;
    this.#footnotes = footnotes;
  }

  readBody(body: Element): void {
    for (const element of children(body)) {
      switch (element.tagName) {
        case "w:p":
          this.#paragraph(element);
          break;
        case "w:tbl":
          this.#table(element);
          break;
        case "w:sdt":
          this.readBody(child(element, "w:sdtContent") ?? element);
          break;
        case "w:ins":
        case "w:smartTag":
        case "w:customXml":
        case "w:txbxContent":
          this.readBody(element);
          break;
        case "m:oMathPara":
        case "m:oMath":
          this.#put("paragraph", this.#formulas(element), {});
          break;
        default:
      }
    }
  }

  #paragraph(paragraph: Element): void {
    const properties = child(paragraph, "w:pPr");
    const styleId = valueOf(properties, "w:pStyle");
    const pieces = this.#pieces(paragraph, false);
    const numbering = child(properties, "w:numPr") ?? this.#styles.numbering(styleId);
    const numId = valueOf(numbering, "w:numId");
    const text = wordText(pieces);
    const isHidden = text !== "" && pieces.every((piece) => piece.isHidden || piece.text.trim() === "");
    // An empty paragraph of a list is not numbered by Word either when it is hidden, but is when it is empty.
    const item =
      numId === undefined || numId === "0"
        ? null
        : this.#numbering.next(numId, Number(valueOf(numbering, "w:ilvl") ?? "0"));
    const level = this.#styles.headingLevel(styleId);
    if (level === 0) this.title ??= text === "" ? null : text;
    if (isHidden) this.#put("solution", text, {});
    else if (level !== null && item === null) this.#put("heading", text, { depth: Math.max(1, level) });
    else if (level !== null)
      this.#put("heading", text, {
        depth: Math.max(1, level),
        label: item?.label ?? null,
        isProblem: item?.isProblem ?? false,
      });
    else if (item !== null) this.#put("item", text, item);
    else this.#put("paragraph", isAllBold(pieces) && text.length < 200 ? `**${text}**` : text, {});
    for (const box of this.#boxes.splice(0)) this.readBody(box);
  }

  #put(kind: ReadBlock["kind"], text: string, more: Partial<ReadBlock>): void {
    if (text === "" && kind !== "item") return;
    this.blocks.push(readBlock({ kind, text, ...more, place: nowhere, flags: this.#flags.splice(0) }));
  }

  #flag(kind: ReadingFlagKind, text: string): void {
    this.#flags.push({ kind, text: text.slice(0, 300), place: nowhere });
  }

  #pieces(element: Element, isBold: boolean): Piece[] {
    return children(element).flatMap((each) => this.#piece(each, isBold));
  }

  #piece(element: Element, isBold: boolean): Piece[] {
    const text = (text: string): Piece[] => [{ text, kind: "text", isBold, isHidden: false }];
    switch (element.tagName) {
      case "w:r":
        return this.#run(element);
      case "m:oMath":
      case "m:oMathPara":
        return [{ text: this.#formulas(element), kind: "formula", isBold, isHidden: false }];
      case "w:ins":
      case "w:hyperlink":
      case "w:smartTag":
      case "w:fldSimple":
      case "w:customXml":
      case "w:moveTo":
        return this.#pieces(element, isBold);
      case "w:sdt":
        return this.#pieces(child(element, "w:sdtContent") ?? element, isBold);
      case "mc:AlternateContent":
        return this.#pieces(child(element, "mc:Choice") ?? child(element, "mc:Fallback") ?? element, isBold);
      case "w:t":
        return this.#isInInstruction ? [] : text(element.textContent ?? "");
      case "w:tab":
        return text("\t");
      case "w:br":
      case "w:cr":
        return text("\n");
      case "w:noBreakHyphen":
        return text("-");
      case "w:sym":
        return text(this.#symbol(element));
      case "w:drawing":
      case "w:pict":
      case "w:object":
        return text(this.#object(element));
      case "w:fldChar":
        return text(this.#field(element));
      case "w:instrText":
        if (this.#fields.length > 0) this.#fields.at(-1)!.text += element.textContent ?? "";
        return [];
      case "w:footnoteReference":
      case "w:endnoteReference": {
        const note = this.#footnotes.get(attribute(element, "w:id") ?? "");
        return text(note === undefined ? "" : ` (${note})`);
      }
      default:
        return [];
    }
  }

  #run(run: Element): Piece[] {
    const properties = child(run, "w:rPr");
    const isHidden = isOn(properties, "w:vanish");
    const pieces = this.#pieces(run, isOn(properties, "w:b")).map((piece) => ({ ...piece, isHidden }));
    const shift = valueOf(properties, "w:vertAlign");
    if (shift !== "superscript" && shift !== "subscript") return pieces;
    const mark = shift === "superscript" ? "^" : "_";
    return pieces.map((piece) =>
      piece.kind === "formula" || !/^[\p{L}\p{N}+\-−,.*()/ ]+$/u.test(piece.text) || piece.text.trim() === ""
        ? piece
        : { ...piece, kind: "formula", text: `$${mark}{${piece.text.trim().replaceAll("−", "-")}}$` },
    );
  }

  #formulas(element: Element): string {
    const isDisplay = element.tagName === "m:oMathPara";
    const read = formulasOf(element).map((formula) => {
      const { latex, unknown } = ommlToLatex(formula);
      if (unknown.length > 0) this.#flag("formula-lost", latex);
      return latex;
    });
    const whole = read.filter((latex) => latex !== "");
    return isDisplay ? whole.map((latex) => `\n$$${latex}$$\n`).join("") : whole.map((latex) => `$${latex}$`).join(" ");
  }

  get #isInInstruction(): boolean {
    return this.#fields.at(-1)?.isInstruction === true;
  }

  #field(mark: Element): string {
    const type = attribute(mark, "w:fldCharType");
    if (type === "begin") this.#fields.push({ isInstruction: true, text: "" });
    else if (type === "separate" && this.#fields.length > 0) this.#fields.at(-1)!.isInstruction = false;
    else if (type === "end") {
      const instruction = this.#fields.pop()?.text.trim() ?? "";
      // Formulas of the oldest kind are instructions that Word draws.
      if (/^eq\b/i.test(instruction)) {
        this.#flag("formula-lost", instruction);
        return "[formula]";
      }
    }
    return "";
  }

  #symbol(element: Element): string {
    const text = symbolText(attribute(element, "w:font") ?? "", attribute(element, "w:char") ?? "");
    if (text !== null) return text;
    this.#flag("unsure-reading", `a sign of the font ${attribute(element, "w:font") ?? ""}`);
    return "□";
  }

  /** Pictures, drawings, boxes of text, and equations of old editors. */
  #object(element: Element): string {
    const boxes = [...element.getElementsByTagName("w:txbxContent")];
    if (boxes.length > 0) {
      this.#boxes.push(boxes[0]!);
      return "";
    }
    const program = [...element.getElementsByTagName("o:OLEObject")].map((each) => attribute(each, "ProgID") ?? "")[0];
    if (program !== undefined && /^(?:equation|mathtype)/i.test(program)) {
      this.#flag("formula-lost", program);
      return " [formula] ";
    }
    const properties = [...element.getElementsByTagName("wp:docPr")][0];
    const described = attribute(properties, "descr") ?? attribute(properties, "title") ?? "";
    this.#flag("picture-left-out", described);
    return described === "" ? " [picture] " : ` [picture: ${described}] `;
  }

  #table(table: Element): void {
    const rows = children(table)
      .filter(({ tagName }) => tagName === "w:tr")
      .map((row) => cellsOf(row));
    const isLayout =
      rows.every((cells) => cells.length === 1) || rows.flat().some((cell) => holdsMore(cell, this.#styles));
    if (isLayout) {
      for (const cell of rows.flat()) this.readBody(cell);
      return;
    }
    const spans = rows.flat().some((cell) => {
      const properties = child(cell, "w:tcPr");
      return child(properties, "w:gridSpan") !== undefined || child(properties, "w:vMerge") !== undefined;
    });
    const texts = rows.map((cells) =>
      cells.map((cell) => {
        const paragraphs = children(cell).filter(({ tagName }) => tagName === "w:p");
        const text = paragraphs
          .map((paragraph) => wordText(this.#pieces(paragraph, false)))
          .filter((text) => text !== "")
          .join(" ");
        return text.replaceAll(/\s*\n\s*/g, " ").replaceAll("|", "\\|");
      }),
    );
    const width = Math.max(0, ...texts.map((cells) => cells.length));
    const line = (cells: readonly string[]): string =>
      `| ${[...cells, ...Array<string>(width - cells.length).fill("")].join(" | ")} |`;
    const [head, ...body] = texts;
    if (head === undefined || texts.flat().every((text) => text === "")) return;
    const markdown = [line(head), line(Array<string>(width).fill("---")), ...body.map(line)].join("\n");
    if (spans) this.#flag("table-flattened", markdown);
    this.#put("table", markdown, {});
  }
}

const cellsOf = (row: Element): Element[] => children(row).filter(({ tagName }) => tagName === "w:tc");

/** Whether a cell holds more than a value: lists, or tables within the table, which then only orders the page. */
function holdsMore(cell: Element, styles: Styles): boolean {
  const content = children(cell);
  const isNumbered = content.some((each) => {
    const properties = child(each, "w:pPr");
    return (
      each.tagName === "w:p" &&
      (child(properties, "w:numPr") ?? styles.numbering(valueOf(properties, "w:pStyle"))) !== undefined
    );
  });
  return (
    isNumbered ||
    content.some(({ tagName }) => tagName === "w:tbl") ||
    content.filter(({ tagName, textContent }) => tagName === "w:p" && (textContent ?? "").trim() !== "").length > 2
  );
}

function isAllBold(pieces: readonly Piece[]): boolean {
  const shown = pieces.filter(({ kind, text }) => kind === "text" && text.trim() !== "");
  return shown.length > 0 && shown.every(({ isBold }) => isBold);
}
