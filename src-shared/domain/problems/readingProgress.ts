import { z } from "zod";
import { fileKind } from "./fileKind.ts";
import { problem, type Problem } from "./problem.ts";

/** How far a file with pages is read. */
export const pagesRead = z.object({
  read: z.number().int().nonnegative(),
  total: z.number().int().positive(),
  /** Of those that are read, how many were pictures. */
  scanned: z.number().int().nonnegative(),
});
export type PagesRead = z.infer<typeof pagesRead>;

/** How the problems that are known of a file change. */
export const problemsChange = z.object({
  /** How many of those known before stay as they are, from the first on. */
  kept: z.number().int().nonnegative(),
  /** What comes after them; others that were known before are gone. */
  problems: z.array(problem),
});
export type ProblemsChange = z.infer<typeof problemsChange>;

/** What has become known of a file that is being read. */
export const readingProgress = problemsChange.extend({
  kind: fileKind,
  /** Null of a file that is read at once, and when all is read. */
  pages: pagesRead.nullable(),
});
export type ReadingProgress = z.infer<typeof readingProgress>;

/** The problems that are known after a change. */
export const grown = (known: readonly Problem[], { kept, problems }: ProblemsChange): Problem[] => [
  ...known.slice(0, kept),
  ...problems,
];

/** Two pieces of progress, one after the other, as one. */
export function joinProgress(earlier: ReadingProgress, later: ReadingProgress): ReadingProgress {
  const kept = Math.min(earlier.kept, later.kept);
  return { ...later, kept, problems: [...earlier.problems.slice(0, later.kept - kept), ...later.problems] };
}
