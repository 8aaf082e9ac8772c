import type { Snippet } from "../../../src-shared/domain/search.ts";
import type { Formula } from "../../../src-shared/domain/markdown/findFormula.ts";
import { splitFormulas } from "../../../src-shared/domain/markdown/splitFormulas.ts";

/** A stretch of a snippet; a formula is marked as a whole where anything in it was looked for. */
export type SnippetPart = { isMarked: boolean } & ({ text: string } | { formula: Formula });

/** Marks of Markdown that are only in the way in a line of text. */
const marks = /\*\*|^#{1,6} |`/gm;

/** A snippet in pieces: marked and not, text and formulas. */
export function snippetParts(snippet: Pick<Snippet, "text" | "marks">): SnippetPart[] {
  const parts: SnippetPart[] = [];
  let from = 0;
  for (const piece of splitFormulas(snippet.text)) {
    const length = typeof piece === "string" ? piece.length : piece.raw.length;
    const inside = snippet.marks.filter(([start, end]) => start < from + length && end > from);
    if (typeof piece !== "string") parts.push({ formula: piece, isMarked: inside.length > 0 });
    else {
      const add = (start: number, end: number, isMarked: boolean): void => {
        const text = piece.slice(start, end).replaceAll(marks, "");
        if (text !== "") parts.push({ text, isMarked });
      };
      let done = 0;
      for (const [start, end] of inside) {
        const [first, last] = [Math.max(0, start - from), Math.min(length, end - from)];
        add(done, first, false);
        add(first, last, true);
        done = last;
      }
      add(done, length, false);
    }
    from += length;
  }
  return parts;
}
