import { z } from "zod";
import { effort } from "./effort.ts";
import { errorEnvelope } from "./errorEnvelope.ts";
import { attemptId, modelId, sampleGroupId, turnId } from "./ids.ts";
import { phrase } from "./phrase.ts";
import { thoughtSummary } from "./thoughtSummary.ts";

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

/** How the context of a run is filled, in tokens. Together at most `contextTokens`. */
export const contextPlan = z.object({
  effort,
  /** Context that was allocated. */
  contextTokens: z.number().int().positive(),
  /** The system prompt and what stands around it. */
  systemTokens: z.number().int().nonnegative(),
  /** Earlier questions and answers. Thoughts of earlier turns are never sent back. */
  pastTokens: z.number().int().nonnegative(),
  questionTokens: z.number().int().nonnegative(),
  /** The thought may have this many. */
  thoughtTokens: z.number().int().nonnegative(),
  /** Kept back for the answer. */
  answerTokens: z.number().int().nonnegative(),
  /** Oldest turns that did not fit and that the model does not read. */
  droppedTurns: z.number().int().nonnegative(),
});
export type ContextPlan = z.infer<typeof contextPlan>;

/** Something that happened to a run and that its reader should know. */
export const attemptNote = z.discriminatedUnion("type", [
  /** The model repeats itself. `words` say how; `atTokens` is where in the thought. */
  z.object({
    type: z.literal("loop"),
    words: z.string(),
    atTokens: z.number().int().nonnegative(),
    action: z.enum(["warned", "nudged", "answered", "stopped"]),
  }),
  /** The thought was ended before the model did: by the person, or because its tokens were used up. */
  z.object({ type: z.literal("thought-closed"), by: z.enum(["person", "budget"]) }),
  /** The attempt before was contradicted by a check, and this one goes on from there; `line` is what the check said. */
  z.object({ type: z.literal("repair"), line: phrase }),
  /** The engine had to be started again, or could not do what was asked; `remedy` says how it went on. */
  z.object({ type: z.literal("engine-trouble"), remedy: phrase }),
]);
export type AttemptNote = z.infer<typeof attemptNote>;

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
  /**
   * Who ended a run whose stop reason is `stopped`: `agreement` when enough other samples had the same answer, `verified` when
   * the answer of another one was.
   */
  stoppedBy: z.enum(["person", "loop-guard", "agreement", "verified"]).nullable(),
  /** Set when the stop reason is `failed`. */
  error: errorEnvelope.nullable(),
  segments: z.array(segment),
  metrics: attemptMetrics,
  /** Null until the model is loaded. */
  plan: contextPlan.nullable(),
  notes: z.array(attemptNote),
  /** The attempt whose thought this one goes on from, or null. */
  fromAttemptId: attemptId.nullable(),
  /** Set on the samples that were asked for together. */
  sampleGroupId: sampleGroupId.nullable(),
  /** The person's own choice, or null to let the app fold the thought when the answer starts. */
  thoughtFolded: z.boolean().nullable(),
  /** One line about its thought. Null while it runs, and until it has been made. */
  thoughtSummary: thoughtSummary.nullable(),
});
export type Attempt = z.infer<typeof attempt>;
