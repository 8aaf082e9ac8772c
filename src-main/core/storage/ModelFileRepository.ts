import type { ModelId } from "../../../src-shared/domain/ids.ts";
import type { ModelOrigin, ModelSource } from "../../../src-shared/domain/model.ts";
import type { GgufSummary } from "../ports/InferenceEngine.ts";
import type { OpenDatabase } from "./openDatabase.ts";

/** A model's hashes, with when they were computed (milliseconds since 1970). */
export interface FileHash {
  /** Of the first part. */
  sha256: string;
  /** Of the other parts in order. */
  others: string[];
  hashedAt: number;
}

export interface ModelFileRecord {
  modelId: ModelId;
  /** Of the first part. */
  path: string;
  /** All parts in order; one path for a model in one file. */
  parts: string[];
  summary: GgufSummary;
  origin: ModelOrigin;
  /** Whose folder it was found in; null for other origins. */
  foundIn: string | null;
  source: ModelSource | null;
  variantId: string | null;
  /** When the first part last changed, as its header was read: milliseconds since 1970, or null where nobody looked. */
  modifiedMs: number | null;
  /** Kept while the file is the one that was hashed or is noticed to have changed since. */
  hash: FileHash | null;
}

interface Row {
  modelId: ModelId;
  path: string;
  parts: string | null;
  summary: string;
  origin: ModelOrigin;
  foundIn: string | null;
  source: string | null;
  variantId: string | null;
  modifiedMs: number | null;
  sha256: string | null;
  hashedAt: number | null;
}

const columns = `model_id AS modelId, path, parts, summary, origin, found_in AS foundIn, source,
  variant_id AS variantId, modified_ms AS modifiedMs, sha256, hashed_at AS hashedAt`;

/** GGUF files besides the built-in one. */
export class ModelFileRepository {
  readonly #db: OpenDatabase;

  constructor(db: OpenDatabase) {
    this.#db = db;
  }

  list(): ModelFileRecord[] {
    return this.#db.prepare<[], Row>(`SELECT ${columns} FROM model_files ORDER BY added_at, rowid`).all().map(toRecord);
  }

  /** Adds a file, or brings what is known of it up to date. */
  save(record: ModelFileRecord, now: number): void {
    this.saveAll([record], now);
  }

  /** Saves all or none. */
  saveAll(records: readonly ModelFileRecord[], now: number): void {
    const statement = this.#db.prepare(
      `INSERT INTO model_files (model_id, path, parts, summary, origin, found_in, source, variant_id, modified_ms,
         sha256, hashed_at, added_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (model_id) DO UPDATE SET parts = excluded.parts, summary = excluded.summary,
         origin = excluded.origin, found_in = excluded.found_in, source = excluded.source,
         variant_id = excluded.variant_id, modified_ms = excluded.modified_ms, sha256 = excluded.sha256,
         hashed_at = excluded.hashed_at`,
    );
    this.#db.transaction(() => {
      for (const record of records)
        statement.run(
          record.modelId,
          record.path,
          record.parts.length > 1 ? JSON.stringify(record.parts) : null,
          JSON.stringify(record.summary),
          record.origin,
          record.foundIn,
          record.source === null ? null : JSON.stringify(record.source),
          record.variantId,
          record.modifiedMs,
          record.hash === null ? null : [record.hash.sha256, ...record.hash.others].join(" "),
          record.hash?.hashedAt ?? null,
          now,
        );
    })();
  }

  /** @returns false when it was not known */
  remove(modelId: ModelId): boolean {
    return this.#db.prepare("DELETE FROM model_files WHERE model_id = ?").run(modelId).changes === 1;
  }
}

function toRecord({ sha256, hashedAt, ...row }: Row): ModelFileRecord {
  const [first, ...others] = sha256?.split(" ") ?? [];
  return {
    ...row,
    parts: row.parts === null ? [row.path] : (JSON.parse(row.parts) as string[]),
    summary: JSON.parse(row.summary) as GgufSummary,
    source: row.source === null ? null : (JSON.parse(row.source) as ModelSource),
    hash: first === undefined || hashedAt === null ? null : { sha256: first, others, hashedAt },
  };
}
