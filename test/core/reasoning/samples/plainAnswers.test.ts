import { expect, test } from "vitest";
import { plainAnswers } from "../../../../src-main/core/reasoning/samples/plainAnswers.ts";

test.each([
  ["So \\(x = 5\\) and \\boxed{5}.", "5"],
  ["\\boxed{1} is wrong; \\boxed{\\frac{1}{2}}", "\\frac{1}{2}"],
  ["\\boxed{\\{1, 2\\}}", "\\{1, 2\\}"],
  ["\\boxed{unclosed", null],
  ["First \\boxed{7}, then \\boxed{unclosed", "7"],
  ["The final answer is 12 cm.", "12 cm"],
  ["The answer is $x = 3$", "$x = 3$"],
  ["\\boxed{}", null],
  ["Nothing here", null],
])("in %j it finds %j", (text, answer) => {
  expect(plainAnswers.find(text)).toBe(answer);
});

test.each([
  ["5", " 5 ", true],
  ["\\dfrac{1}{2}", "\\frac{1}{2}", true],
  ["\\left( 1, 2 \\right)", "(1,2)", true],
  ["$5$", "5", true],
  ["0.5", "\\frac{1}{2}", false],
  ["5", "-5", false],
])("%j and %j are the same: %s", async (one, other, isSame) => {
  expect(await plainAnswers.isSame(one, other)).toBe(isSame);
});
