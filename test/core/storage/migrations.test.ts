import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { migrate } from "../../../src-main/core/storage/migrate.ts";
import { migrations } from "../../../src-main/core/storage/migrations/migrations.ts";

/** A database as it was after the given version. */
function at(version: number): Database.Database {
  const db = new Database(":memory:");
  const some = migrations.filter((migration) => migration.version <= version);
  migrate(db, some);
  return db;
}

const conversation = `
  INSERT INTO conversations (conversation_id, title, created_at, updated_at, shown_turn_id) VALUES ('c', 'T', 1, 2, 't');
  INSERT INTO turns (turn_id, conversation_id, question, created_at, shown_attempt_id) VALUES ('t', 'c', 'Q', 1, 'a');
  INSERT INTO attempts (attempt_id, turn_id, model_id, model_name, created_at, sampling) VALUES ('a', 't', 'm', 'M', 1, '{}');
  INSERT INTO segments VALUES ('a', 0, 'thought', 'Hm', 1, 2.5, 1);
  INSERT INTO segment_pieces VALUES ('a', 0, 1, '!');`;

test("10: a conversation is stored with its branch, and goes as a whole", () => {
  const db = at(10);
  db.exec(conversation);
  db.exec(
    "INSERT INTO turns (turn_id, conversation_id, parent_attempt_id, question, created_at) VALUES ('t2', 'c', 'a', 'Q2', 2)",
  );
  expect(() => db.exec("INSERT INTO segments VALUES ('a', 1, 'comment', '', 0, 0, 0)")).toThrow(/CHECK/);
  expect(() => db.exec("UPDATE attempts SET stop_reason = 'bored'")).toThrow(/CHECK/);
  db.exec("DELETE FROM conversations");
  for (const table of ["turns", "attempts", "segments", "segment_pieces"])
    expect(db.prepare(`SELECT count(*) AS n FROM ${table}`).get(), table).toEqual({ n: 0 });
});

test("20: files and settings are added, and what there was stays", () => {
  const db = at(10);
  db.exec(conversation);
  migrate(
    db,
    migrations.filter(({ version }) => version <= 20),
  );
  db.exec("INSERT INTO model_files VALUES ('file:1', '/m.gguf', '{}', 1); INSERT INTO settings VALUES ('a', '1')");
  expect(() => db.exec("INSERT INTO model_files VALUES ('file:2', '/m.gguf', '{}', 1)")).toThrow(/UNIQUE/);
  expect(db.prepare("SELECT title FROM conversations").get()).toEqual({ title: "T" });
});

test("30: files of before are the person's own, of unknown origin and hash; downloads, hub facts and runs can be kept", () => {
  const db = at(20);
  db.exec(conversation);
  db.exec("INSERT INTO model_files VALUES ('file:1', '/m.gguf', '{}', 1)");
  migrate(
    db,
    migrations.filter(({ version }) => version <= 30),
  );
  expect(db.prepare("SELECT * FROM model_files").get()).toEqual({
    model_id: "file:1",
    path: "/m.gguf",
    summary: "{}",
    added_at: 1,
    origin: "added",
    found_in: null,
    parts: null,
    source: null,
    variant_id: null,
    modified_ms: null,
    sha256: null,
    hashed_at: null,
  });
  expect(db.prepare("SELECT title FROM conversations").get()).toEqual({ title: "T" });
  const download = (id: string, state: string): string =>
    `INSERT INTO downloads VALUES ('${id}', 0, 'N', NULL, '[]', NULL, '${state}', NULL, 1)`;
  db.exec(download("d", "queued"));
  expect(() => db.exec(download("e", "done"))).toThrow(/CHECK/);
  const fact = "INSERT INTO hub_files VALUES ('o/r', 'm.gguf', 'main', 5, NULL, 1)";
  db.exec(fact);
  expect(() => db.exec(fact)).toThrow(/UNIQUE/);
  const run = (backend: string): string => `INSERT INTO model_runs VALUES ('file:1', '${backend}', 12.5, NULL, 1)`;
  db.exec(run("cpu"));
  db.exec(run("cuda"));
  expect(() => db.exec(run("cpu"))).toThrow(/UNIQUE/);
});

