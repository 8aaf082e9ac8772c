import type { AttemptId, SampleGroupId, TurnId } from "../../../src-shared/domain/ids.ts";
import type { OpenDatabase } from "./openDatabase.ts";

export interface SampleGroupRecord {
  sampleGroupId: SampleGroupId;
  turnId: TurnId;
  stoppedEarly: boolean;
  /** In the order in which they were asked for. */
  attemptIds: AttemptId[];
}

/** Attempts that were asked for together. */
export class SampleGroupRepository {
  readonly #db: OpenDatabase;

  constructor(db: OpenDatabase) {
    this.#db = db;
  }

  create(sampleGroupId: SampleGroupId, turnId: TurnId): void {
    this.#db.prepare("INSERT INTO sample_groups (sample_group_id, turn_id) VALUES (?, ?)").run(sampleGroupId, turnId);
  }

  find(sampleGroupId: SampleGroupId): SampleGroupRecord | undefined {
    const row = this.#db
      .prepare<[string], { turnId: TurnId; stoppedEarly: number }>(
        "SELECT turn_id AS turnId, stopped_early AS stoppedEarly FROM sample_groups WHERE sample_group_id = ?",
      )
      .get(sampleGroupId);
    if (row === undefined) return undefined;
    const attempts = this.#db
      .prepare<[string], { id: AttemptId }>(
        "SELECT attempt_id AS id FROM attempts WHERE sample_group_id = ? ORDER BY created_at, rowid",
      )
      .all(sampleGroupId);
    return {
      sampleGroupId,
      turnId: row.turnId,
      stoppedEarly: row.stoppedEarly === 1,
      attemptIds: attempts.map(({ id }) => id),
    };
  }

  stopEarly(sampleGroupId: SampleGroupId): void {
    this.#db.prepare("UPDATE sample_groups SET stopped_early = 1 WHERE sample_group_id = ?").run(sampleGroupId);
  }
}
