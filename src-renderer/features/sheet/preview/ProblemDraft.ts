import type { FileHash } from "../../../../src-shared/domain/problems/keptFile.ts";
import type { Problem } from "../../../../src-shared/domain/problems/problem.ts";

/** A problem on its way to a sheet, as the person sees and mends it. */
export interface ProblemDraft {
  /** Stays the same while it is mended and moved. */
  readonly key: string;
  readonly problem: Problem;
  readonly file: FileHash;
  /** It does not go into the sheet. */
  readonly isLeftOut: boolean;
  /** The person has looked at what is flagged, and it is right. */
  readonly isConfirmed: boolean;
}
