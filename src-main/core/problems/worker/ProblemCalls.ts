import type { ColumnMapping, ProblemFileFacts } from "../../../../src-shared/domain/problems/problemFile.ts";
import type { ReadingProgress } from "../../../../src-shared/domain/problems/readingProgress.ts";
import type { ErrorEnvelope } from "../../../../src-shared/errors/AppError.ts";

/** A file on this machine, or what was dropped or pasted. */
export type ProblemSource =
  /** `name` where it is called otherwise than its path says. */
  | { readonly path: string; readonly name?: string }
  /** `name` may be empty where there is none. */
  | { readonly bytes: Uint8Array; readonly name: string };

/** One file to read. `id` names it in its reply. */
export interface ProblemRequest {
  readonly id: number;
  readonly source: ProblemSource;
  readonly mapping: ColumnMapping | undefined;
  readonly readsScans: boolean | undefined;
}

export type ProblemReply =
  | { readonly type: "progress"; readonly id: number; readonly progress: ReadingProgress }
  /** All problems have been told of before. */
  | { readonly type: "done"; readonly id: number; readonly facts: ProblemFileFacts }
  | { readonly type: "failed"; readonly id: number; readonly error: ErrorEnvelope };
