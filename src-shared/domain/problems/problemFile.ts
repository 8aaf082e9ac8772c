import { z } from "zod";
import { fileKind } from "./fileKind.ts";
import { problem } from "./problem.ts";
import { readingFlag } from "./readingFlag.ts";

export { mostProblems } from "./problemLimits.ts";

export const fileHash = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .brand("FileHash");
/** SHA-256 of a file's bytes, in hexadecimal. */
export type FileHash = z.infer<typeof fileHash>;

/** A problem file that the app has a copy of, by its content. */
export const problemFile = z.object({
  hash: fileHash,
  /** As it was called where it came from, without its folder. */
  name: z.string().min(1).max(500),
  sizeBytes: z.number().int().nonnegative(),
});
export type ProblemFile = z.infer<typeof problemFile>;

/** What was recognised in a file. */
export const recognisedProblems = z.object({
  kind: fileKind,
  title: z.string().nullable(),
  problems: z.array(problem),
  /** What is not about one problem, such as a page that could not be read. */
  flags: z.array(readingFlag),
});
export type RecognisedProblems = z.infer<typeof recognisedProblems>;
