import { z } from "zod";
import { errorEnvelope } from "./errorEnvelope.ts";
import { keptModels } from "./keptData.ts";

/** What could be read of a damaged history. */
export const rescueReport = z.object({
  conversations: z.number(),
  questions: z.number(),
  answers: z.number(),
  /** Places where something could not be read. */
  gaps: z.number(),
});

export type RescueReport = z.infer<typeof rescueReport>;

/** How the history that is open now came about, where it was by more than a start. */
export const launchOutcome = z.discriminatedUnion("type", [
  /** `keptAs` is the backup of the history before it, or the path of a damaged one; null where there was none. */
  z.object({ type: z.literal("restored"), madeAt: z.number(), keptAs: z.string().nullable() }),
  /** The history is the same as before. */
  z.object({ type: z.literal("not-restored"), error: errorEnvelope }),
  z.object({ type: z.literal("rescued"), report: rescueReport, keptAs: z.string().nullable() }),
  z.object({ type: z.literal("begun-anew"), keptAs: z.string().nullable() }),
  z.object({ type: z.literal("emptied"), models: keptModels }),
  /** Not everything could be deleted. */
  z.object({ type: z.literal("not-emptied"), error: errorEnvelope }),
]);

export type LaunchOutcome = z.infer<typeof launchOutcome>;

/** Whether the history is open. `launch` goes up each time it is opened. */
export const appState = z.discriminatedUnion("phase", [
  z.object({
    phase: z.literal("opening"),
    launch: z.number(),
    work: z.enum(["checking", "restoring", "rescuing", "renewing", "deleting"]),
  }),
  z.object({ phase: z.literal("open"), launch: z.number(), outcome: launchOutcome.nullable() }),
  /** It cannot be opened; nothing was changed in it. `failed` is what last went wrong with recovering it. */
  z.object({
    phase: z.literal("recovery"),
    launch: z.number(),
    error: errorEnvelope,
    failed: errorEnvelope.nullable(),
  }),
]);

export type AppState = z.infer<typeof appState>;
