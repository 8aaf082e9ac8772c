import { expect, test } from "vitest";
import type { Attempt } from "../../../../../src-shared/domain/attempt.ts";
import { contextParts } from "../../../../../src-renderer/features/chat/context/contextParts.ts";
import { freshAttempt, sampleAttempt, samplePlan, segment } from "../sampleAttempt.ts";

const summed = (attempt: Attempt): number => contextParts(attempt).reduce((sum, { tokens }) => sum + tokens, 0);

test("the parts are all of the context, whatever was used of it", () => {
  const segments = [segment("thought", "x", { tokens: 1000 }), segment("answer", "x", { tokens: 24 })];
  const attempt = sampleAttempt({ plan: samplePlan(), segments });
  expect(summed(attempt)).toBe(8000);
  expect(contextParts(attempt).map(({ name, tokens }) => [name, tokens])).toEqual([
    ["system", 120],
    ["past", 300],
    ["question", 50],
    ["thought", 1000],
    ["thoughtLeft", 3096],
    ["answer", 24],
    ["answerLeft", 2000],
    ["free", 1410],
  ]);
});

test("parts of no tokens are left out, also where more was written than planned", () => {
  const segments = [segment("thought", "x", { tokens: 4100 }), segment("answer", "x", { tokens: 3000 })];
  const attempt = sampleAttempt({ plan: samplePlan({ pastTokens: 0 }), segments });
  expect(contextParts(attempt).map(({ name }) => name)).toEqual(["system", "question", "thought", "answer", "free"]);
  expect(summed(attempt)).toBe(8000);
});

test("what is left for the thought is not needed once the run is over", () => {
  const label = (attempt: Attempt) => contextParts(attempt).find(({ name }) => name === "thoughtLeft")?.label;
  expect(label(sampleAttempt({ plan: samplePlan() }))).not.toBe(
    label(freshAttempt({ plan: samplePlan(), phase: "thinking" })),
  );
});

test("nothing is known before the plan is", () => {
  expect(contextParts(sampleAttempt())).toEqual([]);
});
