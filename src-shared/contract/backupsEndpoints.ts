import { z } from "zod";
import { backup } from "../domain/backup.ts";
import { errorEnvelope } from "../domain/errorEnvelope.ts";
import { call, topic } from "./endpoints.ts";

const name = z.string().max(200);

export const backupsEndpoints = {
  "backups.state": topic(
    z.object({
      /** Newest first; null until they were looked at. */
      backups: z.array(backup).nullable(),
      isWorking: z.boolean(),
      /** Why the last one could not be made. */
      error: errorEnvelope.nullable(),
    }),
  ),
  "backups.look": call(z.object({}), z.object({})),
  "backups.make": call(z.object({}), z.object({})),
  "backups.remove": call(z.object({ name }), z.object({})),
  /** Puts a backup in the history's place, which is backed up first. What came of it is said by `app.state`. */
  "backups.restore": call(z.object({ name, stopsRuns: z.boolean() }), z.object({})),
} as const;
