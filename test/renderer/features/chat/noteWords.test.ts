import { describe, expect, test } from "vitest";
import { droppedWords, noteWords } from "../../../../src-renderer/features/chat/noteWords.ts";
import { isThoughtUsedUp, thoughtProgress } from "../../../../src-renderer/features/chat/thoughtProgress.ts";
import { say } from "../../../../src-shared/domain/say.ts";
import { sampleAttempt, samplePlan, segment } from "./sampleAttempt.ts";

describe("noteWords", () => {
  const loop = { type: "loop", words: "It repeats the same lines.", atTokens: 900 } as const;
  test.each([
    [{ ...loop, action: "warned" }, "It repeats the same lines."],
    [{ ...loop, action: "nudged" }, "It repeats the same lines. It was told so."],
    [{ ...loop, action: "answered" }, "It repeats the same lines. The thought was ended."],
    [{ ...loop, action: "stopped" }, "It repeats the same lines. The run was stopped."],
    [{ type: "thought-closed", by: "person" }, "You ended the thought after 4,096 tokens."],
    [{ type: "thought-closed", by: "budget" }, "The thought was ended after 4,096 tokens, all that it had."],
    [{ type: "engine-trouble", remedy: say`It was started again.` }, "It was started again."],
  ] as const)("%o", (note, words) => {
    expect(noteWords(note, 4096)).toBe(words);
  });

  test("questions that were not read are counted", () => {
    expect(droppedWords(0)).toBeUndefined();
    expect(droppedWords(1)).toBe("The first question did not fit and was not read.");
    expect(droppedWords(2)).toBe("The first 2 questions did not fit and were not read.");
  });
});

describe("thoughtProgress", () => {
  const metrics = { promptTokens: 9, promptMs: 5, outputTokens: 1000, outputMs: 50_000 };
  const thought = (tokens: number) => [
    segment("thought", "x", { tokens: tokens - 1 }),
    segment("thought", "y", { tokens: 1 }),
  ];

  test("counts all of the thought, and the time until its tokens are used up at the speed so far", () => {
    const attempt = sampleAttempt({ plan: samplePlan(), segments: thought(1000), metrics });
    expect(thoughtProgress(attempt)).toEqual({ tokens: 1000, mostTokens: 4096, leftMs: 3096 * 50 });
  });

  test("knows no time before some tokens were measured, and no budget without a plan or a thought", () => {
    const few = { ...metrics, outputTokens: 3, outputMs: 10 };
    expect(thoughtProgress(sampleAttempt({ plan: samplePlan(), metrics: few }))?.leftMs).toBeUndefined();
    expect(thoughtProgress(sampleAttempt())).toBeUndefined();
    expect(thoughtProgress(sampleAttempt({ plan: samplePlan({ thoughtTokens: 0 }) }))).toBeUndefined();
  });

  test("a thought is used up at its last token", () => {
    const usedUp = (tokens: number) =>
      isThoughtUsedUp(sampleAttempt({ plan: samplePlan(), segments: thought(tokens) }));
    expect([4095, 4096, 4097].map(usedUp)).toEqual([false, true, true]);
  });
});
