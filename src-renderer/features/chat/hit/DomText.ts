import type { Span } from "../../../../src-shared/domain/searchQuery.ts";

/** Where a stretch of the text stands: in a text node, or as a formula, which is marked as a whole. */
interface Piece extends Span {
  node: Text | HTMLElement;
}

/** A place on the page: text, or formulas. */
export interface Found {
  range: Range;
  formulas: HTMLElement[];
}

/** Elements that begin on a new line; without a space between, their words would run together. */
const lineElements = new Set("P DIV LI H3 H4 H5 H6 PRE BLOCKQUOTE TR TD TH UL OL TABLE HR BR SECTION".split(" "));
const skipped = "button, .visually-hidden, svg, input, [aria-hidden='true']:not([data-latex] *)";

/** The text of a part of the page as it was written, formulas as LaTeX, and the way back from it to the page. */
export class DomText {
  readonly text: string;
  readonly #pieces: readonly Piece[];

  constructor(root: HTMLElement) {
    const pieces: Piece[] = [];
    let text = "";
    const add = (node: Text | HTMLElement, added: string): void => {
      pieces.push({ node, start: text.length, end: text.length + added.length });
      text += added;
    };
    const visit = (node: Node): void => {
      if (node instanceof Text) return add(node, node.data);
      if (!(node instanceof HTMLElement) || node.matches(skipped)) return;
      const latex = node.dataset["latex"];
      if (latex !== undefined) return add(node, latex);
      const isLine = lineElements.has(node.tagName);
      if (isLine) text += "\n";
      for (const child of node.childNodes) visit(child);
      if (isLine) text += "\n";
    };
    visit(root);
    this.text = text;
    this.#pieces = pieces;
  }

  /** Where a stretch of the text stands on the page; undefined where it is none. */
  find({ start, end }: Span): Found | undefined {
    const pieces = this.#pieces.filter((piece) => piece.start < end && piece.end > start);
    const [first, last] = [pieces[0], pieces.at(-1)];
    if (first === undefined || last === undefined) return undefined;
    const range = document.createRange();
    if (first.node instanceof Text) range.setStart(first.node, Math.max(0, start - first.start));
    else range.setStartBefore(first.node);
    if (last.node instanceof Text) range.setEnd(last.node, Math.min(last.node.length, end - last.start));
    else range.setEndAfter(last.node);
    const formulas = pieces.flatMap(({ node }) => (node instanceof HTMLElement ? [node] : []));
    return { range, formulas };
  }
}
