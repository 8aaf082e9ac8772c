import { describe, expect, it } from "vitest";
import { findProblems } from "../../../../src-main/core/problems/finding/findProblems.ts";
import { readMarkdown } from "../../../../src-main/core/problems/reading/markdown/readMarkdown.ts";
import { readText } from "../../../../src-main/core/problems/reading/readText.ts";

const inText = (text: string): unknown[] =>
  findProblems(readText(text)).map(({ label, title, stem, question, parts }) => [
    label ?? title,
    [stem, question, ...parts.map((part) => `${part.label}) ${part.question}`)]
      .filter((each) => each !== "")
      .join(" | "),
  ]);

describe("findProblems", () => {
  it("leaves the last part with its problem, however little the next one says", () => {
    expect(
      inText("1. A ball is thrown up.\n\n(a) Draw it.\n\n(b) How high is it?\n\n2. x^2 = 4\n\n3. x^3 = 8"),
    ).toEqual([
      ["1", "A ball is thrown up. | a) Draw it. | b) How high is it?"],
      ["2", "x^2 = 4"],
      ["3", "x^3 = 8"],
    ]);
  });

  it("takes an order between problems for those that follow", () => {
    expect(inText("Solve.\n\n1. x + 1 = 3\n\n2. x - 1 = 3\n\nExpand.\n\n3. (x + 1)^2\n\n4. (x - 1)^2")).toEqual([
      ["1", "Solve. | x + 1 = 3"],
      ["2", "Solve. | x - 1 = 3"],
      ["3", "Expand. | (x + 1)^2"],
      ["4", "Expand. | (x - 1)^2"],
    ]);
  });

  it("follows any word that counts, but for those that count something else", () => {
    expect(inText("Day 1: Add 2 and 3.\n\nDay 2: Add 4 and 5.\n\nDay 3: Add 6 and 7.")).toEqual([
      ["1", "Add 2 and 3."],
      ["2", "Add 4 and 5."],
      ["3", "Add 6 and 7."],
    ]);
    expect(inText("Step 1: Add 2.\n\nStep 2: Add 4.\n\nStep 3: Add 6.")).toHaveLength(1);
  });

  it("finds a problem that has a name in place of a number", () => {
    expect(inText("1. Add 2 and 3.\n\n2. Add 4 and 5.\n\nBonus: Show that 2 is even.")).toEqual([
      ["1", "Add 2 and 3."],
      ["2", "Add 4 and 5."],
      ["Bonus", "Show that 2 is even."],
    ]);
  });

  it("keeps what all sections need, and no greeting", () => {
    expect(
      inText("Data: g = 9.81 m/s^2\n\nPART A\n\n1. Fall.\n\nPART B\n\n2. Rise.\n\nBest wishes,\nMs. Gold"),
    ).toEqual([
      ["1", "Data: g = 9.81 m/s^2 | Fall."],
      ["2", "Data: g = 9.81 m/s^2 | Rise."],
    ]);
  });

  it.each([
    ["by parts", "1. Add.\n   a) 1 + 2\n   b) 3 + 4\n\n2. Is 4 odd?\n\nAnswers: 1a) 3 1b) 7 2) no"],
    [
      "with text behind the word",
      "1. Add.\n   a) 1 + 2\n   b) 3 + 4\n\n2. Is 4 odd?\n\nAnswers to copy: 1 a) 3, b) 7; 2. no",
    ],
  ])("puts answers in one line beside what they answer: %s", (_, text) => {
    const [first, second] = findProblems(readText(text));
    expect(first!.parts.map(({ reference }) => reference?.answer)).toEqual(["3", "7"]);
    expect(second!.reference?.answer).toBe("no");
  });

  it("gives a solution that begins with the label of a part to that part", () => {
    const [only] = findProblems(
      readMarkdown("**Problem 1**\n\na) Draw $f$.\n\nb) Solve $x = 1$.\n\nSolution: a) a line"),
    );
    expect(only!.parts.map(({ reference }) => reference?.answer)).toEqual(["a line", undefined]);
  });
});
