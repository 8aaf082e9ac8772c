import { z } from "zod";
import { sourcePlace } from "./sourcePlace.ts";

/** Why what was read may not be what stands in the file. */
export const readingFlagKind = z.enum([
  /** A formula that could not be rebuilt. */
  "formula-lost",
  /** Read from a picture, or with signs that are often mistaken. */
  "unsure-reading",
  /** A picture or drawing that no text stands for. */
  "picture-left-out",
  /** A table whose shape was lost. */
  "table-flattened",
  /** A page with no text on it that could not be read otherwise. */
  "page-not-read",
  /** Something that is not followed: a file that is included, a macro that is too deep, a link to another file. */
  "reference-not-followed",
  /** Where one problem ends and the next begins is not sure. */
  "unsure-split",
  /** A record of a question bank that says nothing, or not what the others say. */
  "record-not-read",
  /** Signs of a chat template, which were made harmless. */
  "markers-taken-out",
]);
export type ReadingFlagKind = z.infer<typeof readingFlagKind>;

export const readingFlag = z.object({
  kind: readingFlagKind,
  /** What it is about, as far as it could be read; empty where nothing could. */
  text: z.string(),
  place: sourcePlace,
});
export type ReadingFlag = z.infer<typeof readingFlag>;
