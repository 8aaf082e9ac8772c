import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { backUpHistory } from "../../src-main/core/storage/backups/backUpHistory.ts";
import { openDatabase } from "../../src-main/core/storage/openDatabase.ts";
import { runStemma } from "./runStemma.ts";

describe("stemma recover", { timeout: 60_000 }, () => {
  let dataDir: string;
  let backup: string;
  let whole: Buffer;
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), "stemma-recover-"));
    onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
    const { db, close } = openDatabase(dataDir);
    const add = db.prepare(
      "INSERT INTO conversations (conversation_id, title, created_at, updated_at) VALUES (?, 'T', 1, 1)",
    );
    add.run("one");
    backup = backUpHistory(db, dataDir, "daily").name;
    add.run("two");
    close();
    whole = readFileSync(join(dataDir, "stemma.db"));
  });
  const recover = (...args: string[]) => runStemma(["recover", "--data", dataDir, ...args]);
  const damage = () => writeFileSync(join(dataDir, "stemma.db"), "not a database ".repeat(1_000));
  const conversations = (): unknown => {
    const { db, close } = openDatabase(dataDir);
    const count: unknown = db.prepare("SELECT count(*) FROM conversations").pluck().get();
    close();
    return count;
  };

  test("says how the history is, and lists the backups", async () => {
    const healthy = await recover();
    expect([healthy.code, healthy.stderr.trim()]).toEqual([0, "The history can be opened."]);
    expect(healthy.stdout).toMatch(new RegExp(`${backup}\\s+1\\s`));
    damage();
    const damaged = await recover();
    expect(damaged.code).toBe(1);
    expect(damaged.stderr).toContain("The history file is damaged.");
    expect(damaged.stderr).toContain("--rescue");
    expect(damaged.stdout).toContain(backup);
  });

  test("brings a backup back, of a damaged history and of a healthy one", async () => {
    const { code, stdout } = await recover("--backup", backup);
    expect(code).toBe(0);
    expect(stdout).toContain("before-restore");
    expect(conversations()).toBe(1);
    damage();
    const second = await recover("--backup", backup);
    expect([second.code, conversations()]).toEqual([0, 1]);
    const [keptAs = ""] = /\/\S+\.db/.exec(second.stdout) ?? [];
    expect(readFileSync(keptAs, "utf8")).toContain("not a database");
  });

  test("rescues, and begins anew", async () => {
    whole.fill(0, 0, 100);
    writeFileSync(join(dataDir, "stemma.db"), whole);
    const rescued = await recover("--rescue");
    expect(rescued.stdout).toContain("2 conversations");
    expect([rescued.code, conversations()]).toEqual([0, 2]);
    damage();
    const nothing = await recover("--rescue");
    expect([nothing.code, nothing.stderr]).toEqual([1, expect.stringContaining("Nothing could be read")]);
    expect((await recover("--begin-anew")).code).toBe(0);
    expect(conversations()).toBe(0);
    expect(existsSync(join(dataDir, "damaged"))).toBe(true);
  });

  test("refuses what cannot be", async () => {
    expect((await recover("--rescue")).code).toBe(1);
    expect((await recover("--backup", "nothing.db")).stderr).toContain("This backup is no longer there.");
    expect((await recover("--rescue", "--begin-anew")).code).toBe(2);
  });
});
