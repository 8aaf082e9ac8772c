import { expect, test } from "vitest";
import {
  missingWords,
  selfTestProgress,
  selfTestVerdict,
} from "../../../../src-renderer/features/models/profile/selfTestWords.ts";
import { sampleSelfTest } from "./page/sampleEngine.ts";

test.each([
  [true, "model", "good", "A thought opened and closed."],
  [true, "app", "good", "A thought opened."],
  [true, null, "bad", "A thought opened and did not close."],
  [false, null, "bad", "No thought opened: choose another profile."],
  [null, null, "fair", "This profile has no thoughts."],
] as const)("opened %s, closed by %s: %s, %s", (thoughtOpened, thoughtClosedBy, tone, title) => {
  const verdict = selfTestVerdict(sampleSelfTest({ thoughtOpened, thoughtClosedBy }));
  expect([verdict.tone, verdict.title]).toEqual([tone, title]);
});

test("tokens that the model does not have are named", () => {
  expect(missingWords(sampleSelfTest())).toBeUndefined();
  expect(missingWords(sampleSelfTest({ missingTokens: ["<think>", "</think>"] }))).toContain(
    "does not know <think> </think>, special tokens of",
  );
});

test("how far it is", () => {
  expect(selfTestProgress({ type: "loading", fraction: 0.5 })).toEqual({
    words: "Loading the model: 50 %",
    fraction: 0.5,
  });
  expect(selfTestProgress({ type: "running", outputTokens: 34 })).toEqual({
    words: "Writing: 34 tokens",
    fraction: null,
  });
});
