import type { Migration } from "../Migration.ts";

/** Files the user added, as their headers were read, and the user's settings. */
export const createModelsAndSettings: Migration = {
  version: 20,
  up: (db) =>
    db.exec(`
      CREATE TABLE model_files (
        model_id TEXT PRIMARY KEY,
        path TEXT NOT NULL UNIQUE,
        summary TEXT NOT NULL,
        added_at INTEGER NOT NULL
      ) STRICT;

      CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
    `),
};
