import type { HubFile } from "../../../src-shared/domain/catalogue.ts";
import type { DownloadId } from "../../../src-shared/domain/ids.ts";
import type { ErrorEnvelope } from "../../../src-shared/errors/AppError.ts";
import type { OpenDatabase } from "./openDatabase.ts";

export interface DownloadRecord {
  downloadId: DownloadId;
  name: string;
  variantId: string | null;
  /** All parts, in order, with what the server said of them. */
  files: HubFile[];
  /** A hash that the person gave, of a file named by hand. */
  givenSha256: string | null;
  /** What it does when the app starts: `queued` goes on by itself. */
  state: "queued" | "paused" | "failed";
  error: ErrorEnvelope | null;
}

interface Row {
  downloadId: DownloadId;
  name: string;
  variantId: string | null;
  files: string;
  givenSha256: string | null;
  state: DownloadRecord["state"];
  error: string | null;
}

/** Downloads that are not done, in their order. */
export class DownloadRepository {
  readonly #db: OpenDatabase;

  constructor(db: OpenDatabase) {
    this.#db = db;
  }

  list(): DownloadRecord[] {
    return this.#db
      .prepare<[], Row>(
        `SELECT download_id AS downloadId, name, variant_id AS variantId, files,
           given_sha256 AS givenSha256, state, error FROM downloads
         ORDER BY position, rowid`,
      )
      .all()
      .map((row) => ({
        ...row,
        files: JSON.parse(row.files) as HubFile[],
        error: row.error === null ? null : (JSON.parse(row.error) as ErrorEnvelope),
      }));
  }

  /** Adds a download at the end, or brings one up to date in its place. */
  save({ downloadId, name, variantId, files, givenSha256, state, error }: DownloadRecord, now: number): void {
    this.#db
      .prepare(
        `INSERT INTO downloads (download_id, position, name, variant_id, files, given_sha256, state, error, created_at)
         VALUES (?, (SELECT coalesce(max(position), 0) + 1 FROM downloads), ?, ?, ?, ?, ?, ?, ?)
         ON CONFLICT (download_id) DO UPDATE SET files = excluded.files, given_sha256 = excluded.given_sha256,
           state = excluded.state, error = excluded.error`,
      )
      .run(
        downloadId,
        name,
        variantId,
        JSON.stringify(files),
        givenSha256,
        state,
        error === null ? null : JSON.stringify(error),
        now,
      );
  }

  /** Writes the order of all downloads. */
  order(downloadIds: readonly DownloadId[]): void {
    const statement = this.#db.prepare("UPDATE downloads SET position = ? WHERE download_id = ?");
    this.#db.transaction(() => {
      downloadIds.forEach((downloadId, index) => statement.run(index, downloadId));
    })();
  }

  remove(downloadId: DownloadId): void {
    this.#db.prepare("DELETE FROM downloads WHERE download_id = ?").run(downloadId);
  }
}
