import { rmSync } from "node:fs";
import Database from "better-sqlite3";

/** The index's own form, and that of its tokens. Another number has it built anew. */
const indexVersion = 1;

const schema = `
  -- Up to which change of the history it reaches, and how far it has been built.
  CREATE TABLE search.index_state (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE search.indexed_conversations (number INTEGER PRIMARY KEY, conversation_id TEXT NOT NULL UNIQUE) STRICT;
  CREATE TABLE search.indexed_models (number INTEGER PRIMARY KEY, model_id TEXT NOT NULL UNIQUE) STRICT;
  CREATE TABLE search.documents (
    document_id INTEGER PRIMARY KEY,
    -- 0 a title, 1 a question, 2 an answer, 3 a thought.
    part INTEGER NOT NULL,
    -- The id of the conversation, the turn or the attempt.
    owner TEXT NOT NULL,
    conversation INTEGER NOT NULL,
    made_at INTEGER NOT NULL,
    model INTEGER
  ) STRICT;
  CREATE UNIQUE INDEX search.documents_by_owner ON documents (owner, part);
  -- Tokens only, separated by spaces: the texts are in the history. Thoughts apart, since they are nearly all of it.
  CREATE VIRTUAL TABLE search.message_tokens USING fts5 (
    text, content = '', contentless_delete = 1, tokenize = "ascii tokenchars '^/.-'");
  CREATE VIRTUAL TABLE search.thought_tokens USING fts5 (
    text, content = '', contentless_delete = 1, tokenize = "ascii tokenchars '^/.-'");
  PRAGMA search.user_version = ${indexVersion};
`;

/**
 * Opens the index at `indexPath` beside the history at `historyPath`, which is only read. An index that is damaged or of
 * another form is replaced by an empty one.
 */
export function openSearchIndex(historyPath: string, indexPath: string): Database.Database {
  try {
    return attachBoth(historyPath, indexPath);
  } catch (thrown) {
    if (!(thrown instanceof Database.SqliteError) || !/^SQLITE_(CORRUPT|NOTADB|ERROR)/.test(thrown.code)) throw thrown;
    for (const suffix of ["", "-wal", "-shm"]) rmSync(indexPath + suffix, { force: true });
    return attachBoth(historyPath, indexPath);
  }
}

/** Builds an index in memory beside a history that is in memory too. */
export function attachMemoryIndex(history: Database.Database): void {
  history.exec("ATTACH ':memory:' AS search");
  history.exec(schema);
}

function attachBoth(historyPath: string, indexPath: string): Database.Database {
  const db = new Database(":memory:");
  try {
    db.prepare("ATTACH ? AS search").run(indexPath);
    db.pragma("search.journal_mode = WAL");
    db.pragma("search.synchronous = NORMAL");
    db.pragma("temp_store = MEMORY");
    // What is deleted is overwritten.
    db.pragma("search.secure_delete = ON");
    db.prepare("ATTACH ? AS history").run(historyPath);
    const version = db.pragma("search.user_version", { simple: true });
    const { tables } = db
      .prepare<[], { tables: number }>("SELECT count(*) AS tables FROM search.sqlite_schema")
      .get() ?? {
      tables: 0,
    };
    if (tables === 0) db.exec(`BEGIN; ${schema} COMMIT`);
    else if (version !== indexVersion) throw new Database.SqliteError("another form", "SQLITE_ERROR");
    return db;
  } catch (thrown) {
    db.close();
    throw thrown;
  }
}
