import type { Glyph, PageFont, PagePicture, Rule } from "../PageMarks.ts";
import { apply, identity, multiply, toMatrix, type Matrix } from "./Matrix.ts";
import { readPath } from "./readPath.ts";

/** A glyph as pdf.js gives it; numbers between glyphs move the next one back, in thousandths of the size. */
export interface ShownGlyph {
  readonly originalCharCode?: number;
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
}

/** A font as it is used: of Type 3 with a matrix of its own. */
export interface UsedFont {
  readonly font: PageFont;
  readonly scale: number;
  readonly isVertical: boolean;
}

interface State {
  matrix: Matrix;
  font: UsedFont | null;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  stretch: number;
  leading: number;
  rise: number;
  isInvisible: boolean;
}

/** Follows the operators of a page and notes what is set where. */
export class MarkReader {
  readonly glyphs: Glyph[] = [];
  readonly rules: Rule[] = [];
  readonly pictures: PagePicture[] = [];
  /** Letters that stand across the page, such as a watermark: they are not read. */
  turned = 0;
  /** Letters that are not drawn, as programs lay them over a scan. */
  invisible = 0;
  readonly #stack: State[] = [];
  #state: State;
  #line: Matrix = identity;
  #text: Matrix = identity;

  /** @param base from the file's measures to the page as it is shown */
  constructor(base: Matrix) {
    this.#state = {
      matrix: base,
      font: null,
      size: 0,
      charSpacing: 0,
      wordSpacing: 0,
      stretch: 1,
      leading: 0,
      rise: 0,
      isInvisible: false,
    };
  }

  save(): void {
    this.#stack.push({ ...this.#state });
  }

  restore(): void {
    this.#state = this.#stack.pop() ?? this.#state;
  }

  transform(values: ArrayLike<number>): void {
    this.#state.matrix = multiply(this.#state.matrix, toMatrix(values));
  }

  set(changes: Partial<Omit<State, "matrix">>): void {
    Object.assign(this.#state, changes);
  }

  beginText(): void {
    this.setTextMatrix(identity);
  }

  setTextMatrix(values: ArrayLike<number>): void {
    this.#line = toMatrix(values);
    this.#text = this.#line;
  }

  moveText(x: number, y: number): void {
    this.#line = multiply(this.#line, [1, 0, 0, 1, x, y]);
    this.#text = this.#line;
  }

  nextLine(): void {
    this.moveText(0, this.#state.leading);
  }

  showText(shown: readonly (ShownGlyph | number)[]): void {
    const { font, size, stretch, charSpacing, wordSpacing } = this.#state;
    if (font === null) return;
    for (const glyph of shown) {
      if (typeof glyph === "number") {
        this.#advance((-glyph / 1000) * size * stretch);
        continue;
      }
      const width = glyph.width * font.scale * size * stretch;
      this.#note(glyph, font, width);
      this.#advance(width + (charSpacing + (glyph.isSpace ? wordSpacing : 0)) * stretch);
    }
  }

  /** @param data of the path, as pdf.js packs it */
  drawPath(data: ArrayLike<number>, isFilled: boolean): void {
    const { rules, drawings } = readPath(data, this.#state.matrix, isFilled);
    this.rules.push(...rules);
    this.pictures.push(...drawings);
  }

  /** A picture fills the unit square. */
  drawPicture(): void {
    const corners = [
      [0, 0],
      [1, 0],
      [0, 1],
      [1, 1],
    ].map(([x = 0, y = 0]) => apply(this.#state.matrix, x, y));
    const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
    const [x, y] = [Math.min(...xs), Math.min(...ys)];
    this.pictures.push({ x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y });
  }

  #advance(by: number): void {
    this.#text = multiply(this.#text, [1, 0, 0, 1, by, 0]);
  }

  #note(glyph: ShownGlyph, font: UsedFont, width: number): void {
    const { matrix, size, rise, isInvisible } = this.#state;
    const place = multiply(matrix, this.#text);
    const [x, baseline] = apply(place, 0, rise);
    const height = Math.hypot(place[2], place[3]) * Math.abs(size);
    const isUpright = place[0] > 0 && Math.abs(place[1]) < 0.05 * place[0] && !font.isVertical;
    if (!isUpright || height === 0) {
      if (glyph.unicode.trim() !== "") this.turned++;
      return;
    }
    if (isInvisible) this.invisible++;
    this.glyphs.push({
      unicode: glyph.unicode,
      code: glyph.originalCharCode ?? -1,
      font: font.font,
      x,
      width: width * place[0],
      baseline,
      size: height,
    });
  }
}
