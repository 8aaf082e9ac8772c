import { z } from "zod";
import { fileKind } from "./fileKind.ts";
import type { Problem } from "./problem.ts";
import { readingFlag } from "./readingFlag.ts";

/** What a column of a question bank holds. */
export const columnUse = z.enum([
  "question",
  "answer",
  "choices",
  "solution",
  "points",
  "source",
  "licence",
  "label",
  "topic",
]);
export type ColumnUse = z.infer<typeof columnUse>;

/** For each use the columns it is taken from, in their order; choices may stand in one column or in several. */
export const columnMapping = z.partialRecord(columnUse, z.array(z.string()));
export type ColumnMapping = z.infer<typeof columnMapping>;

/** How the records of a question bank were read. */
export const recordFacts = z.object({
  /** The well-known format that its fields are those of, or null. */
  format: z.string().nullable(),
  columns: z.array(z.string()),
  mapping: columnMapping,
  count: z.number().int().nonnegative(),
});
export type RecordFacts = z.infer<typeof recordFacts>;

/** What was read of a problem file, but for its problems. */
export const problemFileFacts = z.object({
  /** The file's name without its folder. */
  name: z.string(),
  kind: fileKind,
  sizeBytes: z.number().int().nonnegative(),
  title: z.string().nullable(),
  /** Null of a file that is no question bank. */
  records: recordFacts.nullable(),
  /** What is not about one problem. */
  flags: z.array(readingFlag),
});
export type ProblemFileFacts = z.infer<typeof problemFileFacts>;

/** A problem file as it was read. */
export interface ProblemFile extends ProblemFileFacts {
  problems: Problem[];
}
