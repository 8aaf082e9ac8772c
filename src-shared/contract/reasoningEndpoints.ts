import { z } from "zod";
import { attempt, attemptMetrics, attemptPhase, segmentKind } from "../domain/attempt.ts";
import { maxQuestionLength } from "../domain/conversation.ts";
import { attemptId, conversationId, turnId } from "../domain/ids.ts";
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
  /** Stores the question and starts an attempt at it. Returns before the model has run. */
  "reasoning.ask": call(z.object({ place, question }), started),
  /** Another attempt at the same question, with the model now selected. */
  "reasoning.regenerate": call(z.object({ turnId }), started),
  /** Goes on where a stopped, interrupted or failed attempt broke off. */
  "reasoning.continue": call(z.object({ attemptId }), started),
  /** Stops a running attempt; what it wrote so far is kept. */
  "reasoning.stop": call(z.object({ attemptId }), z.object({})),
  /** Follows an attempt until it is over. Leaving the stream does not stop the attempt. */
  "reasoning.follow": stream(z.object({ attemptId }), attemptEvent, joinAttemptEvents),
} as const;
