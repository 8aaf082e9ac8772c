import type { Rule } from "../PageMarks.ts";
import { isChoice, startsWithLabel } from "./labels.ts";
import type { PageRow } from "./PageRow.ts";

/** A run of rows that are one table, with what stands in it. */
export interface FoundTable {
  readonly rows: readonly PageRow[];
  readonly text: string;
  /** Whether its cells could not be told apart surely. */
  readonly isFlattened: boolean;
}

/** The x of upright lines that go through a row, from the left. */
const uprightsAt = (row: PageRow, rules: readonly Rule[]): number[] => {
  const xs = rules
    .filter(
      (rule) =>
        !rule.isLevel && rule.y < row.baseline - 0.2 * row.size && rule.y + rule.length > row.baseline - 0.4 * row.size,
    )
    .map((rule) => rule.x)
    .sort((one, other) => one - other);
  return xs.filter((x, index) => index === 0 || x - (xs[index - 1] ?? 0) > 2);
};

const mayBeOfTable = (row: PageRow): boolean =>
  row.cells.length >= 2 && !row.cells.some((cell) => isChoice(cell.text)) && !startsWithLabel(row.cells[0]?.text ?? "");

/** Which column of the table a cell is in, by the columns' edges. */
function toColumns(rows: readonly PageRow[]): { left: number; right: number }[] {
  const columns: { left: number; right: number }[] = [];
  const spans = rows
    .flatMap((row) => row.cells.map(({ left, right }) => ({ left, right })))
    .sort((one, other) => one.left - other.left);
  for (const span of spans) {
    const last = columns.at(-1);
    if (last !== undefined && span.left < last.right) last.right = Math.max(last.right, span.right);
    else columns.push({ ...span });
  }
  return columns;
}

function writeTable(rows: readonly PageRow[]): FoundTable | null {
  const columns = toColumns(rows);
  if (columns.length < 2) return null;
  const cells = rows.map((row) =>
    columns.map(({ left, right }) =>
      row.cells
        .filter((cell) => cell.left >= left - 0.5 && cell.right <= right + 0.5)
        .map((cell) => cell.text.replaceAll("|", String.raw`\|`))
        .join(" "),
    ),
  );
  const filled = cells.flat().filter((cell) => cell !== "").length / cells.flat().length;
  const lines = cells.map((row) => `| ${row.join(" | ")} |`);
  lines.splice(1, 0, `|${" --- |".repeat(columns.length)}`);
  return { rows, text: lines.join("\n"), isFlattened: filled < 0.6 };
}

/** Tables among the rows of one column: three rows or more with cells under each other, or two with lines around. */
export function findTables(rows: readonly PageRow[], rules: readonly Rule[]): FoundTable[] {
  const tables: FoundTable[] = [];
  for (let index = 0; index < rows.length;) {
    let end = index;
    while (end < rows.length) {
      const row = rows[end];
      const first = rows[index];
      if (row === undefined || first === undefined || !mayBeOfTable(row) || row.column !== first.column) break;
      const before = rows[end - 1];
      if (end > index && before !== undefined && row.baseline - before.baseline > 3 * row.size) break;
      end++;
    }
    const run = rows.slice(index, end);
    const isRuled = run.some((row) => uprightsAt(row, rules).length > 1);
    const table = run.length >= 3 || (run.length >= 2 && isRuled) ? writeTable(run) : null;
    if (table !== null) tables.push(table);
    index = Math.max(end, index + 1);
  }
  return tables;
}
