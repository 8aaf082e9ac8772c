import type { Found } from "./DomText.ts";

const all = "found";
const current = "found-now";

/** Marks places on the page without touching what React has put there: text by highlights, formulas by an attribute. */
export class HitMarks {
  #places: readonly Found[] = [];

  show(places: readonly Found[]): void {
    this.clear();
    this.#places = places;
    CSS.highlights.set(all, new Highlight(...places.map(({ range }) => range)));
    for (const { formulas } of places) for (const formula of formulas) formula.dataset["found"] = "";
  }

  /** Sets one of them off, and brings it into sight. */
  goTo(index: number): void {
    const place = this.#places[index];
    if (place === undefined) return;
    for (const { formulas } of this.#places) for (const formula of formulas) formula.dataset["found"] = "";
    for (const formula of place.formulas) formula.dataset["found"] = "now";
    CSS.highlights.set(current, new Highlight(place.range));
    const block = blockOf(place.range);
    block?.scrollIntoView({ block: "center" });
    // What was out of sight was not laid out, and was thought to have another height.
    requestAnimationFrame(() => requestAnimationFrame(() => scrollToRange(place.range, block)));
    focus(block);
  }

  clear(): void {
    CSS.highlights.delete(all);
    CSS.highlights.delete(current);
    for (const { formulas } of this.#places) for (const formula of formulas) delete formula.dataset["found"];
    this.#places = [];
  }
}

function blockOf(range: Range): HTMLElement | undefined {
  const { startContainer } = range;
  const element = startContainer instanceof HTMLElement ? startContainer : startContainer.parentElement;
  return element?.closest<HTMLElement>("[data-block]") ?? element ?? undefined;
}

/** A block may be longer than the page. */
function scrollToRange(range: Range, block: HTMLElement | undefined): void {
  const { top, bottom } = range.getBoundingClientRect();
  if (top < 80 || bottom > window.innerHeight - 160) block?.scrollIntoView({ block: "center" });
}

/** Reading and the Tab key go on from here. */
function focus(block: HTMLElement | undefined): void {
  if (block === undefined) return;
  block.tabIndex = -1;
  block.focus({ preventScroll: true });
  block.addEventListener("blur", () => block.removeAttribute("tabindex"), { once: true });
}
