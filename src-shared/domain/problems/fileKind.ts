import { z } from "zod";

/** What a problem file is, by its content. */
export const fileKind = z.enum([
  "text",
  "markdown",
  "latex",
  "pdf",
  "word",
  "notebook",
  /** Values between commas or tabs. */
  "table",
  /** JSON, or JSON by lines. */
  "records",
  "picture",
]);
export type FileKind = z.infer<typeof fileKind>;
