import { createHash } from "node:crypto";
import { codeRun, type CodeRun } from "../../../src-shared/domain/codeRun.ts";
import type { AttemptId } from "../../../src-shared/domain/ids.ts";
import type { OpenDatabase } from "./openDatabase.ts";

/** The last run of each piece of code in an answer. */
export class CodeRunRepository {
  readonly #db: OpenDatabase;

  constructor(db: OpenDatabase) {
    this.#db = db;
  }

  /** What another version wrote and cannot be read is left out. */
  list(attemptId: AttemptId): CodeRun[] {
    return this.#db
      .prepare<[string], { result: string }>("SELECT result FROM code_runs WHERE attempt_id = ?")
      .all(attemptId)
      .flatMap(({ result }) => codeRun.safeParse(JSON.parse(result)).data ?? []);
  }

  save(attemptId: AttemptId, run: CodeRun): void {
    const hash = createHash("sha256").update(run.code).digest("hex");
    this.#db
      .prepare(
        `INSERT INTO code_runs (attempt_id, code_hash, result) VALUES (?, ?, ?)
         ON CONFLICT (attempt_id, code_hash) DO UPDATE SET result = excluded.result`,
      )
      .run(attemptId, hash, JSON.stringify(run));
  }
}
