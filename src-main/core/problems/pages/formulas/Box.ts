import type { SignKind } from "../signs/Sign.ts";

/** One sign, or a part of a formula that has been put together. Lengths as in {@link ../PageMarks.ts}. */
export interface Box {
  readonly kind: SignKind | "formula";
  readonly latex: string;
  /** As running text; null where it is only mathematics. */
  readonly text: string | null;
  readonly isMaths: boolean;
  /** Whether something in it could not be read or put together. */
  readonly isLost: boolean;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly baseline: number;
  /** The height at which fraction bars and tall signs are centred, where that is known better than the baseline. */
  readonly axis: number | null;
  readonly size: number;
  /** Place in the order of the file. */
  readonly order: number;
}

/** The axis of mathematics lies this far above the baseline, in sizes of the font, in every font of TeX. */
export const axisHeight = 0.25;

export const widthOf = (box: Box): number => box.right - box.left;
export const middleOf = (box: Box): number => (box.left + box.right) / 2;
export const centreOf = (box: Box): number => (box.top + box.bottom) / 2;

/** Edges in points, as in {@link Box}. */
export type Frame = Pick<Box, "left" | "right" | "top" | "bottom">;

/** The smallest frame around boxes, at least one; with the first's place in the order, and the largest size. */
export function frameOf(boxes: readonly Box[]): Frame & Pick<Box, "order" | "size"> {
  let [left, right, top, bottom, order, size] = [Infinity, -Infinity, Infinity, -Infinity, Infinity, 0];
  for (const box of boxes) {
    left = Math.min(left, box.left);
    right = Math.max(right, box.right);
    top = Math.min(top, box.top);
    bottom = Math.max(bottom, box.bottom);
    order = Math.min(order, box.order);
    size = Math.max(size, box.size);
  }
  return { left, right, top, bottom, order, size };
}

/** Boxes put together as one part of a formula. */
export function formula(
  latex: string,
  of: readonly Box[],
  place: { readonly baseline: number; readonly axis: number | null } & Partial<Box>,
): Box {
  return {
    kind: "formula",
    latex,
    text: null,
    isMaths: true,
    isLost: of.some((box) => box.isLost),
    isBold: false,
    isItalic: false,
    ...frameOf(of),
    ...place,
  };
}

/** The smallest frame around others, at least one. */
export const frameOfAll = (frames: readonly Frame[]): Frame => ({
  left: Math.min(...frames.map((frame) => frame.left)),
  right: Math.max(...frames.map((frame) => frame.right)),
  top: Math.min(...frames.map((frame) => frame.top)),
  bottom: Math.max(...frames.map((frame) => frame.bottom)),
});
