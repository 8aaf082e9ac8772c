import { fork } from "node:child_process";
import { existsSync, readFileSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { once } from "node:events";
import { join } from "node:path";
import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { migrations } from "../../../src-main/core/storage/migrations/migrations.ts";
import { openDatabase } from "../../../src-main/core/storage/openDatabase.ts";
import { temporaryFolder } from "../temporaryFolder.ts";

const opening = (folder: string) => () => openDatabase(folder).close();

test("a new folder gets a database in the newest form, and is free again after closing", () => {
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

test("a folder in use is refused and nothing happens to it", () => {
  const folder = temporaryFolder();
  const first = openDatabase(folder);
  expect(opening(folder)).toThrow(expect.objectContaining({ code: "app/already-open", data: { dataDir: folder } }));
  first.db.exec("CREATE TABLE still_open (x TEXT) STRICT");
  first.close();
});

test("a killed process leaves the folder free", async () => {
  const folder = temporaryFolder();
  const child = fork(join(import.meta.dirname, "holdDatabase.ts"), [folder], { execArgv: [] });
  await once(child, "message");
  expect(opening(folder)).toThrow(expect.objectContaining({ code: "app/already-open" }));
  child.kill("SIGKILL");
  await once(child, "exit");
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

test.runIf(process.platform !== "win32")("a new folder is for its owner alone", () => {
  const folder = join(temporaryFolder(), "private");
  openDatabase(folder).close();
  expect(statSync(folder).mode & 0o777).toBe(0o700);
});

test.runIf(process.platform === "linux")("a place where nothing can be made is refused", () => {
  expect(opening("/proc/stemma/data")).toThrow(expect.objectContaining({ code: "storage/not-writable" }));
});

test("a folder that cannot be made is refused with its path", () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "file"), "");
  expect(opening(join(folder, "file", "data"))).toThrow(expect.objectContaining({ code: "storage/not-writable" }));
});
