import type { ReadingFlag } from "../../../../src-shared/domain/problems/readingFlag.ts";

/** Records in the order of the file, and the names of their fields in the order they come up. */
export interface RecordTable {
  readonly columns: readonly string[];
  readonly rows: readonly RecordRow[];
  readonly flags: readonly ReadingFlag[];
}

export interface RecordRow {
  readonly fields: Readonly<Record<string, unknown>>;
  /** The lines of the file it stands in, from 1; null where it has none. */
  readonly lines: [number, number] | null;
}

/** More records than this are no sheet that anybody solves. */
export const mostRecords = 50_000;

/** Columns of records that may each have others. */
export function columnsOf(rows: readonly RecordRow[]): string[] {
  const columns = new Set<string>();
  for (const { fields } of rows.slice(0, 1_000)) for (const name of Object.keys(fields)) columns.add(name);
  return [...columns].slice(0, 200);
}
