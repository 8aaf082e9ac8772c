import {
  closeSync,
  copyFileSync,
  existsSync,
  openSync,
  readFileSync,
  readdirSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { expect, onTestFinished, test } from "vitest";
import { ConversationService } from "../../../../src-main/core/conversations/ConversationService.ts";
import { migrate } from "../../../../src-main/core/storage/migrate.ts";
import { migrations } from "../../../../src-main/core/storage/migrations/migrations.ts";
import { openDatabase } from "../../../../src-main/core/storage/openDatabase.ts";
import { createRepositories } from "../../../../src-main/core/storage/openRepositories.ts";
import { replaceHistory } from "../../../../src-main/core/storage/recovery/replaceHistory.ts";
import { rescueHistory } from "../../../../src-main/core/storage/recovery/rescueHistory.ts";
import type { RescueReport } from "../../../../src-shared/domain/appState.ts";
import { conversationId } from "../../../../src-shared/domain/ids.ts";
import { AppError } from "../../../../src-shared/errors/AppError.ts";
import { Random } from "../../../fixtures/traces/Random.ts";
import { temporaryFolder } from "../../temporaryFolder.ts";
import { damagePages, pagesWith } from "../damagePages.ts";
import { SampleHistory } from "../search/sampleHistory.ts";

/** A history of forty conversations with two turns each, the second after the first's attempt. */
function writeHistory() {
  const history = new SampleHistory();
  const { db } = history.handle;
  for (let c = 1; c <= 40; c++) {
    const conversation = `c${c}`;
    const first = history.add({
      conversation,
      title: `Title ${c}`,
      question: `first of ${c}. `.repeat(40),
      answer: `A${c}`,
    });
    const second = history.add({
      conversation,
      question: `second of ${c}`,
      thought: `thought ${c} `.repeat(900),
      answer: `B${c}`,
    });
    db.prepare("UPDATE turns SET parent_attempt_id = ? WHERE turn_id = ?").run(first.attemptId, second.turnId);
    db.prepare("UPDATE conversations SET shown_turn_id = ? WHERE conversation_id = ?").run(first.turnId, conversation);
    for (const { turnId, attemptId } of [first, second])
      db.prepare("UPDATE turns SET shown_attempt_id = ? WHERE turn_id = ?").run(attemptId, turnId);
    db.prepare("UPDATE attempts SET shown_turn_id = ? WHERE attempt_id = ?").run(second.turnId, first.attemptId);
  }
  history.conversations.setTags(conversationId.parse("c1"), ["exam"]);
  history.handle.close();
  return { dataDir: history.folder, path: join(history.folder, "stemma.db") };
}

/** Rescues, puts what was rescued in place, and opens it as the app does. */
function rescue(dataDir: string) {
  const before = readFileSync(join(dataDir, "stemma.db"));
  const report = rescueHistory(dataDir);
  expect(readFileSync(join(dataDir, "stemma.db")).equals(before), "the damaged file is as it was").toBe(true);
  const keptAs = replaceHistory(dataDir, { setsAside: true });
  expect(readFileSync(keptAs ?? "").equals(before), "and is kept").toBe(true);
  const { db, close } = openDatabase(dataDir);
  onTestFinished(close);
  expect(db.pragma("integrity_check", { simple: true })).toBe("ok");
  expect(db.pragma("foreign_key_check")).toEqual([]);
  const { conversations, attempts } = createRepositories(db, "");
  const service = new ConversationService(conversations, attempts);
  // Every one can be opened.
  const all = service.summaries.value.map((summary) => service.get(summary.conversationId));
  return { report, db, all };
}

test("a history that is whole is rescued whole", () => {
  const { dataDir } = writeHistory();
  const { report, all, db } = rescue(dataDir);
  expect(report).toEqual({ conversations: 40, questions: 80, answers: 80, gaps: 0 });
  expect(all.map(({ turns }) => turns.length)).toEqual(Array.from({ length: 40 }, () => 2));
  expect(db.prepare("SELECT tag FROM conversation_tags").pluck().all()).toEqual(["exam"]);
});

test("of damaged pages all is rescued but what was on them", () => {
  const { dataDir, path } = writeHistory();
  const hit = [7, 8, 20, 33].map((c) => `thought ${c} thought ${c}`);
  damagePages(
    path,
    hit.map((text) => pagesWith(path, text)[0] ?? 0),
  );
  const { report, all, db } = rescue(dataDir);
  expect(report.conversations).toBe(40);
  expect(report.gaps).toBeGreaterThan(0);
  expect(all).toHaveLength(40);
  const thoughts = db.prepare<[], string>("SELECT text FROM segments WHERE kind = 'thought'").pluck().all();
  expect(thoughts.length).toBeGreaterThanOrEqual(30);
  expect(thoughts.every((text) => /^(thought \d+ )\1*$/.test(text))).toBe(true);
});

test("questions that are lost leave their answers, conversations that are lost their questions", () => {
  const { dataDir, path } = writeHistory();
  damagePages(path, [...new Set([...pagesWith(path, "first of 9. "), ...pagesWith(path, "Title 12").slice(0, 1)])]);
  const { report, all, db } = rescue(dataDir);
  expect(report.answers).toBe(80);
  expect(db.prepare("SELECT count(*) FROM segments WHERE text LIKE 'A%'").pluck().get()).toBe(40);
  const texts = all.flatMap(({ turns }) => turns.map(({ question }) => question));
  expect(texts).toContain("(The question could not be read.)");
  expect(texts.filter((text) => text.startsWith("second of ")).length).toBeGreaterThan(20);
});

test("a header that was overwritten costs nothing", () => {
  const { dataDir, path } = writeHistory();
  const file = openSync(path, "r+");
  writeSync(file, Buffer.alloc(100, 0x5a), 0, 100, 0);
  closeSync(file);
  expect(() => openDatabase(dataDir)).toThrow(expect.objectContaining({ code: "storage/damaged" }));
  const { report, all } = rescue(dataDir);
  expect(report).toMatchObject({ conversations: 40, questions: 80, answers: 80, gaps: 0 });
  expect(all).toHaveLength(40);
});

test("what is only in the log yet is rescued too", () => {
  const history = new SampleHistory();
  history.add({ conversation: "c", question: "in the log alone" });
  const dataDir = temporaryFolder();
  for (const ending of ["", "-wal"]) copyFileSync(history.handle.db.name + ending, join(dataDir, `stemma.db${ending}`));
  expect(readFileSync(join(dataDir, "stemma.db")).includes("in the log alone")).toBe(false);
  expect(rescueHistory(dataDir)).toMatchObject({ conversations: 1, questions: 1 });
});

test("a history of an earlier version is brought to the newest form", () => {
  const dataDir = temporaryFolder();
  const older = new Database(join(dataDir, "stemma.db"));
  migrate(older, migrations.slice(0, 1));
  older.exec(`
    INSERT INTO conversations (conversation_id, title, created_at, updated_at, shown_turn_id) VALUES ('c', 'T', 1, 2, 't');
    INSERT INTO turns (turn_id, conversation_id, question, created_at, shown_attempt_id) VALUES ('t', 'c', 'Q', 1, 'a');
    INSERT INTO attempts (attempt_id, turn_id, model_id, model_name, created_at, sampling) VALUES ('a', 't', 'm', 'M', 1, '{}');
    INSERT INTO segments VALUES ('a', 0, 'thought', 'Hm', 1, 2.5, 1);
    INSERT INTO segment_pieces VALUES ('a', 0, 1, '!');`);
  older.close();
  const { report, all } = rescue(dataDir);
  expect(report).toEqual({ conversations: 1, questions: 1, answers: 1, gaps: 0 });
  expect(all[0]?.turns[0]?.attempt.segments[0]?.text).toBe("Hm!");
});

test("what is no history gives nothing, and nothing is left behind", () => {
  const dataDir = temporaryFolder();
  writeFileSync(join(dataDir, "stemma.db"), "my shopping list ".repeat(2_000));
  expect(() => rescueHistory(dataDir)).toThrow(expect.objectContaining({ code: "storage/nothing-readable" }));
  expect(readdirSync(dataDir)).toEqual(["stemma.db"]);
  expect(existsSync(join(dataDir, "damaged"))).toBe(false);
});

test("whatever pages are damaged, what comes out is whole, or nothing is readable", { timeout: 60_000 }, () => {
  const { dataDir, path } = writeHistory();
  const whole = readFileSync(path);
  const pages = whole.length / 4096;
  let kept = 0;
  for (let round = 0; round < 40; round++) {
    const random = new Random(round);
    writeFileSync(path, whole);
    damagePages(
      path,
      Array.from({ length: random.whole(1, 8) }, () => random.whole(1, pages)),
    );
    const report = attempt(dataDir);
    if (report === null) continue;
    const db = new Database(`${path}.new`);
    expect(db.pragma("integrity_check", { simple: true }), `round ${round}`).toBe("ok");
    expect(db.pragma("foreign_key_check"), `round ${round}`).toEqual([]);
    expect(db.prepare("SELECT count(*) FROM conversations").pluck().get()).toBe(report.conversations);
    db.close();
    kept += report.answers / 80;
  }
  // Eight pages of some two hundred are few.
  expect(kept / 40).toBeGreaterThan(0.7);
});

/** Null where nothing is readable; any other failure is one. */
function attempt(dataDir: string): RescueReport | null {
  try {
    return rescueHistory(dataDir);
  } catch (thrown) {
    if (AppError.from(thrown).code === "storage/nothing-readable") return null;
    throw thrown;
  }
}
