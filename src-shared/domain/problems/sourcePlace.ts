import { z } from "zod";

const share = z.number().min(0).max(1);

/** Where in a file something stands, as far as that is known. */
export const sourcePlace = z.object({
  /** From 1; null where the file has no pages. */
  page: z.number().int().positive().nullable(),
  /** Left, top, width and height as shares of the page, 0 to 1. */
  box: z.tuple([share, share, share, share]).nullable(),
  /** The first and the last line, from 1; null where the file has no lines. */
  lines: z.tuple([z.number().int().positive(), z.number().int().positive()]).nullable(),
});
export type SourcePlace = z.infer<typeof sourcePlace>;
