import type { ReadBlock, ReadDocument } from "./ReadDocument.ts";
import { linesFrom, readBlock } from "./readBlock.ts";
import { findFormulas } from "./formulas/findFormulas.ts";
import { withDollars } from "./formulas/withDollars.ts";

const tabWidth = 4;

/** Plain text: paragraphs between blank lines, with their lines and how far they are indented. */
export function readText(text: string): ReadDocument {
  const blocks: ReadBlock[] = [];
  const inFormula = linesInFormulas(text);
  const lines = text.split("\n");
  let from = 0;
  const flush = (to: number): void => {
    const paragraph = lines.slice(from, to);
    if (paragraph.some((line) => line.trim() !== "")) {
      const depth = paragraph.reduce(
        (least, line) => (line.trim() === "" ? least : Math.min(least, indentOf(line))),
        200,
      );
      const content = withDollars(paragraph.map((line) => withoutIndent(line, depth)).join("\n"));
      blocks.push(readBlock({ kind: "paragraph", text: content, depth, place: linesFrom(from + 1, to) }));
    }
    from = to + 1;
  };
  for (const [index, line] of lines.entries()) if (line.trim() === "" && !inFormula.has(index)) flush(index);
  flush(lines.length);
  return { kind: "text", title: null, blocks, flags: [] };
}

/** Lines, from 0, that a formula goes over. */
function linesInFormulas(text: string): Set<number> {
  const lines = new Set<number>();
  let at = 0;
  let line = 0;
  for (const { start, end } of findFormulas(text)) {
    for (; at < start; at++) if (text[at] === "\n") line++;
    for (; at < end; at++) if (text[at] === "\n") lines.add(++line);
  }
  return lines;
}

/** Columns before the first sign of a line. */
export function indentOf(line: string): number {
  let column = 0;
  for (const sign of line) {
    if (sign === "\t") column += tabWidth - (column % tabWidth);
    else if (/\s/.test(sign)) column++;
    else break;
  }
  return column;
}

function withoutIndent(line: string, columns: number): string {
  const indent = indentOf(line);
  return " ".repeat(Math.max(0, indent - columns)) + line.trim();
}
