/** The name of the highlight in style sheets. */
const highlightName = "trace-search";

/** Text that can be seen, in order; formulas have a second copy of their text for screen readers. */
function visibleTexts(root: Element): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest(".katex-mathml, button") === null ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_REJECT,
  );
  const texts: Text[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    if (node instanceof Text) texts.push(node);
  return texts;
}

/**
 * Highlights words wherever they stand in an element, without touching it; what was highlighted before is so no more.
 * @param words in lower case
 */
export function highlightIn(root: Element | null | undefined, words: string): void {
  CSS.highlights.delete(highlightName);
  if (root === null || root === undefined || words === "") return;
  const texts = visibleTexts(root);
  const whole = texts.map(({ data }) => data.toLowerCase()).join("");
  const point = (at: number): [Text, number] | undefined => {
    let start = 0;
    for (const text of texts) {
      if (at <= start + text.length) return [text, at - start];
      start += text.length;
    }
    return undefined;
  };
  const ranges: Range[] = [];
  for (let at = whole.indexOf(words); at !== -1; at = whole.indexOf(words, at + words.length)) {
    const [from, to] = [point(at), point(at + words.length)];
    if (from === undefined || to === undefined) break;
    const range = document.createRange();
    range.setStart(...from);
    range.setEnd(...to);
    ranges.push(range);
  }
  if (ranges.length > 0) CSS.highlights.set(highlightName, new Highlight(...ranges));
}
