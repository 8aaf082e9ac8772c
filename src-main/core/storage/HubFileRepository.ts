import type { HubFile } from "../../../src-shared/domain/catalogue.ts";
import type { OpenDatabase } from "./openDatabase.ts";

/** What the hub said of a file. */
export interface HubFileRecord extends HubFile {
  sizeBytes: number;
}

/** Facts of files on the hub, remembered from when the app was online. */
export class HubFileRepository {
  readonly #db: OpenDatabase;

  constructor(db: OpenDatabase) {
    this.#db = db;
  }

  list(): HubFileRecord[] {
    return this.#db
      .prepare<[], HubFileRecord>(
        "SELECT repository, path, revision, size_bytes AS sizeBytes, sha256 FROM hub_files ORDER BY repository, path",
      )
      .all();
  }

  save({ repository, path, revision, sizeBytes, sha256 }: HubFileRecord, now: number): void {
    this.#db
      .prepare(
        `INSERT INTO hub_files (repository, path, revision, size_bytes, sha256, resolved_at) VALUES (?, ?, ?, ?, ?, ?)
         ON CONFLICT (repository, path) DO UPDATE SET revision = excluded.revision, size_bytes = excluded.size_bytes,
           sha256 = excluded.sha256, resolved_at = excluded.resolved_at`,
      )
      .run(repository, path, revision, sizeBytes, sha256, now);
  }
}
