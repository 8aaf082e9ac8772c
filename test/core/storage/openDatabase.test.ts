import { existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { backUpHistory } from "../../../src-main/core/storage/backups/backUpHistory.ts";
import { migrations } from "../../../src-main/core/storage/migrations/migrations.ts";
import { openDatabase } from "../../../src-main/core/storage/openDatabase.ts";
import { temporaryFolder } from "../temporaryFolder.ts";

const opening = (folder: string) => () => openDatabase(folder).close();

test("a new folder gets a database in the newest form, and leaves one file when it is closed", () => {
  const folder = join(temporaryFolder(), "deep", "inside");
  const { db, close } = openDatabase(folder);
  expect(db.pragma("user_version", { simple: true })).toBe(migrations.at(-1)?.version);
  expect(db.pragma("journal_mode", { simple: true })).toBe("wal");
  expect(db.pragma("foreign_keys", { simple: true })).toBe(1);
  close();
  close();
  expect(existsSync(join(folder, "stemma.db-wal"))).toBe(false);
  expect(opening(folder)).not.toThrow();
});

test("a database of a newer app is refused untouched", () => {
  const folder = temporaryFolder();
  openDatabase(folder).close();
  const path = join(folder, "stemma.db");
  const db = new Database(path);
  db.pragma("user_version = 99990");
  db.close();
  const before = readFileSync(path);
  expect(opening(folder)).toThrow(expect.objectContaining({ code: "storage/newer-database", data: { path } }));
  expect(readFileSync(path).equals(before)).toBe(true);
});

test("a file that is no database is refused and kept", () => {
  const folder = temporaryFolder();
  const path = join(folder, "stemma.db");
  writeFileSync(path, "my shopping list, which must not be lost".repeat(50));
  expect(opening(folder)).toThrow(expect.objectContaining({ code: "storage/damaged", data: { path } }));
  expect(readFileSync(path, "utf8")).toContain("shopping list");
});

test("a database damaged by a crash is noticed at the next start and kept", () => {
  const folder = temporaryFolder();
  const { db, close } = openDatabase(folder);
  const insert = db.prepare("INSERT INTO settings VALUES (?, ?)");
  for (let i = 0; i < 500; i++) insert.run(`name ${i}`, JSON.stringify("x".repeat(500)));
  close();
  const path = join(folder, "stemma.db");
  const size = readFileSync(path).length;
  truncateSync(path, Math.trunc(size / 2 / 4096) * 4096);
  writeFileSync(join(folder, "stemma.running"), "1");
  expect(opening(folder)).toThrow(expect.objectContaining({ code: "storage/damaged" }));
  expect(existsSync(path)).toBe(true);
});

test("damage that was met while it was open has the pages checked at the next start", () => {
  const folder = temporaryFolder();
  const first = openDatabase(folder);
  first.distrust();
  first.close();
  expect(existsSync(join(folder, "stemma.running"))).toBe(true);
  const second = openDatabase(folder);
  second.close();
  expect(existsSync(join(folder, "stemma.running"))).toBe(false);
});

test("a history that is missing or empty where there are backups is not taken for a new one", () => {
  const folder = temporaryFolder();
  const { db, close } = openDatabase(folder);
  backUpHistory(db, folder, "daily");
  close();
  const path = join(folder, "stemma.db");
  truncateSync(path);
  expect(opening(folder)).toThrow(expect.objectContaining({ code: "storage/missing", data: { path } }));
  rmSync(path);
  expect(opening(folder)).toThrow(expect.objectContaining({ code: "storage/missing" }));
  expect(existsSync(path)).toBe(false);
});

test("what is deleted is not left in the file", () => {
  const folder = temporaryFolder();
  const { db, close } = openDatabase(folder);
  db.prepare("INSERT INTO settings VALUES ('secret', ?)").run(JSON.stringify("quartzophile ".repeat(2_000)));
  db.exec("DELETE FROM settings");
  close();
  expect(readFileSync(join(folder, "stemma.db")).includes("quartzophile")).toBe(false);
});
