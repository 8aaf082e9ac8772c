import { z } from "zod";
import { attempt, attemptMetrics, attemptNote, attemptPhase, contextPlan, segmentKind } from "../domain/attempt.ts";
import { maxQuestionLength } from "../domain/conversation.ts";
import { effort } from "../domain/effort.ts";
import { forecast } from "../domain/forecast.ts";
import { attemptId, conversationId, sampleGroupId, turnId } from "../domain/ids.ts";
import { mostSamples, sampleGroup } from "../domain/sampleGroup.ts";
import { call, stream } from "./endpoints.ts";

/** Where a question goes: a new conversation, after an attempt, or beside a turn as another version of it. */
const place = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("new") }),
  z.object({ kind: z.literal("after"), attemptId }),
  z.object({ kind: z.literal("instead"), turnId }),
]);

const question = z
  .string()
  .max(maxQuestionLength)
  .refine((text) => text.trim() !== "", "The question is empty.");

const samples = z.number().int().min(1).max(mostSamples);

const started = z.object({ conversationId, turnId, attemptId });

export const attemptEvent = z.discriminatedUnion("type", [
  /** The whole attempt so far; the first event. */
  z.object({ type: z.literal("snapshot"), attempt }),
  /** `fraction` (0 to 1) is set while the model loads. */
  z.object({ type: z.literal("phase"), phase: attemptPhase, fraction: z.number().nullable() }),
  /** Text to append to the segment at `index`, and the segment's counts after it. */
  z.object({
    type: z.literal("delta"),
    index: z.number().int(),
    kind: segmentKind,
    text: z.string(),
    tokens: z.number().int(),
    durationMs: z.number(),
    ended: z.boolean(),
    metrics: attemptMetrics,
  }),
  /** How the context is filled; comes when the model is loaded. */
  z.object({ type: z.literal("planned"), plan: contextPlan }),
  z.object({ type: z.literal("note"), note: attemptNote }),
  /** The attempt as it was stored; the last event. */
  z.object({ type: z.literal("finished"), attempt }),
]);
export type AttemptEvent = z.infer<typeof attemptEvent>;

/** Deltas of one segment become one; of two phases the later counts. */
export function joinAttemptEvents(earlier: AttemptEvent, later: AttemptEvent): AttemptEvent | undefined {
  if (earlier.type === "delta" && later.type === "delta" && earlier.index === later.index)
    return { ...later, text: earlier.text + later.text };
  if (earlier.type === "phase" && later.type === "phase") return later;
  return undefined;
}

export const reasoningEndpoints = {
  /**
   * Stores the question and starts an attempt at it, or several as samples of one group. Returns before the model has run;
   * `attemptId` is the one that is shown. Effort defaults to the settings' own, samples to 1.
   */
  "reasoning.ask": call(z.object({ place, question, effort: effort.optional(), samples: samples.optional() }), started),
  /** Another attempt at the same question, or several, with the model now selected. */
  "reasoning.regenerate": call(z.object({ turnId, effort: effort.optional(), samples: samples.optional() }), started),
  /** Goes on where a stopped, interrupted or failed attempt broke off; with more room to think where an effort is given. */
  "reasoning.continue": call(z.object({ attemptId, effort: effort.optional() }), started),
  /** Ends the thought with a short sentence inside it, and gets the answer: of a running attempt, or of one that broke off. */
  "reasoning.answerNow": call(z.object({ attemptId }), started),
  /** A new attempt that takes up the thought of an answered one again, with as much room once more. */
  "reasoning.thinkMore": call(z.object({ attemptId }), started),
  /** A new attempt that goes on from one whose answer a check contradicted, and knows what the check found. */
  "reasoning.repair": call(z.object({ attemptId }), started),
  /**
   * A new attempt that goes on from a place in the thought of one that is over: it begins with the thought up to there, which is
   * open, and has as much room once more. `segment` is the thought's index, `offset` counts characters.
   */
  "reasoning.continueFrom": call(
    z.object({ attemptId, segment: z.number().int().nonnegative(), offset: z.number().int().positive() }),
    started,
  ),
  /** Stops a running attempt; what it wrote so far is kept. */
  "reasoning.stop": call(z.object({ attemptId }), z.object({})),
  /** Stops all running samples of a group. */
  "reasoning.stopSamples": call(z.object({ sampleGroupId }), z.object({})),
  /** Follows an attempt until it is over. Leaving the stream does not stop the attempt. */
  "reasoning.follow": stream(z.object({ attemptId }), attemptEvent, joinAttemptEvents),
  /** Follows the samples of a group until all are over; each event is the whole group, which is small. */
  "reasoning.followSamples": stream(z.object({ sampleGroupId }), sampleGroup, (_, later) => later),
  /** What each effort would mean with the selected model, on this machine, at this place. */
  "reasoning.forecast": call(z.object({ conversationId: conversationId.nullable() }), forecast),
} as const;
