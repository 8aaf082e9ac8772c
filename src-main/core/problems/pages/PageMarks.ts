/** A font as a file names it. */
export interface PageFont {
  /** Without the six letters of a subset: "CMMI10", "LMRoman10-Bold", "CambriaMath". */
  readonly name: string;
  readonly isBold: boolean;
  readonly isItalic: boolean;
}

/**
 * One sign as it was set. Lengths are in points, from the page's upper left corner as it is shown: x to the right, y
 * downwards.
 */
export interface Glyph {
  /** What the file says that it stands for; what fonts of TeX say of mathematics is often wrong. */
  readonly unicode: string;
  /** Its number in the font. */
  readonly code: number;
  readonly font: PageFont;
  readonly x: number;
  readonly width: number;
  readonly baseline: number;
  /** Of the font, in points. */
  readonly size: number;
}

/** A straight line: the bar of a fraction or a root, an underline, a line of a table. */
export interface Rule {
  readonly x: number;
  /** Its middle, where it is level; its upper end, where it is upright. */
  readonly y: number;
  readonly length: number;
  readonly isLevel: boolean;
}

/** A picture or a drawing of some size. */
export interface PagePicture {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Everything on one page that reading needs, in the order in which the file has it. */
export interface PageMarks {
  /** From 1. */
  readonly page: number;
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  readonly rules: readonly Rule[];
  readonly pictures: readonly PagePicture[];
  /** Whether the file has nothing at all for this page; a picture that is too large is left out, but is something. */
  readonly isBlank: boolean;
  /** How many letters stand across the page, such as in a watermark; they are not among the glyphs. */
  readonly turned: number;
  /** How many of the glyphs are not drawn, as programs lay them over a scan that they have read. */
  readonly invisible: number;
}
