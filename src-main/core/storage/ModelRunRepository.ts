import type { ModelId } from "../../../src-shared/domain/ids.ts";
import type { OpenDatabase } from "./openDatabase.ts";

/** How a model ran on this machine. */
export interface ModelRunRecord {
  modelId: ModelId;
  /** `cpu`, `metal`, `cuda` or `vulkan`. */
  backend: string;
  /** While generating. */
  tokensPerSecond: number;
  /** Main and graphics memory together, or null where nobody measured. */
  memoryBytes: number | null;
}

/** The last measurement of each model on each backend. */
export class ModelRunRepository {
  readonly #db: OpenDatabase;

  constructor(db: OpenDatabase) {
    this.#db = db;
  }

  /** Newest first. */
  list(): ModelRunRecord[] {
    return this.#db
      .prepare<[], ModelRunRecord>(
        `SELECT model_id AS modelId, backend, tokens_per_second AS tokensPerSecond, memory_bytes AS memoryBytes
         FROM model_runs ORDER BY measured_at DESC`,
      )
      .all();
  }

  save({ modelId, backend, tokensPerSecond, memoryBytes }: ModelRunRecord, now: number): void {
    this.#db
      .prepare(
        `INSERT INTO model_runs (model_id, backend, tokens_per_second, memory_bytes, measured_at) VALUES (?, ?, ?, ?, ?)
         ON CONFLICT (model_id, backend) DO UPDATE SET tokens_per_second = excluded.tokens_per_second,
           memory_bytes = excluded.memory_bytes, measured_at = excluded.measured_at`,
      )
      .run(modelId, backend, tokensPerSecond, memoryBytes, now);
  }
}
