import type { Attempt } from "../../../../../src-shared/domain/attempt.ts";
import type { CheckReport, LineReport } from "../../../../../src-shared/domain/check.ts";
import type { Conversation } from "../../../../../src-shared/domain/conversation.ts";
import type { Forecast } from "../../../../../src-shared/domain/forecast.ts";
import type { AttemptId } from "../../../../../src-shared/domain/ids.ts";
import type { SampleGroup } from "../../../../../src-shared/domain/sampleGroup.ts";
import { say } from "../../../../../src-shared/domain/say.ts";

type Sample = SampleGroup["samples"][number];

/** 40 tokens a second, measured; a context with room for 20,000 thought tokens. */
export const sampleForecast: Forecast = {
  modelId: "starter" as Forecast["modelId"],
  contextTokens: 24_000,
  tokensPerSecond: 40,
  isMeasured: true,
  efforts: [
    { level: "quick", thoughtTokens: 1024 },
    { level: "normal", thoughtTokens: 4096 },
    { level: "deep", thoughtTokens: 12_288 },
    { level: "maximum", thoughtTokens: 20_000 },
  ],
  answerTokens: 704,
};

/** One question, these attempts at it, oldest first, and which of them is shown. */
export const conversationOf = (attempts: Attempt[], shown: number): Conversation => {
  const attempt = attempts[shown];
  return {
    conversationId: "c1" as Conversation["conversationId"],
    title: "Trains",
    sheetId: null,
    turns:
      attempt === undefined
        ? []
        : [
            {
              turnId: attempt.turnId,
              question: "When do the trains meet?",
              createdAt: 0,
              siblingTurnIds: [attempt.turnId],
              attemptIds: attempts.map(({ attemptId }) => attemptId),
              attempt,
            },
          ],
  };
};

export const sampleId = "g1" as SampleGroup["sampleGroupId"];

/** A sample that has answered, with what is given in place of its own. */
export const sampleOf = (attemptId: string, over: Partial<Sample> = {}): Sample => ({
  attemptId: attemptId as AttemptId,
  phase: null,
  stopReason: "answered",
  outputTokens: 310,
  answer: "42",
  badge: null,
  ...over,
});

/** The group of these samples, its votes counted by text. */
export const groupOf = (samples: Sample[], over: Partial<SampleGroup> = {}): SampleGroup => {
  const votes = new Map<string, AttemptId[]>();
  for (const { answer, attemptId } of samples)
    if (answer !== null) votes.set(answer, [...(votes.get(answer) ?? []), attemptId]);
  return {
    sampleGroupId: sampleId,
    turnId: "t1" as SampleGroup["turnId"],
    samples,
    votes: [...votes]
      .map(([answer, attemptIds]) => ({ answer, attemptIds }))
      .toSorted((one, other) => other.attemptIds.length - one.attemptIds.length),
    stoppedEarly: false,
    ...over,
  };
};

/** Of an answer of 5 that was put into its equation. */
export const sampleReport: CheckReport = {
  badge: "verified",
  reason: say`x = 5: 3·5 + 7 = 22, holds`,
  checks: [
    {
      outcome: "holds",
      strength: "proves",
      about: "answer",
      line: say`x = 5: 3·5 + 7 = 22, holds`,
      counterexample: null,
    },
  ],
  answer: { text: "5", source: "boxed", confidence: "high", start: 21, end: 22 },
};

export const sampleLines: LineReport = {
  lines: [
    { text: "3x + 7 = 22", start: 0, end: 11, verdict: "given", reason: say`It is where the derivation begins.` },
    { text: "3x = 29", start: 12, end: 19, verdict: "breaks", reason: say`3·5 = 15, and not 29.` },
  ],
  firstBreak: 1,
};
