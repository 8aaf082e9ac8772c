import { z } from "zod";
import { maxTitleLength } from "../conversation.ts";
import { effort } from "../effort.ts";
import { errorEnvelope } from "../errorEnvelope.ts";
import { modelId, sheetId } from "../ids.ts";
import { mostSamples } from "../mostSamples.ts";
import { keptFile } from "./keptFile.ts";
import { entryState, sheetEntry } from "./sheetEntry.ts";

export const sheetState = z.enum([
  /** Nothing is solved until the person starts it. */
  "paused",
  /** Its entries are solved one after another, or wait for another sheet. */
  "running",
  /** It could not go on; `error` says why. */
  "halted",
  /** Nothing is left to solve but what waits for the person. */
  "done",
]);
export type SheetState = z.infer<typeof sheetState>;

/** When the entries that are left will be solved. */
export const sheetForecast = z.object({
  /** Milliseconds of work. */
  leftMs: z.number().nonnegative(),
  /** `entries`: as those before took. `speed`: from the model's speed, if all of them think as long as they may. */
  basis: z.enum(["entries", "speed"]),
});
export type SheetForecast = z.infer<typeof sheetForecast>;

export const sheetTitle = z.string().trim().min(1).max(maxTitleLength);

/** A sheet without its entries. */
export const sheetSummary = z.object({
  sheetId,
  title: z.string(),
  files: z.array(keptFile),
  /** Milliseconds since 1970. */
  createdAt: z.number().int(),
  state: sheetState,
  /** Why it halted, or null. */
  error: errorEnvelope.nullable(),
  modelId,
  /** How hard and how often each entry is tried, where it has no choice of its own. */
  effort,
  samples: z.number().int().min(1).max(mostSamples),
  /** How many entries are in each state. */
  counts: z.record(entryState, z.number().int().nonnegative()),
  /** Null where nothing is left, or nothing is known of the model's speed. */
  forecast: sheetForecast.nullable(),
});
export type SheetSummary = z.infer<typeof sheetSummary>;

export const sheet = sheetSummary.extend({
  /** In the order in which they are solved. */
  entries: z.array(sheetEntry),
});
export type Sheet = z.infer<typeof sheet>;

/** A sheet whose work has ended, to be told to a person who looks elsewhere. */
export const endedSheet = z.object({
  sheetId,
  title: z.string(),
  state: z.enum(["done", "halted"]),
  counts: sheetSummary.shape.counts,
  error: errorEnvelope.nullable(),
  /** Milliseconds since 1970. */
  endedAt: z.number().int(),
});
export type EndedSheet = z.infer<typeof endedSheet>;
