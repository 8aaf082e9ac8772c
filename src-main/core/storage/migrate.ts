import type Database from "better-sqlite3";
import { AppError } from "../../../src-shared/errors/AppError.ts";
import type { Migration } from "./Migration.ts";
import { toStorageError } from "./toStorageError.ts";

/**
 * Brings a database to the newest schema, in one transaction.
 * @param backUp called first where there is something that could be lost
 * @throws AppError `storage/newer-database` when a newer app has written it, `storage/not-migrated` when a step fails;
 *   the database is then as it was
 */
export function migrate(
  db: Database.Database,
  migrations: readonly Migration[],
  backUp: (db: Database.Database) => void = () => undefined,
): void {
  const version = db.pragma("user_version", { simple: true }) as number;
  const newest = migrations.at(-1)?.version ?? 0;
  if (version > newest)
    throw new AppError("storage/newer-database", `database ${version}, app ${newest}`, { data: { path: db.name } });
  const pending = migrations.filter((migration) => migration.version > version);
  if (pending.length === 0) return;
  if (version > 0) backUp(db);
  try {
    db.transaction(() => {
      for (const migration of pending) migration.up(db);
      db.pragma(`user_version = ${newest}`);
    }).exclusive();
  } catch (thrown) {
    const error = toStorageError(thrown, db.name);
    if (error.code !== "internal") throw error;
    throw new AppError("storage/not-migrated", error.message, { data: { path: db.name, version }, cause: thrown });
  }
}
