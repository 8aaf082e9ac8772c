import type { Migration } from "../Migration.ts";

/** One line about each thought, as JSON; null until it has been made. */
export const summarizeThoughts: Migration = {
  version: 60,
  up: (db) =>
    db.exec(`
      ALTER TABLE attempts ADD COLUMN thought_summary TEXT;
      CREATE INDEX attempts_without_summary ON attempts (created_at)
        WHERE thought_summary IS NULL AND stop_reason IS NOT NULL;
    `),
};
