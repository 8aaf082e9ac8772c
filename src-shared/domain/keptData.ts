import { z } from "zod";

/** Files of models, whole or not. */
export const keptModels = z.object({
  /** Absolute path of the folder they are in. */
  dir: z.string(),
  files: z.number(),
  bytes: z.number(),
});

export type KeptModels = z.infer<typeof keptModels>;

/** What the app has stored on this machine. */
export const keptData = z.object({
  /** Conversations, settings and all else in the history; the index for searching it; states of prompts. */
  historyBytes: z.number(),
  backups: z.object({ files: z.number(), bytes: z.number() }),
  /** Damaged histories that were set aside. */
  damaged: z.object({ files: z.number(), bytes: z.number() }),
  models: keptModels,
});

export type KeptData = z.infer<typeof keptData>;
