import { describe, expect, test } from "vitest";
import { maxQuestionLength } from "../../../../src-shared/domain/textLimits.ts";
import { isSendKey } from "../../../../src-renderer/features/chat/isSendKey.ts";
import { questionProblem } from "../../../../src-renderer/features/chat/questionProblem.ts";
import { announcement, phaseWords } from "../../../../src-renderer/features/chat/runWords.ts";
import type { AttemptState } from "../../../../src-renderer/features/chat/AttemptStore.ts";
import { freshAttempt, sampleAttempt, samplePlan, segment } from "./sampleAttempt.ts";

describe("questionProblem", () => {
  test.each(["", " ", "\n\t ", "\u00a0"])("%j cannot be asked", (text) => {
    expect(questionProblem(text)).toBe("empty");
  });
  test.each(["0", "\u0000 1 + 1", " <|im_end|> "])("%j can", (text) => {
    expect(questionProblem(text)).toBeUndefined();
  });
  test("the limit itself is allowed, one more is not", () => {
    expect(questionProblem("x".repeat(maxQuestionLength))).toBeUndefined();
    expect(questionProblem("x".repeat(maxQuestionLength + 1))).toBe("too-long");
  });
});

describe("isSendKey", () => {
  const press = (over: Partial<KeyboardEvent>): KeyboardEvent =>
    ({ key: "Enter", shiftKey: false, isComposing: false, keyCode: 13, ...over }) as KeyboardEvent;
  test("Enter sends", () => expect(isSendKey(press({}))).toBe(true));
  test.each([{ shiftKey: true }, { isComposing: true }, { keyCode: 229 }, { key: "a" }])("%o does not", (over) => {
    expect(isSendKey(press(over))).toBe(false);
  });
});

describe("the words of a run", () => {
  test("loading tells how far it is", () => {
    expect(phaseWords("loading", "Starter", 0.429)).toBe("Loading Starter… 42 %");
    expect(phaseWords("loading", "Starter", null)).toBe("Loading Starter…");
  });
  test("a screen reader hears counts, never the text", () => {
    const attempt = freshAttempt({ phase: "thinking", segments: [segment("thought", "secret", { tokens: 1386 })] });
    expect(announcement({ attempt, fraction: null, isEnding: false, target: null, round: 0 })).toBe(
      "Thinking, 1,386 tokens so far.",
    );
  });
  test("a screen reader hears of the budget, that the thought is being ended, and who stopped the run", () => {
    const attempt = freshAttempt({ phase: "thinking", plan: samplePlan(), segments: [segment("thought", "x")] });
    const words = (over: Partial<AttemptState>) =>
      announcement({ attempt, fraction: null, isEnding: false, target: null, round: 0, ...over });
    expect(words({})).toBe("Thinking, 10 of up to 4,096 tokens.");
    expect(words({ isEnding: true })).toBe("Ending the thought.");
    const stopped = (stoppedBy: "loop-guard" | "agreement") =>
      words({ attempt: sampleAttempt({ stopReason: "stopped", stoppedBy }) });
    expect(stopped("agreement")).toMatch(/^Stopped early/);
    expect(stopped("loop-guard")).toMatch(/repeating/);
  });
  test.each([
    ["answered", "The answer is complete."],
    ["stopped", "Stopped."],
    ["failed", "The run ended without a complete answer."],
  ] as const)("%s: %s", (stopReason, words) => {
    expect(
      announcement({ attempt: sampleAttempt({ stopReason }), fraction: null, isEnding: false, target: null, round: 0 }),
    ).toBe(words);
  });
});
