import type { ModelId } from "../../../src-shared/domain/ids.ts";
import type { GgufSummary } from "../ports/InferenceEngine.ts";
import type { OpenDatabase } from "./openDatabase.ts";

export interface ModelFileRecord {
  modelId: ModelId;
  path: string;
  summary: GgufSummary;
}

interface Row {
  modelId: ModelId;
  path: string;
  summary: string;
}

/** GGUF files the user added. */
export class ModelFileRepository {
  readonly #db: OpenDatabase;

  constructor(db: OpenDatabase) {
    this.#db = db;
  }

  list(): ModelFileRecord[] {
    return this.#db
      .prepare<[], Row>("SELECT model_id AS modelId, path, summary FROM model_files ORDER BY added_at, rowid")
      .all()
      .map((row) => ({ ...row, summary: JSON.parse(row.summary) as GgufSummary }));
  }

  /** Adds a file, or brings what is known of it up to date. */
  save({ modelId, path, summary }: ModelFileRecord, now: number): void {
    this.#db
      .prepare(
        `INSERT INTO model_files (model_id, path, summary, added_at) VALUES (?, ?, ?, ?)
         ON CONFLICT (model_id) DO UPDATE SET summary = excluded.summary`,
      )
      .run(modelId, path, JSON.stringify(summary), now);
  }

  /** @returns false when it was not known */
  remove(modelId: ModelId): boolean {
    return this.#db.prepare("DELETE FROM model_files WHERE model_id = ?").run(modelId).changes === 1;
  }
}
