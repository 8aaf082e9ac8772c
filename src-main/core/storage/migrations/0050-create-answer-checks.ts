import type { Migration } from "../Migration.ts";

/** What checks of answers by rule found, and what code in answers put out when it ran. */
export const createAnswerChecks: Migration = {
  version: 50,
  up: (db) =>
    db.exec(`
      CREATE TABLE answer_checks (
        attempt_id TEXT PRIMARY KEY REFERENCES attempts ON DELETE CASCADE,
        badge TEXT NOT NULL,
        -- As JSON.
        report TEXT NOT NULL,
        -- Of the checks; those of an earlier version are made again.
        version INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE code_runs (
        attempt_id TEXT NOT NULL REFERENCES attempts ON DELETE CASCADE,
        -- SHA-256 of the code, in hexadecimal.
        code_hash TEXT NOT NULL,
        -- What it put out, as JSON.
        result TEXT NOT NULL,
        PRIMARY KEY (attempt_id, code_hash)
      ) STRICT, WITHOUT ROWID;
    `),
};
