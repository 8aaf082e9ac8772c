import { existsSync } from "node:fs";
import type Database from "better-sqlite3";
import { AppError } from "../../../src-shared/errors/AppError.ts";
import type { Migration } from "./Migration.ts";

/**
 * Brings a database to the newest schema, in one transaction, after copying an existing one beside itself.
 * @throws AppError `storage/newer-database` when a newer app has written it
 */
export function migrate(db: Database.Database, migrations: readonly Migration[]): void {
  const version = db.pragma("user_version", { simple: true }) as number;
  const newest = migrations.at(-1)?.version ?? 0;
  if (version > newest)
    throw new AppError("storage/newer-database", `database ${version}, app ${newest}`, { data: { path: db.name } });
  const pending = migrations.filter((migration) => migration.version > version);
  if (pending.length === 0) return;
  if (version > 0 && !db.memory) backUp(db, version);
  db.transaction(() => {
    for (const migration of pending) migration.up(db);
    db.pragma(`user_version = ${newest}`);
  }).exclusive();
}

function backUp(db: Database.Database, version: number): void {
  const copy = `${db.name}.before-${version}`;
  if (!existsSync(copy)) db.prepare("VACUUM INTO ?").run(copy);
}
