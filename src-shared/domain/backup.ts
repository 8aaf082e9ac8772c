import { z } from "zod";

/** Why a backup was made: once a day, because the person asked, before an update changed the history, before another one took its place. */
export const backupKinds = ["daily", "manual", "before-update", "before-restore"] as const;

export type BackupKind = (typeof backupKinds)[number];

/** A copy of the whole history in a file of its own. */
export const backup = z.object({
  /** Of the file, in the folder of backups. */
  name: z.string(),
  kind: z.enum(backupKinds),
  /** Milliseconds since 1970. */
  madeAt: z.number(),
  bytes: z.number(),
  /** Null where the file cannot be read. */
  conversations: z.number().nullable(),
});

export type Backup = z.infer<typeof backup>;
