import { join } from "node:path";
import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { migrate } from "../../../src-main/core/storage/migrate.ts";
import type { Migration } from "../../../src-main/core/storage/Migration.ts";
import { migrations } from "../../../src-main/core/storage/migrations/migrations.ts";
import { AppError } from "../../../src-shared/errors/AppError.ts";
import { temporaryFolder } from "../temporaryFolder.ts";

const step = (version: number, sql: string): Migration => ({ version, up: (db) => void db.exec(sql) });
const one = step(10, "CREATE TABLE a (x TEXT) STRICT");

function fileDatabase(): Database.Database {
  return new Database(join(temporaryFolder(), "test.db"));
}

test("versions go up in steps of ten", () => {
  const versions = migrations.map(({ version }) => version);
  expect(versions.every((version) => version % 10 === 0)).toBe(true);
  expect(versions).toEqual([...new Set(versions)].sort((a, b) => a - b));
});

test("each migration runs once, on what the one before it left", () => {
  const db = fileDatabase();
  migrate(db, [one]);
  db.exec("INSERT INTO a VALUES ('kept')");
  const two = step(20, "ALTER TABLE a ADD COLUMN y TEXT NOT NULL DEFAULT 'new'");
  migrate(db, [one, two]);
  migrate(db, [one, two]);
  expect(db.prepare("SELECT * FROM a").all()).toEqual([{ x: "kept", y: "new" }]);
  expect(db.pragma("user_version", { simple: true })).toBe(20);
});

test("an older database is backed up before it is changed, and only then", () => {
  const db = fileDatabase();
  const versions: unknown[] = [];
  const backUp = (before: Database.Database) => void versions.push(before.pragma("user_version", { simple: true }));
  migrate(db, [one], backUp);
  expect(versions).toEqual([]);
  const two = step(20, "DROP TABLE a");
  migrate(db, [one, two], backUp);
  migrate(db, [one, two], backUp);
  expect(versions).toEqual([10]);
});

test("a database that cannot be backed up is not changed", () => {
  const db = fileDatabase();
  migrate(db, [one]);
  const full = new AppError("storage/full", "no room");
  const backUp = () => {
    throw full;
  };
  expect(() => migrate(db, [one, step(20, "DROP TABLE a")], backUp)).toThrow(full);
  expect(db.pragma("user_version", { simple: true })).toBe(10);
});

test("a migration that fails leaves the database as it was, and is said", () => {
  const db = fileDatabase();
  migrate(db, [one]);
  const broken = step(20, "CREATE TABLE b (x TEXT) STRICT; NOT SQL");
  expect(() => migrate(db, [one, broken])).toThrow(
    expect.objectContaining({ code: "storage/not-migrated", data: { path: db.name, version: 10 } }),
  );
  expect(db.pragma("user_version", { simple: true })).toBe(10);
  expect(db.prepare("SELECT count(*) AS n FROM sqlite_schema WHERE name = 'b'").get()).toEqual({ n: 0 });
});
