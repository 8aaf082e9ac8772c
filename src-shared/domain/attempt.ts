import { z } from "zod";
import { errorCodes } from "../errors/errorCodes.ts";
import { attemptId, modelId, turnId } from "./ids.ts";

/** Where a running attempt is. `waiting` is for its place in the queue, `reading` evaluates the prompt. */
export const attemptPhase = z.enum(["waiting", "loading", "reading", "thinking", "answering"]);
export type AttemptPhase = z.infer<typeof attemptPhase>;

/**
 * Why an attempt ended: the model finished (`answered`), the person stopped it (`stopped`), the room for
 * tokens was used up (`full`), the app ended in the middle (`interrupted`), or something broke (`failed`).
 */
export const stopReason = z.enum(["answered", "stopped", "full", "interrupted", "failed"]);
export type StopReason = z.infer<typeof stopReason>;

export const segmentKind = z.enum(["thought", "answer"]);
export type SegmentKind = z.infer<typeof segmentKind>;

/** A typed stretch of output, as the engine marked it. */
export const segment = z.object({
  kind: segmentKind,
  text: z.string(),
  /** Tokens of the segment, its markers not counted. */
  tokens: z.number().int().nonnegative(),
  /** Time spent in the segment in milliseconds, measured by the engine. */
  durationMs: z.number().nonnegative(),
  /** False while more may come, and after a run that broke off inside it. */
  ended: z.boolean(),
});
export type Segment = z.infer<typeof segment>;

/** Measurements of one attempt, from the engine. Times in milliseconds, sums over all continuations. */
export const attemptMetrics = z.object({
  promptTokens: z.number().int().nonnegative(),
  /** Evaluating the prompt. */
  promptMs: z.number().nonnegative(),
  /** Tokens generated, markers included. */
  outputTokens: z.number().int().nonnegative(),
  /** From the first to the last generated token. */
  outputMs: z.number().nonnegative(),
});
export type AttemptMetrics = z.infer<typeof attemptMetrics>;

export const errorEnvelope = z.object({
  code: z.enum(errorCodes),
  message: z.string(),
  data: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).optional(),
});

/** One run of one model on one question, with its continuations. */
export const attempt = z.object({
  attemptId,
  turnId,
  modelId,
  /** As it was called when it ran; the file may be gone since. */
  modelName: z.string(),
  createdAt: z.number().int(),
  /** Null once the attempt is over. */
  phase: attemptPhase.nullable(),
  stopReason: stopReason.nullable(),
  /** Set when the stop reason is `failed`. */
  error: errorEnvelope.nullable(),
  segments: z.array(segment),
  metrics: attemptMetrics,
  /** The person's own choice, or null to let the app fold the thought when the answer starts. */
  thoughtFolded: z.boolean().nullable(),
});
export type Attempt = z.infer<typeof attempt>;
