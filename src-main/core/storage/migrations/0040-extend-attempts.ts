import type { Migration } from "../Migration.ts";

/** How a run was planned and what happened to it, samples, a person's choices for a model, and trouble with the engine. */
export const extendAttempts: Migration = {
  version: 40,
  up: (db) =>
    db.exec(`
      ALTER TABLE attempts ADD COLUMN stopped_by TEXT;
      -- As it was asked for: a level's name or a number of tokens, as JSON.
      ALTER TABLE attempts ADD COLUMN effort TEXT NOT NULL DEFAULT '"normal"';
      -- How the context was filled, as JSON; null until the model was loaded.
      ALTER TABLE attempts ADD COLUMN plan TEXT;
      ALTER TABLE attempts ADD COLUMN notes TEXT NOT NULL DEFAULT '[]';
      -- The attempt whose thought this one goes on from.
      ALTER TABLE attempts ADD COLUMN from_attempt_id TEXT;
      ALTER TABLE attempts ADD COLUMN sample_group_id TEXT;
      CREATE INDEX attempts_by_sample_group ON attempts (sample_group_id) WHERE sample_group_id IS NOT NULL;

      CREATE TABLE sample_groups (
        sample_group_id TEXT PRIMARY KEY,
        turn_id TEXT NOT NULL REFERENCES turns ON DELETE CASCADE,
        stopped_early INTEGER NOT NULL DEFAULT 0
      ) STRICT, WITHOUT ROWID;

      -- A person's choices for a model, and what its profile's test showed; each null where there is none.
      CREATE TABLE model_preferences (
        model_id TEXT PRIMARY KEY,
        profile_id TEXT,
        run_settings TEXT,
        self_test TEXT,
        -- How far its loading had to be stepped down.
        load_step INTEGER NOT NULL DEFAULT 0
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE engine_incidents (
        incident_id INTEGER PRIMARY KEY,
        at INTEGER NOT NULL,
        error TEXT NOT NULL,
        backend TEXT,
        model_name TEXT,
        remedy TEXT NOT NULL,
        log_tail TEXT NOT NULL
      ) STRICT;

      -- Backends that ended the engine, and those that are set aside for it.
      CREATE TABLE backend_health (
        backend TEXT PRIMARY KEY,
        crashes INTEGER NOT NULL,
        is_set_aside INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
    `),
};
