import { expect, test } from "vitest";
import { firstWords } from "../../../../../src-renderer/features/chat/trace/stepWords.ts";

test.each([
  ["Okay, so let me see what is given here.\n\nMore.", "Let me see what is given here. More."],
  ["**Step 1.** Find $x^2 + \\dot{y}$ first.", "Step 1. Find x² + ẏ first."],
  ["\\[\ny = \\sqrt{16}\n\\]", "y = √16"],
  ["- x = 3 is one of them", "x = 3 is one of them"],
  ["| a | b |\n|---|---|", "a | b | ---|---|"],
  ["```python\nprint(1)\n```", "print(1)"],
  ["So", "So"],
  ["It costs $5 now and $6 later.", "It costs $5 now and $6 later."],
])("the first words of %j", (text, words) => {
  expect(firstWords({ text })).toBe(words);
});

test("are cut at a word", () => {
  const words = firstWords({ text: "Let me think about this rather long sentence ".repeat(5) });
  expect(words.length).toBeLessThanOrEqual(81);
  expect(words).toMatch(/ sentence…$| long…$|rather…$|\w…$/);
  expect(firstWords({ text: "x".repeat(500) })).toBe(`${"x".repeat(80)}…`);
});
