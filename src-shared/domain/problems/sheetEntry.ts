import { z } from "zod";
import { checkBadge } from "../check.ts";
import { maxQuestionLength } from "../conversation.ts";
import { effort } from "../effort.ts";
import { errorEnvelope } from "../errorEnvelope.ts";
import { attemptId, conversationId, sheetEntryId, turnId } from "../ids.ts";
import { mostSamples } from "../mostSamples.ts";
import { problemReference } from "./problem.ts";
import { fileHash } from "./keptFile.ts";
import { readingFlag } from "./readingFlag.ts";
import { phrase } from "../phrase.ts";
import { sourcePlace } from "./sourcePlace.ts";

export const entryState = z.enum([
  /** To be solved, in its turn. */
  "waiting",
  /** It may not say what stands in the file; waits for the person's yes. */
  "needs-look",
  "solving",
  /** There is an answer. */
  "solved",
  /** There is no answer; `error`, or the lack of one, says why. */
  "failed",
  /** The person left it out. */
  "skipped",
  /** It broke off, and what was thought is kept; goes on where it was, in its turn. */
  "stopped",
]);
export type EntryState = z.infer<typeof entryState>;

/** How an answer compares to the one that the file gives. `unknown`: that could not be decided; never shown as wrong. */
export const referenceVerdict = z.enum(["right", "wrong", "unknown"]);
export type ReferenceVerdict = z.infer<typeof referenceVerdict>;

export const entryQuestion = z
  .string()
  .max(maxQuestionLength)
  .refine((text) => text.trim() !== "", "The question is empty.");

/** What came of solving an entry. */
export const entrySolution = z.object({
  /** The final answer as it stands in the text; null where none was found in it. */
  answer: z.string().nullable(),
  /** What a check found; null where none was made. */
  badge: checkBadge.nullable(),
  /** One plain sentence about the badge; null without one. */
  reason: phrase.nullable(),
  /** Null where the file gives no answer, or there is none to compare. */
  comparison: z.object({ verdict: referenceVerdict, reason: phrase }).nullable(),
  /** Of several samples that gave an answer, how many gave this one; null for one alone. */
  agreement: z.object({ agreeing: z.number().int(), samples: z.number().int() }).nullable(),
  modelName: z.string(),
});
export type EntrySolution = z.infer<typeof entrySolution>;

/** One question of a sheet. A problem with parts is one entry a part. */
export const sheetEntry = z.object({
  entryId: sheetEntryId,
  /** "3", "3 a"; counted where the file gives none. */
  label: z.string(),
  /** Heading of the problem or of the section it stands in. */
  title: z.string().nullable(),
  /** What the model is asked: what several problems have in common, the problem, the part, and the choices by their letters. */
  question: z.string(),
  points: z.number().nullable(),
  /** Never shown to the model. */
  reference: problemReference.nullable(),
  source: z.string().nullable(),
  licence: z.string().nullable(),
  /** The file it was read from, one of the sheet's; null where it was written by hand. */
  file: fileHash.nullable(),
  places: z.array(sourcePlace),
  flags: z.array(readingFlag),
  /** The person has looked at what is flagged, and it is right. */
  isConfirmed: z.boolean(),
  state: entryState,
  /** For this entry alone; null for the sheet's own. */
  effort: effort.nullable(),
  samples: z.number().int().min(1).max(mostSamples).nullable(),
  /** Null until it was solved. Kept while it is solved again. */
  solution: entrySolution.nullable(),
  /** Why it failed; null where the model came to no answer. */
  error: errorEnvelope.nullable(),
  /** Generated so far, in all attempts at the question as it stands. */
  tokens: z.number().int().nonnegative(),
  /** How long the machine was at work on it, in milliseconds; without what a killed app had spent on the last attempt. */
  timeMs: z.number().nonnegative(),
  /** Where it was solved; null until it was begun. */
  conversationId: conversationId.nullable(),
  turnId: turnId.nullable(),
  /** The attempt whose answer counts, or that is under way. */
  attemptId: attemptId.nullable(),
});
export type SheetEntry = z.infer<typeof sheetEntry>;
