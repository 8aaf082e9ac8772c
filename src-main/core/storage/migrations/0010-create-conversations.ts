import type { Migration } from "../Migration.ts";

/**
 * Conversations as trees: a turn hangs on the attempt it follows (or on nothing, at the start), an attempt on its
 * turn. Each node remembers which child is shown, so that every branch is found again as it was left.
 */
export const createConversations: Migration = {
  version: 10,
  up: (db) =>
    db.exec(`
      CREATE TABLE conversations (
        conversation_id TEXT PRIMARY KEY,
        title TEXT NOT NULL,
        created_at INTEGER NOT NULL,
        updated_at INTEGER NOT NULL,
        deleted_at INTEGER,
        shown_turn_id TEXT
      ) STRICT;
      CREATE INDEX conversations_by_time ON conversations (updated_at DESC);

      CREATE TABLE turns (
        turn_id TEXT PRIMARY KEY,
        conversation_id TEXT NOT NULL REFERENCES conversations ON DELETE CASCADE,
        parent_attempt_id TEXT REFERENCES attempts ON DELETE CASCADE,
        question TEXT NOT NULL,
        created_at INTEGER NOT NULL,
        shown_attempt_id TEXT
      ) STRICT;
      CREATE INDEX turns_by_place ON turns (conversation_id, parent_attempt_id);
      CREATE INDEX turns_by_parent ON turns (parent_attempt_id);

      CREATE TABLE attempts (
        attempt_id TEXT PRIMARY KEY,
        turn_id TEXT NOT NULL REFERENCES turns ON DELETE CASCADE,
        model_id TEXT NOT NULL,
        model_name TEXT NOT NULL,
        created_at INTEGER NOT NULL,
        stop_reason TEXT CHECK (stop_reason IN ('answered', 'stopped', 'full', 'interrupted', 'failed')),
        error TEXT,
        sampling TEXT NOT NULL,
        prompt_tokens INTEGER NOT NULL DEFAULT 0,
        prompt_ms REAL NOT NULL DEFAULT 0,
        output_tokens INTEGER NOT NULL DEFAULT 0,
        output_ms REAL NOT NULL DEFAULT 0,
        thought_folded INTEGER,
        shown_turn_id TEXT
      ) STRICT;
      CREATE INDEX attempts_by_turn ON attempts (turn_id);
      CREATE INDEX attempts_running ON attempts (attempt_id) WHERE stop_reason IS NULL;

      CREATE TABLE segments (
        attempt_id TEXT NOT NULL REFERENCES attempts ON DELETE CASCADE,
        ordinal INTEGER NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('thought', 'answer')),
        text TEXT NOT NULL,
        tokens INTEGER NOT NULL,
        duration_ms REAL NOT NULL,
        ended INTEGER NOT NULL,
        PRIMARY KEY (attempt_id, ordinal)
      ) STRICT;

      -- Text as it streams in: appended here at a cost that does not grow, joined into its segment at the end.
      CREATE TABLE segment_pieces (
        attempt_id TEXT NOT NULL REFERENCES attempts ON DELETE CASCADE,
        segment_ordinal INTEGER NOT NULL,
        ordinal INTEGER NOT NULL,
        text TEXT NOT NULL,
        PRIMARY KEY (attempt_id, segment_ordinal, ordinal)
      ) STRICT, WITHOUT ROWID;
    `),
};
