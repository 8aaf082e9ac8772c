import type { Glyph } from "../PageMarks.ts";
import { accents, readSign } from "../signs/readSign.ts";
import type { Sign } from "../signs/Sign.ts";
import { axisHeight, frameOf, formula, middleOf, widthOf, type Box } from "./Box.ts";

/** Stands where a sign could not be read. */
export const unread = { latex: "\\square", text: "\u25a1" };

function toBox(glyph: Glyph, sign: Sign, order: number): Box {
  const top = glyph.baseline - sign.rise * glyph.size;
  const bottom = glyph.baseline + sign.depth * glyph.size;
  // Tall signs and roots hang from where they are set, centred on the axis.
  const isHung = sign.depth > 0.5;
  const axis = isHung && sign.kind !== "root" ? (top + bottom) / 2 : null;
  return {
    kind: sign.kind,
    latex: sign.isKnown ? sign.latex : unread.latex,
    text: sign.isKnown ? sign.text : unread.text,
    isMaths: sign.isMaths,
    isLost: !sign.isKnown,
    isBold: glyph.font.isBold,
    isItalic: glyph.font.isItalic,
    left: glyph.x,
    right: glyph.x + glyph.width,
    top,
    bottom,
    baseline: axis === null ? glyph.baseline : axis + axisHeight * glyph.size,
    axis,
    size: glyph.size,
    order,
  };
}

/** Pieces of one tall bracket stand one over another. */
function joinPieces(boxes: readonly Box[]): Box[] {
  const joined: Box[] = [];
  const towers: Box[][] = [];
  for (const box of boxes) {
    if (box.kind !== "piece") {
      joined.push(box);
      continue;
    }
    const tower = towers.find(
      (tower) =>
        tower[0]?.latex === box.latex &&
        Math.abs(tower[0].left - box.left) < 0.2 * box.size &&
        tower.some((other) => box.top < other.bottom + 0.2 * box.size && box.bottom > other.top - 0.2 * box.size),
    );
    if (tower === undefined) towers.push([box]);
    else tower.push(box);
  }
  for (const tower of towers) {
    const [first] = tower;
    if (first === undefined) continue;
    const frame = frameOf(tower);
    const axis = (frame.top + frame.bottom) / 2;
    const kind = /^(\(|\[|\\\{)$/.test(first.latex) ? "open" : /^(\)|\]|\\\})$/.test(first.latex) ? "close" : "other";
    joined.push({ ...first, ...frame, kind, axis, baseline: axis + axisHeight * first.size });
  }
  return joined.sort((one, other) => one.order - other.order);
}

/** An accent stands over the letter whose middle is nearest, or in it. */
function placeAccents(boxes: readonly Box[]): Box[] {
  const result = [...boxes];
  for (const [index, accent] of boxes.entries()) {
    if (accent.kind !== "accent") continue;
    let best = -1;
    let bestDistance = Infinity;
    for (let other = Math.max(0, index - 3); other < Math.min(boxes.length, index + 8); other++) {
      const base = result[other];
      if (base === undefined || base === accent || !(base.kind === "letter" || base.kind === "formula")) continue;
      if (Math.abs(base.baseline - accent.baseline) > 0.5 * base.size) continue;
      const distance = Math.abs(middleOf(base) - middleOf(accent));
      if (distance < bestDistance && distance < Math.max(0.3 * base.size, widthOf(base) / 2)) {
        bestDistance = distance;
        best = other;
      }
    }
    const base = result[best];
    if (base === undefined) continue;
    const spacing = accent.text === null ? undefined : accents.get(accent.text);
    const latex = spacing?.latex ?? accent.latex;
    result[index] = { ...accent, kind: "other", latex: "", text: "", isMaths: false, isLost: false };
    if (base.isMaths || spacing === undefined || base.text === null)
      result[best] = formula(`${latex}{${base.latex}}`, [base], {
        baseline: base.baseline,
        axis: base.axis,
        size: base.size,
        top: base.top - 0.25 * base.size,
        isLost: latex === "",
      });
    else {
      const letter = base.text === "\u0131" ? "i" : base.text;
      const text = `${letter}${spacing.mark}`.normalize("NFC");
      result[best] = { ...base, text, latex: text, top: base.top - 0.2 * base.size };
    }
  }
  return result.filter((box) => box.latex !== "" || box.isLost);
}

/** `\not` is set before what it strikes out, and `\mapsto` in two pieces. */
function joinStrokes(boxes: readonly Box[]): Box[] {
  const result: Box[] = [];
  let stroke: Box | null = null;
  for (const box of boxes) {
    if (box.latex === "\\not" || box.latex === "\\mapstochar") {
      stroke = box;
      continue;
    }
    if (stroke === null) result.push(box);
    else if (Math.abs(stroke.left - box.left) < 0.4 * box.size || Math.abs(stroke.right - box.left) < 0.4 * box.size) {
      const struck = box.latex === "=" ? "\\neq" : box.latex === "\\in" ? "\\notin" : `\\not${box.latex}`;
      const latex = stroke.latex === "\\not" ? struck : "\\mapsto";
      result.push({ ...box, latex, text: null, isMaths: true, kind: "relation" });
    } else result.push({ ...stroke, isLost: true }, box);
    stroke = null;
  }
  return result;
}

/** The signs of a page as boxes: without blanks, accents over their letters, tall brackets in one piece. */
export function toBoxes(glyphs: readonly Glyph[]): Box[] {
  const boxes = glyphs.flatMap((glyph, order) => {
    const sign = readSign(glyph);
    const isBlank = sign.text !== null && sign.text !== "" && sign.text.trim() === "";
    return isBlank ? [] : [toBox(glyph, sign, order)];
  });
  return placeAccents(joinStrokes(joinPieces(boxes)));
}
