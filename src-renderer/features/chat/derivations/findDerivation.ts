import type { Segment } from "../../../../src-shared/domain/attempt.ts";
import type { TextPlace } from "../AttemptStore.ts";

/** What may stand in a formula or not without changing it: space, and commands that only set it. */
const idle = /\s+|\\(?:left|right|displaystyle|[,;:!])|~|(?<=\\)[dt](?=frac)/g;
/** Shorter formulas stand anywhere: `x = 3`. */
const leastLength = 7;

const plain = (latex: string): string => latex.replaceAll(idle, "");

/** Where in a text something stands, by where it stands in the same text made plain. */
function placeIn(text: string, at: number): number {
  let dropped = 0;
  for (const { index, 0: part } of text.matchAll(idle)) {
    if (index - dropped > at) break;
    dropped += part.length;
  }
  return at + dropped;
}

/** A formula as it is looked for: whole, then, where it is a chain of equations, with less and less of its end. */
function wanted(source: string): string[] {
  const whole = plain(source).replace(/[.,;:]+$/, "");
  const links = whole.split("=");
  const chains = links.length > 2 ? links.slice(2).map((_, index) => links.slice(0, -1 - index).join("=")) : [];
  return [whole, ...chains].filter((formula) => formula.length >= leastLength && /[=<>≤≥]|\\[a-z]/.test(formula));
}

/** Finds where formulas of an answer came from in the thoughts before it. */
export class DerivationFinder {
  readonly #thoughts: readonly { segment: number; text: string; plain: string }[];

  constructor(segments: readonly Segment[]) {
    this.#thoughts = segments.flatMap(({ kind, text }, segment) =>
      kind === "thought" ? [{ segment, text, plain: plain(text) }] : [],
    );
  }

  /** The first place where a thought has the formula, or the beginning of its chain; null where it has not. */
  find(source: string): TextPlace | null {
    for (const formula of wanted(source))
      for (const { segment, text, plain } of this.#thoughts) {
        const at = plain.indexOf(formula);
        if (at !== -1) return { segment, offset: placeIn(text, at) };
      }
    return null;
  }
}
