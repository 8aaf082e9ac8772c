import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, onTestFinished, test } from "vitest";
import { backUpHistory } from "../../../../src-main/core/storage/backups/backUpHistory.ts";
import { backUpIfChanged } from "../../../../src-main/core/storage/backups/backUpIfChanged.ts";
import { backupNames, nameBackup } from "../../../../src-main/core/storage/backups/backupNames.ts";
import { readBackups } from "../../../../src-main/core/storage/backups/readBackups.ts";
import { migrate } from "../../../../src-main/core/storage/migrate.ts";
import { migrations } from "../../../../src-main/core/storage/migrations/migrations.ts";
import { openDatabase } from "../../../../src-main/core/storage/openDatabase.ts";
import { temporaryFolder } from "../../temporaryFolder.ts";
import { damagePages, pagesWith } from "../damagePages.ts";
import { SampleHistory } from "../search/sampleHistory.ts";

function openHistory() {
  const history = new SampleHistory();
  history.add({ conversation: "one", answer: "42" });
  history.add({ conversation: "two", answer: "43" });
  const { folder, handle } = history;
  return { history, folder, db: handle.db, backups: join(folder, "backups") };
}

test("a backup is the whole history as it is, in one checked file that says when and why it was made", () => {
  const { history, db, folder } = openHistory();
  history.conversations.setDeleted("two" as never, 5);
  const before = Date.now();
  const { name } = backUpHistory(db, folder, "manual");
  expect(readdirSync(join(folder, "backups"))).toEqual([name]);
  const [backup] = readBackups(folder);
  expect(backup).toMatchObject({ name, kind: "manual", conversations: 1 });
  expect(backup?.madeAt).toBeGreaterThanOrEqual(before);
  const copy = new Database(join(folder, "backups", name), { readonly: true });
  onTestFinished(() => void copy.close());
  for (const table of ["conversations", "turns", "attempts", "segments"])
    expect(copy.prepare(`SELECT * FROM ${table}`).all(), table).toEqual(db.prepare(`SELECT * FROM ${table}`).all());
});

test("it is made while another connection is in the middle of writing, without what is not committed", () => {
  const { history, db, folder } = openHistory();
  const reader = new Database(db.name);
  onTestFinished(() => void reader.close());
  db.exec("BEGIN IMMEDIATE");
  history.add({ conversation: "three" });
  backUpHistory(reader, folder, "daily");
  db.exec("COMMIT");
  expect(readBackups(folder)[0]?.conversations).toBe(2);
});

test("of each kind the newest are kept, and nothing else is touched", () => {
  const { db, folder, backups } = openHistory();
  mkdirSync(backups);
  writeFileSync(join(backups, "notes.txt"), "mine");
  const manual = backUpHistory(db, folder, "manual");
  const daily = Array.from({ length: 9 }, () => backUpHistory(db, folder, "daily").name);
  expect(backupNames(folder).map(({ name }) => name)).toEqual([...daily.slice(2).toReversed(), manual.name]);
  expect(readFileSync(join(backups, "notes.txt"), "utf8")).toBe("mine");
});

test("what a kill has left unfinished goes with the next", () => {
  const { db, folder, backups } = openHistory();
  mkdirSync(backups);
  writeFileSync(join(backups, `${nameBackup("daily", 0)}.part`), "half");
  const { name } = backUpHistory(db, folder, "daily");
  expect(readdirSync(backups)).toEqual([name]);
});

test("of a damaged history there is no backup, and the ones there are stay", () => {
  const { history, db, folder } = openHistory();
  history.add({ answer: "findme ".repeat(20_000) });
  const good = backUpHistory(db, folder, "daily");
  history.handle.close();
  const path = join(folder, "stemma.db");
  damagePages(path, pagesWith(path, "findme").slice(3, 6));
  const damaged = new Database(path);
  onTestFinished(() => void damaged.close());
  expect(() => backUpHistory(damaged, folder, "daily")).toThrow(expect.objectContaining({ code: "storage/damaged" }));
  expect(readdirSync(join(folder, "backups"))).toEqual([good.name]);
});

