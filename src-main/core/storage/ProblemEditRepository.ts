import { z } from "zod";
import { problem, type Problem } from "../../../src-shared/domain/problems/problem.ts";
import type { FileHash } from "../../../src-shared/domain/problems/keptFile.ts";
import type { OpenDatabase } from "./openDatabase.ts";

export interface ProblemEdit {
  problems: Problem[];
  /** Of the readers that recognised what was edited. */
  readerVersion: number;
  /** Milliseconds since 1970. */
  savedAt: number;
}

const problems = z.array(problem);

/** What a person made of the problems of a file, by the file's content. */
export class ProblemEditRepository {
  readonly #db: OpenDatabase;

  constructor(db: OpenDatabase) {
    this.#db = db;
  }

  /** Undefined where there is none, or none that this version can read. */
  find(hash: FileHash): ProblemEdit | undefined {
    const row = this.#db
      .prepare<[string], { readerVersion: number; problems: string; savedAt: number }>(
        `SELECT reader_version AS readerVersion, problems, saved_at AS savedAt FROM problem_edits WHERE hash = ?`,
      )
      .get(hash);
    const read = row && problems.safeParse(JSON.parse(row.problems)).data;
    return row && read && { ...row, problems: read };
  }

  save(hash: FileHash, { problems: edited, readerVersion, savedAt }: ProblemEdit): void {
    this.#db
      .prepare(
        `INSERT INTO problem_edits (hash, reader_version, problems, saved_at) VALUES (?, ?, ?, ?)
         ON CONFLICT (hash) DO UPDATE SET
           reader_version = excluded.reader_version, problems = excluded.problems, saved_at = excluded.saved_at`,
      )
      .run(hash, readerVersion, JSON.stringify(edited), savedAt);
  }

  remove(hash: FileHash): void {
    this.#db.prepare("DELETE FROM problem_edits WHERE hash = ?").run(hash);
  }
}
