/** Handles `copy`: formulas in what is selected are copied as LaTeX, and as MathML for programs that take HTML. */
export function copyWithLatex(event: ClipboardEvent): void {
  const selection = document.getSelection();
  if (event.clipboardData === null || selection === null || selection.rangeCount === 0 || selection.isCollapsed) return;
  const range = selection.getRangeAt(0).cloneRange();
  const first = formulaAround(range.startContainer);
  const last = formulaAround(range.endContainer);
  if (first !== null) range.setStartBefore(first);
  if (last !== null) range.setEndAfter(last);
  const copied = document.createElement("div");
  copied.append(range.cloneContents());
  if (copied.querySelector("[data-latex]") === null) return;
  event.preventDefault();
  event.clipboardData.setData("text/plain", plainText(copied));
  for (const element of copied.querySelectorAll("button, .katex-html")) element.remove();
  event.clipboardData.setData("text/html", copied.innerHTML);
}

/** Handles `dblclick`: on a formula it selects all of it, ready to be copied. */
export function selectWholeFormula(event: Event): void {
  const formula = event.target instanceof Node ? formulaAround(event.target) : null;
  if (formula !== null) document.getSelection()?.selectAllChildren(formula);
}

function formulaAround(node: Node): Element | null {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest("[data-latex]") ?? null;
}

const lineElements = new Set("P DIV LI H3 H4 H5 H6 PRE BLOCKQUOTE TR UL OL TABLE HR".split(" "));

function plainText(root: Element): string {
  let text = "";
  const breakLine = (isBlock: boolean): void => {
    if (text !== "" && !text.endsWith("\n")) text += "\n";
    if (isBlock && text !== "" && !text.endsWith("\n\n")) text += "\n";
  };
  const visit = (node: Node): void => {
    if (node instanceof Text) text += node.data;
    if (!(node instanceof HTMLElement) || node.tagName === "BUTTON") return;
    const latex = node.dataset["latex"];
    if (latex !== undefined) {
      text += latex;
      return;
    }
    if (node.tagName === "BR") text += "\n";
    if ((node.tagName === "TD" || node.tagName === "TH") && !text.endsWith("\n")) text += "\t";
    const isLine = lineElements.has(node.tagName);
    if (isLine) breakLine(node.dataset["block"] !== undefined);
    if (node instanceof HTMLLIElement) text += node.hasAttribute("value") ? `${node.value}. ` : "- ";
    for (const child of node.childNodes) visit(child);
    if (isLine) breakLine(false);
  };
  visit(root);
  return text.trimEnd();
}