/** A disk of one's own, without being anybody special: Linux gives it in a namespace, where it is not switched off. */
const canMount =
  process.platform === "linux" &&
  spawnSync("unshare", ["--map-root-user", "--mount", "sh", "-c", "mount -t tmpfs none /mnt"]).status === 0;

describe.runIf(process.platform === "linux")("on a disk that does not take it", () => {
  test.runIf(canMount)("a full disk is said, nothing is left half made, and more room is enough", () => {
    const { history, folder, backups } = openHistory();
    history.add({ answer: "much ".repeat(200_000) });
    history.handle.close();
    mkdirSync(backups);
    const once = `"${process.execPath}" "${join(import.meta.dirname, "backUpOnce.ts")}" "${folder}"`;
    const script = [
      `mount -t tmpfs -o size=300k none "${backups}"`,
      once,
      `ls "${backups}" | wc -l`,
      `mount -o remount,size=20M "${backups}"`,
      once,
    ].join("\n");
    const { stdout } = spawnSync("unshare", ["--map-root-user", "--mount", "sh", "-e", "-c", script], {
      encoding: "utf8",
    });
    expect(stdout.trim().split(/\s+/)).toEqual(["storage/full", "0", "daily"]);
  });

  test("a folder that cannot be written is said, with its path", () => {
    const { db, folder, backups } = openHistory();
    writeFileSync(backups, "a file in its place");
    expect(() => backUpHistory(db, folder, "daily")).toThrow(
      expect.objectContaining({ code: "storage/not-writable", data: { path: backups } }),
    );
  });

  test.runIf(process.getuid?.() !== 0)("a folder that is read-only is said", () => {
    const { db, folder, backups } = openHistory();
    mkdirSync(backups);
    chmodSync(backups, 0o500);
    onTestFinished(() => chmodSync(backups, 0o700));
    expect(() => backUpHistory(db, folder, "daily")).toThrow(expect.objectContaining({ code: "storage/not-writable" }));
  });
});

describe("only where something changed", () => {
  const kinds = (folder: string) => backupNames(folder).map(({ kind }) => kind);

  test("a history that is the same as its newest backup needs no other", () => {
    const { history, db, folder } = openHistory();
    expect(backUpIfChanged(db, folder, "daily")).not.toBeNull();
    expect(backUpIfChanged(db, folder, "daily")).toBeNull();
    // What the app notes by itself.
    db.exec("INSERT INTO model_runs VALUES ('m', 'cpu', 1, 1, 1)");
    db.exec("PRAGMA optimize");
    expect(backUpIfChanged(db, folder, "daily")).toBeNull();
    history.conversations.rename("one" as never, "Another title");
    expect(backUpIfChanged(db, folder, "daily")).not.toBeNull();
    history.conversations.setTags("one" as never, ["exam"]);
    expect(backUpIfChanged(db, folder, "daily")).not.toBeNull();
    db.exec(`INSERT INTO settings VALUES ('a', '1')`);
    expect(backUpIfChanged(db, folder, "daily")).not.toBeNull();
    history.add({ conversation: "one", answer: "44" });
    expect(backUpIfChanged(db, folder, "daily")).not.toBeNull();
    expect(backUpIfChanged(db, folder, "before-update")).toBeNull();
    expect(kinds(folder)).toHaveLength(5);
  });

  test("before an update an older history is kept as it was", () => {
    const folder = temporaryFolder();
    const older = new Database(join(folder, "stemma.db"));
    migrate(older, migrations.slice(0, 1));
    older.exec("INSERT INTO conversations (conversation_id, title, created_at, updated_at) VALUES ('c', 'T', 1, 1)");
    older.close();
    openDatabase(folder).close();
    openDatabase(folder).close();
    expect(readBackups(folder)).toMatchObject([{ kind: "before-update", conversations: 1 }]);
    expect(kinds(folder)).toEqual(["before-update"]);
    expect(existsSync(join(folder, "stemma.db"))).toBe(true);
  });
});
