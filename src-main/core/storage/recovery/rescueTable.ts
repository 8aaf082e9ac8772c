import Database from "better-sqlite3";

/** What came of one table. */
export interface RescuedTable {
  rows: number;
  /** Places where rows could not be read. */
  gaps: number;
}

type Row = unknown[];

/**
 * Copies the rows of a table that can be read. Where one cannot, the next that can is looked for.
 * @param columns those that both sides have
 */
export function rescueTable(
  from: Database.Database,
  to: Database.Database,
  table: string,
  columns: readonly string[],
): RescuedTable {
  const insert = to.prepare(
    `INSERT OR IGNORE INTO ${table} (${columns.join(", ")}) VALUES (${columns.map(() => "?").join(", ")})`,
  );
  const rescued: RescuedTable = { rows: 0, gaps: 0 };
  const keep = (row: Row): void => {
    try {
      rescued.rows += insert.run(...row).changes;
    } catch (thrown) {
      // A value that was damaged into another kind.
      if (!isOfData(thrown, /^SQLITE_CONSTRAINT/)) throw thrown;
      rescued.gaps += 1;
    }
  };
  if (isWithoutRowid(to, table)) readBothWays(from, table, columns, keep, rescued);
  else readByRowid(from, table, columns, keep, rescued);
  return rescued;
}

function readByRowid(
  from: Database.Database,
  table: string,
  columns: readonly string[],
  keep: (row: Row) => void,
  rescued: RescuedTable,
): void {
  const select = from
    .prepare<[bigint | number], Row>(
      `SELECT rowid, ${columns.join(", ")} FROM ${table} NOT INDEXED WHERE rowid >= ? ORDER BY rowid`,
    )
    .raw();
  for (let next: number | null = Number.MIN_SAFE_INTEGER, last = 0; next !== null;) {
    try {
      for (const [rowid, ...row] of select.iterate(next)) {
        last = rowid as number;
        keep(row);
      }
      return;
    } catch (thrown) {
      if (!isOfData(thrown)) throw thrown;
      rescued.gaps += 1;
      next = nextReadable((start) => isReadable(() => select.get(start)), last + 1);
    }
  }
}

/** The first place from `start` on where a row can be read, found in steps that double; null where there is none. */
function nextReadable(isReadableFrom: (start: number) => boolean | null, start: number): number | null {
  let unreadable = start;
  let step = 1;
  // Beyond the largest there is nothing, which can be read.
  for (; isReadableFrom(start + step) === false; step *= 2) {
    unreadable = start + step;
    if (step > 2 ** 40) return null;
  }
  let readable = start + step;
  while (readable - unreadable > 1) {
    const middle = Math.floor((unreadable + readable) / 2);
    if (isReadableFrom(middle) === false) unreadable = middle;
    else readable = middle;
  }
  return isReadableFrom(readable) === null ? null : readable;
}

/** @returns null where there is no row any more, false where it cannot be read */
function isReadable(read: () => unknown): boolean | null {
  try {
    return read() === undefined ? null : true;
  } catch (thrown) {
    if (!isOfData(thrown)) throw thrown;
    return false;
  }
}

/** A table that is its own index has no numbers to go on from: it is read from either end. */
function readBothWays(
  from: Database.Database,
  table: string,
  columns: readonly string[],
  keep: (row: Row) => void,
  rescued: RescuedTable,
): void {
  const key = (from.pragma(`table_info(${table})`) as { name: string; pk: number }[])
    .filter(({ pk }) => pk > 0)
    .sort((a, b) => a.pk - b.pk)
    .map(({ name }) => name);
  for (const direction of ["ASC", "DESC"]) {
    const order = key.map((name) => `${name} ${direction}`).join(", ");
    try {
      for (const row of from
        .prepare<[], Row>(`SELECT ${columns.join(", ")} FROM ${table} ORDER BY ${order}`)
        .raw()
        .iterate())
        keep(row);
      return;
    } catch (thrown) {
      if (!isOfData(thrown)) throw thrown;
      if (direction === "ASC") rescued.gaps += 1;
    }
  }
}

function isWithoutRowid(db: Database.Database, table: string): boolean {
  const [info] = db.pragma(`table_list(${table})`) as { wr: number }[];
  return info?.wr === 1;
}

/** Whether it is the data that is at fault, rather than the disk or ourselves. */
export const isOfData = (thrown: unknown, codes = /^SQLITE_(CORRUPT|NOTADB|ERROR)/): boolean =>
  thrown instanceof Database.SqliteError && codes.test(thrown.code);