test("40: attempts of before were of normal effort; samples, choices for a model and trouble with the engine can be kept", () => {
  const db = at(30);
  db.exec(conversation);
  migrate(
    db,
    migrations.filter(({ version }) => version <= 40),
  );
  const attempt = "SELECT stopped_by, effort, plan, notes, from_attempt_id, sample_group_id FROM attempts";
  expect(db.prepare(attempt).get()).toEqual({
    stopped_by: null,
    effort: '"normal"',
    plan: null,
    notes: "[]",
    from_attempt_id: null,
    sample_group_id: null,
  });
  db.exec("INSERT INTO sample_groups (sample_group_id, turn_id) VALUES ('g', 't')");
  expect(db.prepare("SELECT stopped_early FROM sample_groups").get()).toEqual({ stopped_early: 0 });
  db.exec("INSERT INTO model_preferences (model_id) VALUES ('m')");
  expect(db.prepare("SELECT * FROM model_preferences").get()).toEqual({
    model_id: "m",
    profile_id: null,
    run_settings: null,
    self_test: null,
    load_step: 0,
  });
  db.exec("INSERT INTO backend_health VALUES ('vulkan', 1, 0)");
  expect(() => db.exec("INSERT INTO backend_health VALUES ('vulkan', 2, 1)")).toThrow(/UNIQUE/);
  db.exec("INSERT INTO engine_incidents (at, error, remedy, log_tail) VALUES (1, '{}', '', ''), (2, '{}', '', '')");
  expect(db.prepare("SELECT incident_id FROM engine_incidents").pluck().all()).toEqual([1, 2]);
  db.exec("DELETE FROM conversations");
  expect(db.prepare("SELECT count(*) AS n FROM sample_groups").get()).toEqual({ n: 0 });
});

test("50: checks and outputs of code can be kept, and go with their attempt", () => {
  const db = at(40);
  db.exec(conversation);
  migrate(
    db,
    migrations.filter(({ version }) => version <= 50),
  );
  const attemptId = db.prepare("SELECT attempt_id FROM attempts").pluck().get();
  db.prepare("INSERT INTO answer_checks VALUES (?, 'verified', '{}', 1)").run(attemptId);
  db.prepare("INSERT INTO code_runs VALUES (?, 'hash', '{}')").run(attemptId);
  expect(() => db.prepare("INSERT INTO answer_checks VALUES ('none', 'verified', '{}', 1)").run()).toThrow(/FOREIGN/);
  db.exec("DELETE FROM conversations");
  for (const table of ["answer_checks", "code_runs"])
    expect(db.prepare(`SELECT count(*) AS n FROM ${table}`).get()).toEqual({ n: 0 });
});

test("60: nothing has been said of the thoughts of before", () => {
  const db = at(50);
  db.exec(conversation);
  migrate(
    db,
    migrations.filter(({ version }) => version <= 60),
  );
  expect(db.prepare("SELECT thought_summary FROM attempts").get()).toEqual({ thought_summary: null });
});

test("70: conversations of before are neither pinned nor archived, and have no tags", () => {
  const db = at(60);
  db.exec(conversation);
  migrate(
    db,
    migrations.filter(({ version }) => version <= 70),
  );
  expect(db.prepare("SELECT title, pinned_at, archived_at FROM conversations").get()).toEqual({
    title: "T",
    pinned_at: null,
    archived_at: null,
  });
  db.exec("INSERT INTO conversation_tags VALUES ('c', 'exam')");
  expect(() => db.exec("INSERT INTO conversation_tags VALUES ('c', 'exam')")).toThrow(/UNIQUE/);
  db.exec("DELETE FROM conversations");
  expect(db.prepare("SELECT count(*) AS n FROM conversation_tags").get()).toEqual({ n: 0 });
});

