import type { Migration } from "../Migration.ts";

/** Sheets of problems with what came of each, the conversations they are solved in, and what a person made of a file. */
export const createSheets: Migration = {
  version: 100,
  up: (db) =>
    db.exec(`
      CREATE TABLE sheets (
        sheet_id TEXT PRIMARY KEY,
        title TEXT NOT NULL,
        created_at INTEGER NOT NULL,
        deleted_at INTEGER,
        model_id TEXT NOT NULL,
        -- A level's name or a number of tokens, as JSON.
        effort TEXT NOT NULL,
        samples INTEGER NOT NULL,
        -- Sheets are solved in this order; null while nothing of it is to be solved.
        started_at INTEGER,
        -- Why it could not go on, as JSON.
        error TEXT
      ) STRICT;

      CREATE TABLE sheet_files (
        sheet_id TEXT NOT NULL REFERENCES sheets ON DELETE CASCADE,
        -- SHA-256 of the file, in hexadecimal.
        hash TEXT NOT NULL,
        name TEXT NOT NULL,
        size_bytes INTEGER NOT NULL,
        PRIMARY KEY (sheet_id, hash)
      ) STRICT;

      ALTER TABLE conversations ADD COLUMN sheet_id TEXT REFERENCES sheets ON DELETE CASCADE;
      CREATE INDEX conversations_by_sheet ON conversations (sheet_id) WHERE sheet_id IS NOT NULL;

      CREATE TABLE sheet_entries (
        entry_id TEXT PRIMARY KEY,
        sheet_id TEXT NOT NULL REFERENCES sheets ON DELETE CASCADE,
        position INTEGER NOT NULL,
        question TEXT NOT NULL,
        -- What the file says of it besides, as JSON.
        facts TEXT NOT NULL,
        is_confirmed INTEGER NOT NULL,
        state TEXT NOT NULL
          CHECK (state IN ('waiting', 'needs-look', 'solving', 'solved', 'failed', 'skipped', 'stopped')),
        effort TEXT,
        samples INTEGER,
        solution TEXT,
        error TEXT,
        tokens INTEGER NOT NULL DEFAULT 0,
        time_ms REAL NOT NULL DEFAULT 0,
        conversation_id TEXT REFERENCES conversations ON DELETE SET NULL,
        turn_id TEXT REFERENCES turns ON DELETE SET NULL,
        attempt_id TEXT REFERENCES attempts ON DELETE SET NULL
      ) STRICT;
      CREATE INDEX sheet_entries_by_sheet ON sheet_entries (sheet_id, position);
      CREATE INDEX sheet_entries_by_conversation ON sheet_entries (conversation_id);
      CREATE INDEX sheet_entries_by_turn ON sheet_entries (turn_id);
      CREATE INDEX sheet_entries_by_attempt ON sheet_entries (attempt_id);

      CREATE TABLE problem_edits (
        -- SHA-256 of the file, in hexadecimal.
        hash TEXT PRIMARY KEY,
        -- Of the readers that recognised what was edited.
        reader_version INTEGER NOT NULL,
        -- As JSON.
        problems TEXT NOT NULL,
        saved_at INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
    `),
};
