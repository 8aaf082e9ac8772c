import { describe, expect, test } from "vitest";
import { findResults } from "../../../src-shared/domain/steps/findResults.ts";
import { valueKey } from "../../../src-shared/domain/steps/valueKey.ts";

const values = (text: string): string[] =>
  findResults(text, 0).map((result) => `${result.text}${result.role === "answer" ? " (stated)" : ""}`);

describe("the values of a sentence", () => {
  test.each<[string, string[]]>([
    ["So the final answer is $\\boxed{\\frac{3}{2}}$ m/s.", ["\\frac{3}{2} (stated)"]],
    ["The answer is 952.", ["952 (stated)"]],
    ["So answer 952.", ["952 (stated)"]],
    ["**Answer:** about 11 g", ["11 g (stated)"]],
    ["Thus answer: the top slides down at $\\frac{3}{2}$ m/s.", ["\\frac{3}{2}  m/s (stated)"]],
    ["681 + 274: 1+4=5, 8+7=15, 6+2+1=9 so 681 + 274 = 955.", ["955"]],
    ["Roots: x = 3, x = 4.", ["3", "4"]],
    ["$y = \\sqrt{25 - 9} = \\sqrt{16} = 4$.", ["4"]],
    ["Hence the velocity is 6.04 m/s here.", ["6.04 m/s here"]],
    ["The answer is clear to me.", []],
    ["We are given a ladder of length 5 m.", []],
    ["Nothing to see here.", []],
  ])("%s", (text, expected) => {
    expect(values(text)).toEqual(expected);
  });

  test("know where they stand", () => {
    const text = "Adding up, $x = 12$, so the answer is 13.";
    for (const { text: value, at } of findResults(text, 100))
      expect(text.slice(at - 100)).toMatch(new RegExp(`^${value}`));
  });

  test("do not take long to find in noise", () => {
    const noise = "is = answer 1{(".repeat(20_000);
    const begun = performance.now();
    findResults(noise, 0);
    expect(performance.now() - begun).toBeLessThan(500);
  });
});

describe("values that are plainly equal", () => {
  test.each([
    [["1.5", "\\frac{3}{2}", "\\frac32", "3/2", "$\\dfrac{3}{2}$", "3/2 m/s", "\\frac{3}{2}\\text{ m/s}", "x = 1.5"]],
    [["1,000", "1000", "1000 kg", "1000.0"]],
    [["20x^3 - 6x", "f'(x) = 20x^3-6x", "20 x^3 - 6 x"]],
    [["-4", "−4", "- 4"]],
    [["2\\pi", "2π"]],
    [["50%", "50 %", "50\\%"]],
  ])("have one key: %s", (texts) => {
    expect(new Set(texts.map(valueKey)).size).toBe(1);
  });

  test.each([
    ["2", "2x"],
    ["2", "2ab"],
    ["50", "50%"],
    ["3", "-3"],
    ["2\\pi", "2"],
    ["2sin x", "2"],
    ["1/3", "3"],
    ["0.333", "1/3"],
  ])("others have not: %s, %s", (one, other) => {
    expect(valueKey(one)).not.toBe(valueKey(other));
  });
});
