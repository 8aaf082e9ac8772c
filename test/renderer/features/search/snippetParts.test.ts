import { expect, test } from "vitest";
import { snippetParts } from "../../../../src-renderer/features/search/snippetParts.ts";

/** Marked parts in brackets, formulas between bars. */
const shape = (text: string, ...found: string[]): string => {
  const marks = found.map((words): [number, number] => [text.indexOf(words), text.indexOf(words) + words.length]);
  return snippetParts({ text, marks })
    .map((part) => {
      const words = "text" in part ? part.text : `|${part.formula.source}|`;
      return part.isMarked ? `[${words}]` : words;
    })
    .join("");
};

test("what was looked for is marked in text", () => {
  expect(shape("the mean value of it", "mean", "value")).toBe("the [mean] [value] of it");
  expect(shape("mean", "mean")).toBe("[mean]");
  expect(shape("nothing")).toBe("nothing");
});

test("a formula is marked as a whole, and a mark that reaches into one marks both", () => {
  expect(shape("so $x^2 + 1$ here", "x^2")).toBe("so [|x^2 + 1|] here");
  expect(shape("so $x^2 + 1$ here", "so $x^2")).toBe("[so ][|x^2 + 1|] here");
});

test("marks of Markdown are left out, and what was cut off of a formula is text", () => {
  expect(shape("## The **mean** is `5`", "mean")).toBe("The [mean] is 5");
  expect(shape("+ 1$ is the mean", "mean")).toBe("+ 1$ is the [mean]");
});
