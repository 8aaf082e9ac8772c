import type { PageRow } from "./PageRow.ts";

/** A row with the height of its page, so that its place can be told from those of other pages. */
interface PlacedRow {
  readonly row: PageRow;
  readonly height: number;
}

const textOf = (row: PageRow): string => row.cells.map((cell) => cell.text).join(" ");

/** The number of a page, alone or as "Page 2 of 5", "- 2 -", "2/5", "Seite 2". */
const pageNumber = /^[-–—\s]*((page|seite|s\.|p\.)\s*)?\d{1,4}(\s*(of|von|sur|de|\/)\s*\d{1,4})?[-–—\s]*$/i;

const isAtEdge = ({ row, height }: PlacedRow): boolean => row.bottom < 0.1 * height || row.top > 0.88 * height;

const sideOf = ({ row, height }: PlacedRow): string => (row.top < height / 2 ? "above" : "below");

/** A row without its numbers, to find it again on other pages. */
const withoutNumbers = (placed: PlacedRow): string =>
  `${sideOf(placed)}:${textOf(placed.row).replaceAll(/\d+/g, "#").trim()}`;

const withNumbers = (placed: PlacedRow): string => `${sideOf(placed)}=${textOf(placed.row)}`;

/** Headers and footers: what stands at the edge of three pages or more, or is the very same on both of two. */
export function findRunning(pages: readonly (readonly PlacedRow[])[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const page of pages) {
    const atEdge = page.filter((placed) => isAtEdge(placed));
    for (const key of new Set(atEdge.flatMap((placed) => [withNumbers(placed), withoutNumbers(placed)])))
      counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const isOfTwo = (key: string): boolean => pages.length === 2 && /^\w+=/.test(key);
  return new Set([...counts].filter(([key, count]) => count >= 3 || (count === 2 && isOfTwo(key))).map(([key]) => key));
}

/** Whether a row is the first or the last of its page with a wide blank to the next one, and says the number of the page. */
function isPageNumber(rows: readonly PageRow[], row: PageRow): boolean {
  if (!pageNumber.test(textOf(row))) return false;
  const above = Math.max(...rows.filter((other) => other.baseline < row.baseline - 1).map((other) => other.bottom));
  const below = Math.min(...rows.filter((other) => other.baseline > row.baseline + 1).map((other) => other.top));
  if (above === -Infinity) return below - row.bottom > 1.2 * row.size;
  return below === Infinity && row.top - above > 1.2 * row.size;
}

/** The rows of a page without headers, footers and its number. */
export const dropRunning = (rows: readonly PageRow[], height: number, running: ReadonlySet<string>): PageRow[] =>
  rows.filter((row) => !isPageNumber(rows, row) && !isRunning({ row, height }, running));

const isRunning = (placed: PlacedRow, running: ReadonlySet<string>): boolean =>
  isAtEdge(placed) && (running.has(withoutNumbers(placed)) || running.has(withNumbers(placed)));
