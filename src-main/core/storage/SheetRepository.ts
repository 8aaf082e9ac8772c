import type { Effort } from "../../../src-shared/domain/effort.ts";
import type { ModelId, SheetId } from "../../../src-shared/domain/ids.ts";
import type { FileHash, KeptFile } from "../../../src-shared/domain/problems/keptFile.ts";
import type { ErrorEnvelope } from "../../../src-shared/errors/AppError.ts";
import type { OpenDatabase } from "./openDatabase.ts";

export interface SheetRecord {
  sheetId: SheetId;
  title: string;
  createdAt: number;
  modelId: ModelId;
  effort: Effort;
  samples: number;
  /** Sheets are solved in this order; null while nothing of it is to be solved. */
  startedAt: number | null;
  error: ErrorEnvelope | null;
}

type SheetRow = Omit<SheetRecord, "effort" | "error"> & { effort: string; error: string | null };

const columns = `sheet_id AS sheetId, title, created_at AS createdAt, model_id AS modelId, effort, samples,
  started_at AS startedAt, error`;

/** Sheets of problems, with the files they were read from. */
export class SheetRepository {
  readonly #db: OpenDatabase;

  constructor(db: OpenDatabase) {
    this.#db = db;
  }

  /** Newest first. */
  list(): SheetRecord[] {
    return this.#db
      .prepare<[], SheetRow>(
        `SELECT ${columns} FROM sheets WHERE deleted_at IS NULL ORDER BY created_at DESC, rowid DESC`,
      )
      .all()
      .map(toRecord);
  }

  /** Undefined where there is none, or it is deleted. */
  find(sheetId: SheetId): SheetRecord | undefined {
    const row = this.#db
      .prepare<[string], SheetRow>(`SELECT ${columns} FROM sheets WHERE sheet_id = ? AND deleted_at IS NULL`)
      .get(sheetId);
    return row && toRecord(row);
  }

  /** The one whose turn it is; undefined where none is to be solved. */
  firstStarted(): SheetRecord | undefined {
    const row = this.#db
      .prepare<[], SheetRow>(
        `SELECT ${columns} FROM sheets WHERE started_at IS NOT NULL AND deleted_at IS NULL ORDER BY started_at, rowid LIMIT 1`,
      )
      .get();
    return row && toRecord(row);
  }

  create(sheet: SheetRecord, files: readonly KeptFile[]): void {
    this.#db
      .prepare(
        `INSERT INTO sheets (sheet_id, title, created_at, model_id, effort, samples, started_at, error)
         VALUES (@sheetId, @title, @createdAt, @modelId, @effort, @samples, @startedAt, @error)`,
      )
      .run(toRow(sheet));
    const insert = this.#db.prepare(
      "INSERT OR IGNORE INTO sheet_files (sheet_id, hash, name, size_bytes) VALUES (?, ?, ?, ?)",
    );
    for (const { hash, name, sizeBytes } of files) insert.run(sheet.sheetId, hash, name, sizeBytes);
  }

  save(sheet: SheetRecord): void {
    this.#db
      .prepare(
        `UPDATE sheets SET title = @title, model_id = @modelId, effort = @effort, samples = @samples,
           started_at = @startedAt, error = @error WHERE sheet_id = @sheetId`,
      )
      .run(toRow(sheet));
  }

  files(sheetId: SheetId): KeptFile[] {
    return this.#db
      .prepare<[string], KeptFile>(
        "SELECT hash, name, size_bytes AS sizeBytes FROM sheet_files WHERE sheet_id = ? ORDER BY rowid",
      )
      .all(sheetId);
  }

  /** Those of all sheets, deleted ones included. */
  allFileHashes(): FileHash[] {
    return this.#db
      .prepare<[], { hash: FileHash }>("SELECT DISTINCT hash FROM sheet_files")
      .all()
      .map(({ hash }) => hash);
  }

  /** @returns false when there is no such sheet */
  setDeleted(sheetId: SheetId, deletedAt: number | null): boolean {
    const sql = "UPDATE sheets SET deleted_at = ? WHERE sheet_id = ?";
    return this.#db.prepare(sql).run(deletedAt, sheetId).changes === 1;
  }

  /** Removes for good what was deleted in an earlier launch, with its conversations. */
  purgeDeleted(): void {
    this.#db.prepare("DELETE FROM sheets WHERE deleted_at IS NOT NULL").run();
  }
}

const toRow = ({ effort, error, ...sheet }: SheetRecord): SheetRow => ({
  ...sheet,
  effort: JSON.stringify(effort),
  error: error && JSON.stringify(error),
});

const toRecord = ({ effort, error, ...row }: SheetRow): SheetRecord => ({
  ...row,
  effort: JSON.parse(effort) as Effort,
  error: error === null ? null : (JSON.parse(error) as ErrorEnvelope),
});
