import type { Attempt, SegmentKind } from "../../src-shared/domain/attempt.ts";
import type { SampleGroup } from "../../src-shared/domain/sampleGroup.ts";
import type { ErrorEnvelope } from "../../src-shared/errors/AppError.ts";
import { errorRecord, type ErrorRecord } from "./errorRecord.ts";

/** What `stemma solve --json` prints. */
export interface SolutionRecord {
  question: string;
  thought: string;
  answer: string;
  /** Name of the model, or null where the run never got to one. */
  model: string | null;
  tokens: { prompt: number; thought: number; answer: number };
  /** `total` is measured from start to end, loading the model included. */
  timesMs: { prompt: number; thought: number; answer: number; total: number };
  stopReason: string;
  error?: ErrorRecord;
  /** Where several were asked for, in the order in which they were. */
  samples?: { answer: string | null; stopReason: string; tokens: number }[];
  /** Answers that mean the same, the most frequent first, and which samples gave them, from 1. */
  votes?: { answer: string; samples: number[] }[];
}

type ErrorFacts = Pick<ErrorEnvelope, "code" | "data">;

/** The text of all segments of a kind, without the blank ends that separate them from their markers. */
export function textOf({ segments }: Attempt, kind: SegmentKind): string {
  const texts = segments.filter((segment) => segment.kind === kind).map(({ text }) => text.trim());
  return texts.join("\n\n");
}

function sumOf({ segments }: Attempt, kind: SegmentKind, key: "tokens" | "durationMs"): number {
  return segments.reduce((sum, segment) => (segment.kind === kind ? sum + segment[key] : sum), 0);
}

export function solutionRecord(question: string, attempt: Attempt, totalMs: number): SolutionRecord {
  return {
    question,
    thought: textOf(attempt, "thought"),
    answer: textOf(attempt, "answer"),
    model: attempt.modelName,
    tokens: {
      prompt: attempt.metrics.promptTokens,
      thought: sumOf(attempt, "thought", "tokens"),
      answer: sumOf(attempt, "answer", "tokens"),
    },
    timesMs: {
      prompt: Math.round(attempt.metrics.promptMs),
      thought: Math.round(sumOf(attempt, "thought", "durationMs")),
      answer: Math.round(sumOf(attempt, "answer", "durationMs")),
      total: Math.round(totalMs),
    },
    stopReason: attempt.stopReason ?? "interrupted",
    ...(attempt.error !== null && { error: errorRecord(attempt.error) }),
  };
}

/** The samples and how they agree, for a record. */
export function sampleRecords({ samples, votes }: SampleGroup): Required<Pick<SolutionRecord, "samples" | "votes">> {
  const numberOf = (attemptId: string): number => samples.findIndex((sample) => sample.attemptId === attemptId) + 1;
  return {
    samples: samples.map(({ answer, stopReason, outputTokens }) => ({
      answer,
      stopReason: stopReason ?? "interrupted",
      tokens: outputTokens,
    })),
    votes: votes.map(({ answer, attemptIds }) => ({ answer, samples: attemptIds.map(numberOf) })),
  };
}

/** The record of a run that failed before there was an attempt. */
export function failedRecord(question: string, error: ErrorFacts, totalMs: number): SolutionRecord {
  return {
    question,
    thought: "",
    answer: "",
    model: null,
    tokens: { prompt: 0, thought: 0, answer: 0 },
    timesMs: { prompt: 0, thought: 0, answer: 0, total: Math.round(totalMs) },
    stopReason: "failed",
    error: errorRecord(error),
  };
}
