import { expect, test } from "vitest";
import { questionStart } from "../../../../src-renderer/features/sheet/questionStart.ts";

const inText = (question: string): string =>
  questionStart(question)
    .map((part) => (typeof part === "string" ? part : `[${part.source}]`))
    .join("");

test("a question begins with its text and its formulas", () => {
  expect(inText("\n  Solve $3x + 7 = 22$.\nShow your work.")).toBe("Solve [3x + 7 = 22].\nShow your work.");
  expect(inText("Differentiate\n$$x^2$$")).toBe("Differentiate\n[x^2]");
});

test("of a long one only so much is taken as can be seen, and no formula is cut in two", () => {
  expect(inText("a".repeat(10_000))).toHaveLength(400);
  const long = `$${"x + ".repeat(200)}1$`;
  expect(questionStart(`${long} and ${long}`).map((part) => typeof part)).toEqual(["object"]);
  expect(inText(`${"a".repeat(396)} $x^2 + 1$ is it.`)).toBe(`${"a".repeat(396)} [x^2 + 1]`);
});
