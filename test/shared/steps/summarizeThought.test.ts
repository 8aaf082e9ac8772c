import { describe, expect, test } from "vitest";
import { answersSeen, decisiveSteps, statedAnswer } from "../../../src-shared/domain/steps/answersSeen.ts";
import { StepSplitter } from "../../../src-shared/domain/steps/StepSplitter.ts";
import { stripsOf, summarizeThought } from "../../../src-shared/domain/steps/summarizeThought.ts";
import { thoughtSummary } from "../../../src-shared/domain/thoughtSummary.ts";

const thought = `We need x with 4x - 9 = 27. The unknown is x, and it stands on one side only.

First I add 9 to both sides: 4x = 28, so x = 7. So the answer is 7.

Wait, 27 + 9 is not 28. Let me redo that sum, since everything hangs on it.

27 + 9 = 36, so 4x = 36 and x = 36/4 = 9.

Let me check: 4 * 9 - 9 = 36 - 9 = 27, as it should be.

So the answer is 9.`;
const steps = StepSplitter.of(thought);

describe("the answers on the way", () => {
  test("are those the thought called so, where it came to them", () => {
    const seen = answersSeen(steps, "$x = 9$");
    expect(seen.map(({ text, times, isAnswer }) => [text, times, isAnswer])).toEqual([
      ["7", 2, false],
      ["9", 2, true],
    ]);
    expect(seen.map(({ at, text }) => thought.slice(at, at + text.length))).toEqual(["7", "9"]);
    expect(steps[seen[1]?.step ?? -1]?.text).toContain("27 + 9 = 36");
  });

  test("say which steps changed them, and which doubt led there", () => {
    const decisive = decisiveSteps(steps, answersSeen(steps, "9")).map((index) => steps[index]?.kind);
    expect(decisive).toContain("doubt");
    expect(decisive).not.toContain("check");
  });

  test("with several values are seen when the last of them is", () => {
    const roots = StepSplitter.of(
      "Factor it: (x - 3)(x - 4) = 0.\n\nSo x = 3 is one root.\n\nAnd x = 4 is the other root.",
    );
    const [seen] = answersSeen(roots, "x = 3, x = 4");
    expect(seen).toMatchObject({ isAnswer: true, text: "x = 3, x = 4" });
    expect(roots[seen?.step ?? -1]?.text).toContain("x = 4 is the other");
  });

  test("are none where nothing is called so", () => {
    expect(answersSeen(StepSplitter.of("Then $y = 3$ and $z = 4$."), null)).toEqual([]);
  });
});

test.each([
  ["1. Add.\n\n**Answer:** $\\boxed{\\frac{3}{2}\\text{ m/s}}$", "\\frac{3}{2}\\text{ m/s}"],
  ["So the final answer is 12.\n\nI hope this helps.", "12"],
  ["The top slides down.", null],
])("the answer of %s", (text, answer) => {
  expect(statedAnswer(text)).toBe(answer);
});

describe("a summary", () => {
  const summary = summarizeThought([{ steps, tokens: 200 }], "9");

  test("counts steps and turns, and says when the answer was there", () => {
    expect(summary).toMatchObject({ steps: steps.length, turnedBack: 1 });
    const at = thought.indexOf("9.\n\nLet me check") / thought.length;
    expect(summary.answerSeenAt).toBeCloseTo(at, 2);
    expect(thoughtSummary.parse(summary)).toEqual(summary);
    expect(summarizeThought([{ steps, tokens: 200 }], null).answerSeenAt).toBe(null);
    expect(summarizeThought([{ steps, tokens: 200 }], "12").answerSeenAt).toBe(null);
  });

  test("lays several thoughts end to end, by their tokens", () => {
    const other = StepSplitter.of("Okay, the problem says that there are two trains, and we are asked when they meet.");
    const two = summarizeThought(
      [
        { steps: other, tokens: 600 },
        { steps, tokens: 200 },
      ],
      "9",
    );
    expect(two.answerSeenAt).toBeCloseTo(0.75 + 0.25 * (summary.answerSeenAt ?? 0), 2);
    expect(two.strips[0]).toEqual(["set-up", expect.any(Number)]);
  });

  test("of a long thought stays short, and what is rare in it stays visible", () => {
    const compute = "Then we get $x_1 = 3 + 4 = 7$ and from that $x_2 = 7 \\cdot 2 = 14$ follows.\n\n".repeat(2_000);
    const long = StepSplitter.of(`${compute}Wait, that is not right, I made a mistake. Let me redo it.\n\n${compute}`);
    const strips = stripsOf([{ steps: long, tokens: 9 }]);
    expect(strips.length).toBeLessThanOrEqual(60);
    expect(JSON.stringify(strips).length).toBeLessThan(2_000);
    const short = StepSplitter.of(
      compute.slice(0, 8_000) + "Wait, that is not right, I made a mistake. Let me redo it.\n\n",
    );
    expect(stripsOf([{ steps: short, tokens: 9 }]).some(([kind]) => kind === "doubt")).toBe(true);
  });

  test("of nothing is empty", () => {
    expect(summarizeThought([], null)).toEqual({ steps: 0, turnedBack: 0, answerSeenAt: null, strips: [] });
    expect(summarizeThought([{ steps: [], tokens: 0 }], "1").strips).toEqual([]);
  });
});
