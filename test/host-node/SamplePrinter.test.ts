import { expect, test } from "vitest";
import { SamplePrinter } from "../../src-main/host-node/SamplePrinter.ts";
import { sampleRecords } from "../../src-main/host-node/solutionRecord.ts";
import type { AttemptId, SampleGroupId, TurnId } from "../../src-shared/domain/ids.ts";
import type { SampleGroup } from "../../src-shared/domain/sampleGroup.ts";

type Sample = SampleGroup["samples"][number];

const id = (name: string): AttemptId => name as AttemptId;
const answered = (name: string, answer: string | null): Sample => ({
  attemptId: id(name),
  phase: null,
  stopReason: "answered",
  outputTokens: 12,
  answer,
  badge: null,
});
const running = (name: string): Sample => ({
  attemptId: id(name),
  phase: "thinking",
  stopReason: null,
  outputTokens: 3,
  answer: null,
  badge: null,
});
const group = (samples: Sample[], change: Partial<SampleGroup> = {}): SampleGroup => ({
  sampleGroupId: "g" as SampleGroupId,
  turnId: "t" as TurnId,
  samples,
  votes: [],
  stoppedEarly: false,
  ...change,
});

const whole = group(
  [
    answered("a", "5"),
    answered("b", null),
    { ...running("c"), phase: null, stopReason: "stopped" },
    answered("d", "5"),
  ],
  { votes: [{ answer: "5", attemptIds: [id("a"), id("d")] }], stoppedEarly: true },
);

test("each sample is told once, when it is over, and in the end the vote", () => {
  let text = "";
  const printer = new SamplePrinter({ write: (more) => (text += more) });
  printer.tell(group([running("a"), running("b"), running("c"), running("d")]));
  expect(text).toBe("");
  printer.tell(group([running("a"), answered("b", null), running("c"), running("d")]));
  printer.tell(whole);
  printer.tell(whole);
  expect(text.split("\n")).toEqual([
    "Sample 2 of 4: no answer (12 tokens)",
    "Sample 1 of 4: 5 (12 tokens)",
    "Sample 3 of 4: stopped (3 tokens)",
    "Sample 4 of 4: 5 (12 tokens)",
    "",
  ]);
  text = "";
  printer.finish(whole);
  expect(text).toBe("Answers:\n  5: 2 of 4\nThe others were stopped because these agreed.\n\n");
});

test("an answer cannot steer the terminal", () => {
  let text = "";
  new SamplePrinter({ write: (more) => (text += more) }).tell(group([answered("a", "\x1b[2J5\n6")]));
  expect(text).toBe("Sample 1 of 1: 56 (12 tokens)\n");
});

test("the record names samples by their numbers", () => {
  expect(sampleRecords(whole)).toEqual({
    samples: [
      { answer: "5", stopReason: "answered", tokens: 12 },
      { answer: null, stopReason: "answered", tokens: 12 },
      { answer: null, stopReason: "stopped", tokens: 3 },
      { answer: "5", stopReason: "answered", tokens: 12 },
    ],
    votes: [{ answer: "5", samples: [1, 4] }],
  });
});
