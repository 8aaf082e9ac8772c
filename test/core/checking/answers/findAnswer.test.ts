import { describe, expect, it } from "vitest";
import { findAnswer } from "../../../../src-main/core/checking/answers/findAnswer.ts";

const textOf = (text: string): string | null => findAnswer(text)?.text ?? null;

describe("findAnswer", () => {
  it("takes the last box after the thought", () => {
    expect(textOf(String.raw`<think>\boxed{3}</think>First \boxed{4}. The answer is \boxed{5}.`)).toBe("5");
    expect(findAnswer(String.raw`<think>It is \boxed{3}`)).toBeNull();
    expect(findAnswer(String.raw`<think>It is \boxed{3}</think>`)).toBeNull();
  });

  it("joins boxes that belong together", () => {
    expect(textOf(String.raw`$x=\boxed{2}$ or $x=\boxed{3}$`)).toBe("2, 3");
    expect(textOf("(a) It is \\boxed{2} m.\n(b) It is \\boxed{3} s.")).toBe("2 m, 3 s");
    expect(textOf(String.raw`\boxed{2}. Hence the sum is \boxed{3}`)).toBe("3");
    expect(textOf("$\\boxed{7}$\n\nThe answer is \\boxed{7}.")).toBe("7");
  });

  it.each([
    ["The final answer is 42. I hope it is correct.", "42", "sentence"],
    ["**Answer:** C", "C", "choice"],
    ["I choose (B)", "B", "choice"],
    ["Hence\n\\[ x = 5 \\]\nas required.", "x = 5", "formula"],
    ["So $x = 2$ or $x = 3$.", "x = 2, x = 3", "formula"],
    ["The total is 42 in all", "42", "number"],
    ["It costs $5 and then $6 more.", "6", "number"],
    ["Die Antwort ist 3,5.", "3,5", "sentence"],
  ])("finds the answer of %j", (text, answer, source) => {
    expect(findAnswer(text)).toMatchObject({ text: answer, source });
  });

  it("says where it was taken from", () => {
    const text = String.raw`So it is $\boxed{\frac{1}{2}}$.`;
    const { start, end } = findAnswer(text)!;
    expect(text.slice(start, end)).toBe(String.raw`\boxed{\frac{1}{2}}`);
    const sentence = "The answer is 42, as expected.";
    const found = findAnswer(sentence)!;
    expect(sentence.slice(found.start, found.end)).toBe("42");
  });

  it.each(["", "  \n ", "I do not know.", String.raw`\boxed{}`, "Let x1 and x2 be the roots.", "```\n\\boxed{3}\n```"])(
    "finds nothing in %j",
    (text) => {
      expect(findAnswer(text)).toBeNull();
    },
  );

  it.each([
    ["boxes that do not close", "\\boxed{".repeat(10_000)],
    ["10,000 boxes in each other", `${"\\boxed{".repeat(10_000)}5${"}".repeat(10_000)}`],
    ["a million digits", "1".repeat(1_000_000)],
    ["a million braces", "{".repeat(1_000_000)],
    ["dollars", "$ ".repeat(500_000)],
    ["announcements", "the answer is ".repeat(70_000)],
    ["backslashes", "\\".repeat(1_000_000)],
    ["backticks", "` ".repeat(500_000)],
    ["spaces after a box", `\\boxed ${" ".repeat(1_000_000)}`],
    ["delimiters", "\\(".repeat(500_000)],
    ["many boxes", "\\boxed{1},".repeat(100_000)],
    ["empty lines", `${"\n".repeat(1_000_000)}x`],
    ["lists of numbers", "1,".repeat(500_000)],
  ])("is quick with %s", (_, text) => {
    const started = performance.now();
    findAnswer(text);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
