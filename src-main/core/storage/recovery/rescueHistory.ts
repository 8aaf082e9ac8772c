import { copyFileSync, existsSync, renameSync, rmSync } from "node:fs";
import Database from "better-sqlite3";
import type { RescueReport } from "../../../../src-shared/domain/appState.ts";
import { AppError } from "../../../../src-shared/errors/AppError.ts";
import { checkCopy } from "../backups/backUpHistory.ts";
import { besideDatabase, historyPath } from "../historyFiles.ts";
import { migrate } from "../migrate.ts";
import { migrations } from "../migrations/migrations.ts";
import { toStorageError } from "../toStorageError.ts";
import { mendHeader } from "./mendHeader.ts";
import { mendReferences } from "./mendReferences.ts";
import { incomingPath, unfinishedPath } from "./replaceHistory.ts";
import { isOfData, rescueTable } from "./rescueTable.ts";

/** What follows from the rest, and is written anew. */
const derived: readonly string[] = ["search_changes"];

/**
 * Reads what can be read of a damaged history into a new one, table by table, which then waits to take its place. The
 * damaged file is read from a copy: opening it may change it.
 * @throws AppError `storage/nothing-readable`, `storage/*`
 */
export function rescueHistory(dataDir: string): RescueReport {
  const copy = `${historyPath(dataDir)}.rescue`;
  const made = unfinishedPath(dataDir);
  const clear = (): void => {
    for (const path of [copy, made])
      for (const ending of ["", ...besideDatabase]) rmSync(path + ending, { force: true });
  };
  try {
    clear();
    for (const ending of ["", "-wal"])
      if (existsSync(historyPath(dataDir) + ending)) copyFileSync(historyPath(dataDir) + ending, copy + ending);
    const from = openDamaged(copy);
    const to = new Database(made);
    let report: RescueReport;
    try {
      report = readInto(from, to);
    } finally {
      from.close();
      to.close();
    }
    checkCopy(made);
    renameSync(made, incomingPath(dataDir));
    return report;
  } catch (thrown) {
    throw toStorageError(thrown, historyPath(dataDir));
  } finally {
    clear();
  }
}

/** With its header written anew where that is what keeps it from being opened. @throws AppError `storage/nothing-readable` */
function openDamaged(path: string): Database.Database {
  const readable = tryOpen(path);
  if (readable !== undefined) return readable;
  mendHeader(path);
  const mended = tryOpen(path);
  if (mended !== undefined) return mended;
  throw new AppError("storage/nothing-readable", `${path} cannot be read`);
}

function tryOpen(path: string): Database.Database | undefined {
  const db = new Database(path, { fileMustExist: true });
  try {
    const tables = db.prepare("SELECT count(*) FROM sqlite_schema WHERE name = 'conversations'").pluck().get();
    if (tables === 1) return db;
  } catch (thrown) {
    if (!isOfData(thrown)) throw thrown;
  }
  db.close();
  return undefined;
}

function readInto(from: Database.Database, to: Database.Database): RescueReport {
  from.pragma("cell_size_check = ON");
  const version = versionOf(from);
  const known = migrations.filter((migration) => migration.version <= version);
  to.pragma("foreign_keys = OFF");
  migrate(to, known);
  const tables = to
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    .pluck()
    .all();
  let gaps = 0;
  to.transaction(() => {
    for (const table of tables.filter((name) => !derived.includes(name))) {
      const there = new Set(columnsOf(from, table));
      const columns = columnsOf(to, table).filter((name) => there.has(name));
      if (columns.length === 0) gaps += 1;
      else gaps += rescueTable(from, to, table, columns).gaps;
    }
  })();
  migrate(to, migrations);
  to.transaction(() => mendReferences(to))();
  const wrong = to.pragma("foreign_key_check") as unknown[];
  if (wrong.length > 0) throw new AppError("internal", `${wrong.length} references of a rescued history lead nowhere`);
  const count = (table: string): number => to.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get() ?? 0;
  const conversations = count("conversations");
  if (conversations === 0) throw new AppError("storage/nothing-readable", "no conversation could be read");
  return { conversations, questions: count("turns"), answers: count("attempts"), gaps };
}

/** The newest where it cannot be a version. */
function versionOf(db: Database.Database): number {
  const version = db.pragma("user_version", { simple: true }) as number;
  const newest = migrations.at(-1)?.version ?? 0;
  return migrations.some((migration) => migration.version === version) ? version : newest;
}

function columnsOf(db: Database.Database, table: string): string[] {
  return (db.pragma(`table_info(${table})`) as { name: string }[]).map(({ name }) => name);
}
