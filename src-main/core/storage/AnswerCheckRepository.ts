import { checkReport, type CheckReport } from "../../../src-shared/domain/check.ts";
import type { AttemptId } from "../../../src-shared/domain/ids.ts";
import type { OpenDatabase } from "./openDatabase.ts";

/** What checks of answers found. */
export class AnswerCheckRepository {
  readonly #db: OpenDatabase;

  constructor(db: OpenDatabase) {
    this.#db = db;
  }

  /** Undefined where there is none that checks of this version made. */
  find(attemptId: AttemptId, version: number): CheckReport | undefined {
    const row = this.#db
      .prepare<[string, number], { report: string }>(
        "SELECT report FROM answer_checks WHERE attempt_id = ? AND version = ?",
      )
      .get(attemptId, version);
    return row && checkReport.safeParse(JSON.parse(row.report)).data;
  }

  save(attemptId: AttemptId, report: CheckReport, version: number): void {
    this.#db
      .prepare(
        `INSERT INTO answer_checks (attempt_id, badge, report, version) VALUES (?, ?, ?, ?)
         ON CONFLICT (attempt_id) DO UPDATE SET badge = excluded.badge, report = excluded.report, version = excluded.version`,
      )
      .run(attemptId, report.badge, JSON.stringify(report), version);
  }

  /** After the answer has changed. */
  remove(attemptId: AttemptId): void {
    this.#db.prepare("DELETE FROM answer_checks WHERE attempt_id = ?").run(attemptId);
  }
}
