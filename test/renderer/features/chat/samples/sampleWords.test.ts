import { describe, expect, test } from "vitest";
import {
  leadingVote,
  sampleName,
  sampleState,
  voteWords,
} from "../../../../../src-renderer/features/chat/samples/sampleWords.ts";
import { groupOf, sampleOf } from "../page/sampleConversation.ts";

const answers = (...given: (string | null)[]) =>
  groupOf(given.map((answer, index) => sampleOf(`a${index}`, { answer })));
const verified = sampleOf("c", { badge: "verified" });
const running = sampleOf("last", { phase: "thinking", stopReason: null, answer: null });

describe("the vote", () => {
  test.each([
    ["3 of 4 agree", answers("42", "42", "41", "42")],
    ["2 of 4 agree", answers("42", "42", "41", null)],
    ["The answers are split", answers("42", "42", "41", "41")],
    ["No two answers agree", answers("42", "41", null)],
    ["1 of 3 has an answer", answers("42", null, null)],
    ["None of the 2 samples has an answer", answers(null, null)],
    ["No answer yet", groupOf([running])],
    ["2 of 3 agree so far", groupOf([sampleOf("a"), sampleOf("b"), running])],
    ["1 of 2 has an answer so far", groupOf([sampleOf("a"), running])],
    ["2 of 3 agree, the others were stopped", { ...answers("42", "42", null), stoppedEarly: true }],
  ])("%s", (words, group) => {
    expect(voteWords(group)).toBe(words);
  });

  test("an answer that was verified counts, however few have it", () => {
    const group = {
      ...groupOf([sampleOf("a", { answer: "41" }), sampleOf("b", { answer: "41" }), verified]),
      stoppedEarly: true,
    };
    expect(voteWords(group)).toBe("1 of 3 verified, the others were stopped");
    expect(leadingVote(group)?.answer).toBe("42");
    expect(group.samples.map((sample) => sampleState(sample, group))).toEqual(["differs", "differs", "verified"]);
  });

  test("one answer, and as many against as for it, lead nothing", () => {
    expect(leadingVote(answers("42"))).toBeUndefined();
    expect(leadingVote(answers("42", "42", "41", "41"))).toBeUndefined();
    expect(leadingVote(answers("42", "42", "41"))?.answer).toBe("42");
  });
});

describe("the state of a sample", () => {
  const stateOf = (group: ReturnType<typeof groupOf>) => group.samples.map((sample) => sampleState(sample, group));
  test("says who agrees and who differs once there is a majority", () => {
    expect(stateOf(answers("42", "41"))).toEqual(["answered", "answered"]);
    expect(stateOf(answers("42", "41", "42", null))).toEqual(["agrees", "differs", "agrees", "empty"]);
  });

  test.each(["stopped", "full", "interrupted", "failed"] as const)("%s has its own words", (stopReason) => {
    const group = groupOf([sampleOf("a", { stopReason, answer: null })]);
    const spared = { ...group, stoppedEarly: true };
    expect(stateOf(group)[0]).not.toBe("empty");
    expect(stateOf(spared)[0]).toBe(stopReason === "stopped" ? "spared" : stateOf(group)[0]);
  });

  test("is part of its name, with number, answer and tokens", () => {
    const group = answers("42", "42", null);
    expect(group.samples.map((sample) => sampleName(sample, group))).toEqual([
      "Sample 1 of 3: agrees, answer 42, 310 tokens",
      "Sample 2 of 3: agrees, answer 42, 310 tokens",
      "Sample 3 of 3: no answer found, 310 tokens",
    ]);
  });
});
