import { z } from "zod";
import { effort } from "../domain/effort.ts";
import { modelId, sheetEntryId, sheetId } from "../domain/ids.ts";
import { problem } from "../domain/problems/problem.ts";
import { fileHash, keptFile } from "../domain/problems/keptFile.ts";
import { mostProblems } from "../domain/problems/problemLimits.ts";
import { endedSheet, sheet, sheetSummary, sheetTitle } from "../domain/problems/sheet.ts";
import { entryQuestion, sheetEntry } from "../domain/problems/sheetEntry.ts";
import { standings } from "../domain/problems/standing.ts";
import { mostSamples } from "../domain/mostSamples.ts";
import { call, stream, topic } from "./endpoints.ts";

const nothing = z.object({});
const samples = z.number().int().min(1).max(mostSamples);
const entryIds = z
  .array(sheetEntryId)
  .min(1)
  .max(10 * mostProblems);

export const sheetEvent = z.discriminatedUnion("type", [
  /** All of it; the first event. */
  z.object({ type: z.literal("snapshot"), sheet }),
  /** What is new: the sheet's own facts, the entries that changed, and the order of all where that changed. */
  z.object({
    type: z.literal("changed"),
    summary: sheetSummary,
    entries: z.array(sheetEntry),
    order: z.array(sheetEntryId).nullable(),
  }),
]);
export type SheetEvent = z.infer<typeof sheetEvent>;

/** Of two changes of one entry the later counts. */
export function joinSheetEvents(earlier: SheetEvent, later: SheetEvent): SheetEvent | undefined {
  if (later.type === "snapshot") return later;
  if (earlier.type === "snapshot") return undefined;
  const entries = new Map([...earlier.entries, ...later.entries].map((entry) => [entry.entryId, entry]));
  return { ...later, entries: [...entries.values()], order: later.order ?? earlier.order };
}

/** How entries are solved. What is left out stays as it is. */
const run = z.object({ modelId: modelId.optional(), effort: effort.optional(), samples: samples.optional() });

export const sheetsEndpoints = {
  /** Newest first, deleted ones left out. */
  "sheets.summaries": topic(z.array(sheetSummary)),
  /** The last sheet of this launch that has come to its end, or could not go on. */
  "sheets.ended": topic(endedSheet.nullable()),
  /**
   * Makes a sheet of problems, paused. A problem with parts becomes one entry a part. What is flagged and not confirmed waits for
   * the person's yes. Model, effort and samples default to those of a new question.
   */
  "sheets.create": call(
    run.extend({
      title: sheetTitle,
      files: z.array(keptFile.pick({ hash: true, name: true })).max(100),
      problems: z
        .array(
          z.object({
            problem,
            /** Of the file it was read from; null where it was written by hand. */
            file: fileHash.nullable(),
            /** The person has looked at what is flagged, and it is right. */
            isConfirmed: z.boolean(),
          }),
        )
        .min(1)
        .max(mostProblems),
    }),
    z.object({ sheetId }),
  ),
  "sheets.get": call(z.object({ sheetId }), sheet),
  /** Follows a sheet until it is deleted, or the reader leaves. */
  "sheets.follow": stream(z.object({ sheetId }), sheetEvent, joinSheetEvents),
  "sheets.rename": call(z.object({ sheetId, title: sheetTitle }), nothing),
  /** Stops its work. Can be undone with `sheets.restore` until the app is next started; its conversations and files go then. */
  "sheets.remove": call(z.object({ sheetId }), nothing),
  /** Brings it back, paused. */
  "sheets.restore": call(z.object({ sheetId }), nothing),
  /** Solves what is left, after the sheets that were started before. Goes on where it was paused, halted or cut off. */
  "sheets.start": call(z.object({ sheetId }), nothing),
  /** Stops after what is being written now; what was thought is kept. */
  "sheets.pause": call(z.object({ sheetId }), nothing),
  /** For entries that are begun from now on. */
  "sheets.setRun": call(run.extend({ sheetId }), nothing),
  /** What the model is asked. One that was begun or solved is solved anew. */
  "sheets.editEntry": call(z.object({ entryId: sheetEntryId, question: entryQuestion }), nothing),
  /** The person has looked at what is flagged, and it is right. */
  "sheets.confirmEntries": call(z.object({ entryIds }), nothing),
  /** Moves an entry to a place in the order, 0 first. */
  "sheets.moveEntry": call(z.object({ entryId: sheetEntryId, index: z.number().int().nonnegative() }), nothing),
  /** Leaves entries out, or takes them in again. What was thought is kept. */
  "sheets.skipEntries": call(z.object({ entryIds, isSkipped: z.boolean() }), nothing),
  /** Solves entries again, those named or those of a standing, with other effort or samples where given; starts the sheet. */
  "sheets.retry": call(
    z.object({
      sheetId,
      which: z.union([entryIds, z.object({ standings: z.array(z.enum(standings)).min(1) })]),
      effort: effort.optional(),
      samples: samples.optional(),
    }),
    z.object({ /** How many there are. */ entries: z.number().int() }),
  ),
  /** The whole text that was written for an entry, in Markdown; empty where there is none. */
  "sheets.solution": call(z.object({ entryId: sheetEntryId }), z.object({ thought: z.string(), answer: z.string() })),
} as const;
