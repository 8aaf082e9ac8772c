import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { backUpHistory } from "../../../../src-main/core/storage/backups/backUpHistory.ts";
import { openDatabase } from "../../../../src-main/core/storage/openDatabase.ts";
import { readyBackup, readyEmpty } from "../../../../src-main/core/storage/recovery/readyHistory.ts";
import { replaceHistory } from "../../../../src-main/core/storage/recovery/replaceHistory.ts";
import { temporaryFolder } from "../../temporaryFolder.ts";
import { damagePages } from "../damagePages.ts";
import { SampleHistory } from "../search/sampleHistory.ts";

/** A history with one conversation, of which there is a backup, and a second one since. */
function writeHistory() {
  const history = new SampleHistory();
  history.add({ conversation: "first" });
  const { name } = backUpHistory(history.handle.db, history.folder, "manual");
  history.add({ conversation: "second" });
  history.handle.close();
  const dataDir = history.folder;
  return { dataDir, name, at: (file: string) => join(dataDir, file) };
}

function conversationsIn(dataDir: string): unknown[] {
  const { db, close } = openDatabase(dataDir);
  try {
    return db.prepare("SELECT conversation_id FROM conversations ORDER BY 1").pluck().all();
  } finally {
    close();
  }
}

test("a backup takes the history's place, and stays", () => {
  const { dataDir, name, at } = writeHistory();
  writeFileSync(at("search.db"), "of the other one");
  readyBackup(dataDir, name);
  expect(backupsIn(dataDir)).toEqual([name]);
  expect(replaceHistory(dataDir, { setsAside: false })).toBeNull();
  expect(existsSync(at("search.db"))).toBe(false);
  expect(conversationsIn(dataDir)).toEqual(["first"]);
  expect(backupsIn(dataDir)).toEqual([name]);
});

const backupsIn = (dataDir: string): string[] => readdirSync(join(dataDir, "backups"));

test("the log of the one before is never taken for its own", () => {
  const { dataDir, name, at } = writeHistory();
  writeFileSync(at("stemma.db-wal"), "the log of another");
  readyBackup(dataDir, name);
  const keptAs = replaceHistory(dataDir, { setsAside: true }) ?? "";
  expect(readFileSync(`${keptAs}-wal`, "utf8")).toBe("the log of another");
  expect(conversationsIn(dataDir)).toEqual(["first"]);
});

test("a kill before it is in place leaves the one before, or makes the exchange whole", () => {
  const { dataDir, name, at } = writeHistory();
  readyBackup(dataDir, name);
  expect(conversationsIn(dataDir)).toEqual(["first", "second"]);
  expect(existsSync(at("stemma.db.new"))).toBe(false);
  readyBackup(dataDir, name);
  renameSync(at("stemma.db"), at("set-aside.db"));
  expect(conversationsIn(dataDir)).toEqual(["first"]);
});

test("an empty history is whole too", () => {
  const { dataDir } = writeHistory();
  readyEmpty(dataDir);
  replaceHistory(dataDir, { setsAside: true });
  expect(conversationsIn(dataDir)).toEqual([]);
});

test("a backup that is not there or cannot be read changes nothing", () => {
  const { dataDir, name } = writeHistory();
  for (const wrong of ["../stemma.db", "stemma.db", "nothing", name.replace("manual", "daily")])
    expect(() => readyBackup(dataDir, wrong), wrong).toThrow(expect.objectContaining({ code: "backups/not-found" }));
  damagePages(join(dataDir, "backups", name), [2, 3, 4, 5]);
  expect(() => readyBackup(dataDir, name)).toThrow(expect.objectContaining({ code: "backups/damaged" }));
  expect(conversationsIn(dataDir)).toEqual(["first", "second"]);
});

test("where there was none, nothing is set aside", () => {
  const dataDir = temporaryFolder();
  readyEmpty(dataDir);
  expect(replaceHistory(dataDir, { setsAside: true })).toBeNull();
  expect(existsSync(join(dataDir, "damaged"))).toBe(false);
});
