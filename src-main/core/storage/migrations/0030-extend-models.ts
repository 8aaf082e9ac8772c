import type { Migration } from "../Migration.ts";

/** Where model files come from and what they were hashed to, downloads under way, and how fast models ran here. */
export const extendModels: Migration = {
  version: 30,
  up: (db) =>
    db.exec(`
      ALTER TABLE model_files ADD COLUMN origin TEXT NOT NULL DEFAULT 'added';
      ALTER TABLE model_files ADD COLUMN found_in TEXT;
      -- Paths of all parts of a split model, as JSON; null for one file.
      ALTER TABLE model_files ADD COLUMN parts TEXT;
      ALTER TABLE model_files ADD COLUMN source TEXT;
      ALTER TABLE model_files ADD COLUMN variant_id TEXT;
      -- Of the first part as its header was read.
      ALTER TABLE model_files ADD COLUMN modified_ms REAL;
      -- Of all parts in order, with a space between.
      ALTER TABLE model_files ADD COLUMN sha256 TEXT;
      ALTER TABLE model_files ADD COLUMN hashed_at INTEGER;

      CREATE TABLE downloads (
        download_id TEXT PRIMARY KEY,
        position INTEGER NOT NULL,
        name TEXT NOT NULL,
        variant_id TEXT,
        -- The files as they were asked for and then resolved, as JSON.
        files TEXT NOT NULL,
        -- A hash that the person gave, of a file named by hand.
        given_sha256 TEXT,
        state TEXT NOT NULL CHECK (state IN ('queued', 'paused', 'failed')),
        error TEXT,
        created_at INTEGER NOT NULL
      ) STRICT;

      -- What the hub said of a file, so that it is known offline too.
      CREATE TABLE hub_files (
        repository TEXT NOT NULL,
        path TEXT NOT NULL,
        revision TEXT NOT NULL,
        size_bytes INTEGER NOT NULL,
        sha256 TEXT,
        resolved_at INTEGER NOT NULL,
        PRIMARY KEY (repository, path)
      ) STRICT, WITHOUT ROWID;

      -- The last measurement of a model on a backend.
      CREATE TABLE model_runs (
        model_id TEXT NOT NULL,
        backend TEXT NOT NULL,
        tokens_per_second REAL NOT NULL,
        memory_bytes INTEGER,
        measured_at INTEGER NOT NULL,
        PRIMARY KEY (model_id, backend)
      ) STRICT, WITHOUT ROWID;
    `),
};
