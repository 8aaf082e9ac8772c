import type { Rule } from "../PageMarks.ts";
import type { BlockDraft } from "./BlockDraft.ts";
import { findTables } from "./findTables.ts";
import { isChoice, isLabel, namesProblem, startsWithLabel } from "./labels.ts";
import type { PageRow } from "./PageRow.ts";

/** What a file's text is like where nothing is set apart. */
export interface BodyText {
  /** Of most letters, in points. */
  readonly size: number;
  /** Blank between the lines of a paragraph, in sizes. */
  readonly leading: number;
}

const upper = (row: PageRow): number => Math.min(row.top, row.baseline - 0.7 * row.size);
const lower = (row: PageRow): number => Math.max(row.bottom, row.baseline + 0.2 * row.size);

/** Blank between two rows, in sizes. */
const gapBetween = (above: PageRow, below: PageRow): number =>
  (upper(below) - lower(above)) / Math.max(above.size, below.size);

function median(values: readonly number[], fallback: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? fallback;
}

/** The body text of some pages, by the letters that there are most of. */
export function findBody(pages: readonly (readonly PageRow[])[]): BodyText {
  const bySize = new Map<number, number>();
  const gaps: number[] = [];
  for (const rows of pages)
    for (const [index, row] of rows.entries()) {
      const size = Math.round(row.size * 2) / 2;
      bySize.set(size, (bySize.get(size) ?? 0) + row.cells.reduce((sum, cell) => sum + cell.text.length, 0));
      const next = rows[index + 1];
      if (next === undefined || next.column !== row.column || Math.abs(next.size - row.size) > 0.5) continue;
      const gap = gapBetween(row, next);
      if (gap > -0.2 && gap < 1.5) gaps.push(gap);
    }
  const size = [...bySize].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [10, 0] as [number, number])[0];
  // Of the lower half, since the others are between paragraphs.
  return {
    size,
    leading: median(gaps.toSorted((one, other) => one - other).slice(0, Math.ceil(gaps.length * 0.6)), 0.3),
  };
}

const textOf = (row: PageRow): string => row.cells.map((cell) => cell.text).join(" ");

const isFormula = (row: PageRow): boolean =>
  row.cells.every((cell, index) => cell.isFormula || (index > 0 && equationNumber.test(cell.text)));

const equationNumber = /^\((\d{1,3}(\.\d{1,3})?)\)$/;

/** A row as Markdown: a formula set apart, answers to choose from one a line, else its cells side by side. */
function writeRow(row: PageRow, isApart: boolean): string {
  if (isApart) {
    const tag = row.cells.map((cell) => equationNumber.exec(cell.text)?.[1]).find((found) => found !== undefined);
    const latex = row.cells
      .filter((cell) => cell.isFormula)
      .map((cell) => cell.text.replaceAll("$", ""))
      .join(String.raw`\quad `);
    return `$$${latex}${tag === undefined ? "" : String.raw`\tag{${tag}}`}$$`;
  }
  const choices = row.cells.filter((cell) => isChoice(cell.text));
  if (choices.length < 2) return textOf(row);
  return row.cells.reduce(
    (text, cell) => (text === "" ? cell.text : `${text}${isChoice(cell.text) ? "\n" : " "}${cell.text}`),
    "",
  );
}

/** Whether a formula stands on a line of its own: away from the edge that its paragraph begins at. */
function isSetApart(row: PageRow, before: PageRow | undefined): boolean {
  if (!isFormula(row)) return false;
  const width = row.column.right - row.column.left;
  const edge = before === undefined || before.column !== row.column ? row.column.left : before.left;
  return row.left - edge > 1.5 * row.size && row.right < row.column.right + 1 && width > 0;
}

/** The text of a block with that of its next row. */
function append(text: string, added: string): string {
  if (text === "") return added;
  if (added.startsWith("$$") || text.endsWith("$$")) return `${text}\n${added}`;
  if (/\p{L}-$/u.test(text) && /^\p{Ll}/u.test(added)) return text.slice(0, -1) + added;
  if (isChoice(added) && text.includes("\n")) return `${text}\n${added}`;
  return `${text} ${added}`;
}

/** Bold or larger letters on a line of their own. */
function isHeading(row: PageRow, body: BodyText): boolean {
  const text = textOf(row);
  if (!/\p{L}{2}|\d/u.test(text) || text.length > 120) return false;
  if (row.size > 1.12 * body.size) return true;
  return (
    row.isBold &&
    (!isLabel(text) || namesProblem(text)) &&
    !row.cells.some((cell) => cell.isFormula) &&
    !/[.?!:]$/.test(text.replace(/^\S+\s/, ""))
  );
}

function continues(draft: BlockDraft, row: PageRow, body: BodyText): boolean {
  const last = draft.rows.at(-1);
  const [first] = draft.rows;
  if (last === undefined || first === undefined || draft.kind === "table") return false;
  const text = textOf(row);
  if (draft.kind === "heading")
    return (
      isHeading(row, body) &&
      row.size === draft.size &&
      last.page === row.page &&
      gapBetween(last, row) < 0.8 &&
      !startsWithLabel(text) &&
      row.isBold === last.isBold
    );
  if (isHeading(row, body)) return false;
  if (startsWithLabel(text) && !isFormula(row)) return false;
  if (last.page !== row.page || last.column !== row.column) return flowsOn(draft, row, text);
  const apart = isSetApart(row, last) || isSetApart(last, draft.rows.at(-2));
  const gap = gapBetween(last, row);
  if (gap > Math.max(body.leading * 1.6, body.leading + 0.32) + (apart ? 1.4 : 0)) return false;
  if (apart) return true;
  const isHanging = startsWithLabel(draft.text);
  if (isHanging) return row.left > first.left + 0.4 * row.size || Math.abs(row.left - last.left) < 0.5 * row.size;
  if (draft.rows.length === 1) return Math.abs(row.left - last.left) < 3 * row.size;
  return Math.abs(row.left - last.left) < 0.8 * row.size;
}

/** A paragraph that goes on in the next column or on the next page. */
function flowsOn(draft: BlockDraft, row: PageRow, text: string): boolean {
  return (
    draft.kind === "paragraph" &&
    !/[.?!:;]$|\$\$$/.test(draft.text) &&
    (/^\p{Ll}/u.test(text) || draft.text.endsWith("-")) &&
    row.size > 0
  );
}

/** The blocks that rows of one page or more make up. Goes on with the last of `drafts`, and adds to them. */
export function addDrafts(
  drafts: BlockDraft[],
  rows: readonly PageRow[],
  rules: readonly Rule[],
  body: BodyText,
): void {
  const tables = new Map(findTables(rows, rules).map((table) => [table.rows[0], table]));
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index];
    if (row === undefined) continue;
    const table = tables.get(row);
    const indent = Math.max(0, row.left - row.column.left);
    if (table !== undefined) {
      const { isFlattened, text } = table;
      drafts.push({ kind: "table", rows: [...table.rows], text, indent, size: row.size, isFlattened });
      index += table.rows.length - 1;
      continue;
    }
    const last = drafts.at(-1);
    const written = writeRow(row, isSetApart(row, last?.rows.at(-1)));
    if (last !== undefined && continues(last, row, body)) {
      last.text = append(last.text, written);
      last.rows.push(row);
    } else
      drafts.push({
        kind: isHeading(row, body) ? "heading" : "paragraph",
        rows: [row],
        text: written,
        indent,
        size: row.size,
        isFlattened: false,
      });
  }
}
