import type { ModelId } from "../../../src-shared/domain/ids.ts";
import {
  noRunSettings,
  runSettings as runSettingsSchema,
  type RunSettings,
} from "../../../src-shared/domain/runSettings.ts";
import { selfTest as selfTestSchema, type SelfTest } from "../../../src-shared/domain/selfTest.ts";
import type { OpenDatabase } from "./openDatabase.ts";

/** What is kept for a model beside its file. */
export interface ModelPreference {
  /** The profile that a person chose; null for the one found from the file. */
  profileId: string | null;
  runSettings: RunSettings;
  /** The last one; null where there was none. */
  selfTest: SelfTest | null;
  /** How far its loading had to be stepped down; 0 as it was asked for. */
  loadStep: number;
}

interface Row {
  profile_id: string | null;
  run_settings: string | null;
  self_test: string | null;
  load_step: number;
}

const nothing: ModelPreference = { profileId: null, runSettings: noRunSettings, selfTest: null, loadStep: 0 };

/** A person's choices for each model, and what was found out about running it. */
export class ModelPreferenceRepository {
  readonly #db: OpenDatabase;

  constructor(db: OpenDatabase) {
    this.#db = db;
  }

  /** Defaults for a model that nothing is kept for. What an other version wrote and cannot be read counts as not there. */
  get(modelId: ModelId): ModelPreference {
    const row = this.#db
      .prepare<[string], Row>(
        "SELECT profile_id, run_settings, self_test, load_step FROM model_preferences WHERE model_id = ?",
      )
      .get(modelId);
    return row === undefined ? nothing : fromRow(row);
  }

  /** Changes what is given and leaves the rest. */
  save(modelId: ModelId, change: Partial<ModelPreference>): void {
    const { profileId, runSettings, selfTest, loadStep } = { ...this.get(modelId), ...change };
    this.#db
      .prepare(
        `INSERT INTO model_preferences (model_id, profile_id, run_settings, self_test, load_step) VALUES (?, ?, ?, ?, ?)
         ON CONFLICT (model_id) DO UPDATE SET profile_id = excluded.profile_id, run_settings = excluded.run_settings,
           self_test = excluded.self_test, load_step = excluded.load_step`,
      )
      .run(modelId, profileId, JSON.stringify(runSettings), selfTest && JSON.stringify(selfTest), loadStep);
  }

  /** Forgets all that is kept for a model. */
  remove(modelId: ModelId): void {
    this.#db.prepare("DELETE FROM model_preferences WHERE model_id = ?").run(modelId);
  }
}

function fromRow(row: Row): ModelPreference {
  return {
    profileId: row.profile_id,
    runSettings: readRunSettings(row.run_settings),
    selfTest: row.self_test === null ? null : (selfTestSchema.safeParse(JSON.parse(row.self_test)).data ?? null),
    loadStep: row.load_step,
  };
}

function readRunSettings(text: string | null): RunSettings {
  if (text === null) return noRunSettings;
  const stored = JSON.parse(text) as object;
  return runSettingsSchema.safeParse({ ...noRunSettings, ...stored }).data ?? noRunSettings;
}
