import { expect, it } from "vitest";
import { badgeOf, reasonOf } from "./badgeOf.ts";

it.each([
  ["Solve 2x + 1 > 7", "x > 3"],
  ["Solve 2x + 1 > 7", "3 < x"],
  ["Solve 2x + 1 > 7", "(3, \\infty)"],
  ["Solve 2x + 1 > 7", "x \\in (3, \\infty)"],
  ["Solve -2x \\ge 6", "x \\le -3"],
  ["Solve |x - 2| \\le 3", "[-1, 5]"],
  ["Solve |x - 2| \\le 3", "-1 \\le x \\le 5"],
  ["Solve |x - 2| > 3", "x < -1 \\text{ or } x > 5"],
  ["Solve x^2 > 4", "x < -2 \\text{ or } x > 2"],
  ["Solve x^2 < 2", "-\\sqrt{2} < x < \\sqrt{2}"],
  ["Solve x^2 \\ge 0", "\\text{all real numbers}"],
  ["Solve x^2 < 0", "\\text{no solution}"],
  ["Solve x^2 \\le 0", "x = 0"],
  ["Solve (x - 1)^2 > 0", "x \\neq 1"],
  ["Solve \\frac{x - 1}{x + 2} \\ge 0", "(-\\infty, -2) \\cup [1, \\infty)"],
  ["Solve -1 < 2x + 3 < 7", "-2 < x < 2"],
  ["Solve x^3 - x > 0", "(-1, 0) \\cup (1, \\infty)"],
])("verifies %s <- %s", (question, answer) => expect(badgeOf(question, answer)).toBe("verified"));

it.each([
  ["Solve 2x + 1 > 7", "x \\ge 3"],
  ["Solve 2x + 1 > 7", "x < 3"],
  ["Solve 2x + 1 > 7", "x > 4"],
  ["Solve 2x + 1 > 7", "[3, \\infty)"],
  ["Solve -2x \\ge 6", "x \\ge -3"],
  ["Solve |x - 2| \\le 3", "-1 < x < 5"],
  ["Solve |x - 2| \\le 3", "x \\le 5"],
  ["Solve x^2 > 4", "x > 2"],
  ["Solve x^2 < 2", "-2 < x < 2"],
  ["Solve x^2 \\le 2", "-\\sqrt{2} < x < \\sqrt{2}"],
  ["Solve (x - 1)^2 > 0", "\\text{all real numbers}"],
  ["Solve \\frac{x - 1}{x + 2} \\ge 0", "(-\\infty, -2] \\cup [1, \\infty)"],
  ["Solve x^2 < 4", "\\text{no solution}"],
  ["Solve 2^x > 8", "x > 4"],
])("contradicts %s <- %s", (question, answer) => expect(badgeOf(question, answer)).toBe("contradicted"));

it.each([
  ["the inequality over again", "Solve 2x + 1 > 7", "2x + 1 > 7"],
  ["only an end", "Solve 2x + 1 > 7", "3"],
  ["rounded ends", "Solve x^2 < 2", "-1.41 < x < 1.41"],
  ["a formula that is no polynomial", "Solve 2^x > 8", "x > 3"],
  ["two unknowns", "Solve x + y > 2", "x > 2 - y"],
])("leaves open: %s", (_, question, answer) => expect(badgeOf(question, answer)).toBe("claimed"));

it("names a point that is wrongly in or out", () => {
  expect(reasonOf("Solve 2x + 1 > 7", "x \\ge 3")).toBe("x = 3 does not satisfy 2x + 1 > 7, but the answer has it in.");
  expect(reasonOf("Solve x^2 > 4", "x > 2")).toBe("x = -3 satisfies x^2 > 4, but the answer leaves it out.");
});
