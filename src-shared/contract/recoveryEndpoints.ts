import { z } from "zod";
import { call } from "./endpoints.ts";

/** Ways out where the history cannot be opened. The damaged file is kept; what came of it is said by `app.state`. */
export const recoveryEndpoints = {
  "recovery.tryAgain": call(z.object({}), z.object({})),
  "recovery.restore": call(z.object({ name: z.string().max(200) }), z.object({})),
  /** Copies what can be read into a new history. */
  "recovery.rescue": call(z.object({}), z.object({})),
  "recovery.beginAnew": call(z.object({}), z.object({})),
} as const;