test("80: what the search index has to read again is noted from then on, what goes with a conversation too", () => {
  const db = at(70);
  db.exec(conversation);
  migrate(
    db,
    migrations.filter(({ version }) => version <= 80),
  );
  const noted = (): unknown[] => {
    const changes = db
      .prepare("SELECT kind || ' ' || id AS change FROM search_changes ORDER BY change_id")
      .pluck()
      .all();
    db.exec("DELETE FROM search_changes");
    return changes;
  };
  expect(noted()).toEqual([]);
  db.exec(conversation.replaceAll("'c'", "'d'").replaceAll("'t'", "'u'").replaceAll("'a'", "'b'"));
  expect(noted()).toEqual(["conversation d", "turn u"]);
  db.exec("UPDATE attempts SET prompt_tokens = 1; UPDATE attempts SET stop_reason = 'answered' WHERE attempt_id = 'b'");
  db.exec("UPDATE conversations SET updated_at = 9, pinned_at = 9");
  expect(noted()).toEqual(["attempt b"]);
  db.exec("UPDATE attempts SET stop_reason = NULL WHERE attempt_id = 'b'");
  db.exec("UPDATE conversations SET title = 'N' WHERE conversation_id = 'd'");
  expect(noted()).toEqual(["conversation d"]);
  db.exec("DELETE FROM conversations WHERE conversation_id = 'c'");
  expect(noted().map(String).sort()).toEqual(["attempt a", "conversation c", "turn t"]);
});

test("every migration has a test here", () => {
  expect(migrations.map(({ version }) => version)).toEqual([10, 20, 30, 40, 50, 60, 70, 80, 100]);
});

test("100: conversations of before belong to no sheet; a sheet goes with its entries and its conversations", () => {
  const db = at(80);
  db.exec(conversation);
  migrate(
    db,
    migrations.filter(({ version }) => version <= 100),
  );
  expect(db.prepare("SELECT sheet_id FROM conversations").get()).toEqual({ sheet_id: null });
  db.exec(`
    INSERT INTO sheets VALUES ('s', 'S', 1, NULL, 'm', '"normal"', 1, NULL, NULL);
    INSERT INTO sheet_files VALUES ('s', 'h', 'exam.pdf', 5);
    INSERT INTO conversations (conversation_id, title, created_at, updated_at, sheet_id) VALUES ('d', 'T', 1, 2, 's');
    INSERT INTO turns (turn_id, conversation_id, question, created_at) VALUES ('u', 'd', 'Q', 1);
    INSERT INTO sheet_entries (entry_id, sheet_id, position, question, facts, is_confirmed, state, conversation_id, turn_id)
      VALUES ('e', 's', 0, 'Q', '{}', 0, 'solving', 'd', 'u');
    INSERT INTO problem_edits VALUES ('h', 1, '[]', 1);`);
  expect(() => db.exec("UPDATE sheet_entries SET state = 'bored'")).toThrow(/CHECK/);
  db.exec("DELETE FROM conversations WHERE conversation_id = 'd'");
  expect(db.prepare("SELECT conversation_id, turn_id, state FROM sheet_entries").get()).toEqual({
    conversation_id: null,
    turn_id: null,
    state: "solving",
  });
  db.exec(
    "INSERT INTO conversations (conversation_id, title, created_at, updated_at, sheet_id) VALUES ('f', 'T', 1, 2, 's')",
  );
  db.exec("DELETE FROM sheets");
  for (const table of ["sheet_entries", "sheet_files"])
    expect(db.prepare(`SELECT count(*) AS n FROM ${table}`).get(), table).toEqual({ n: 0 });
  expect(db.prepare("SELECT conversation_id FROM conversations").all()).toEqual([{ conversation_id: "c" }]);
  expect(db.prepare("SELECT count(*) AS n FROM problem_edits").get()).toEqual({ n: 1 });
});
