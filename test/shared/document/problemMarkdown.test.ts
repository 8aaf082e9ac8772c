import { expect, test } from "vitest";
import { problemMarkdown } from "../../../src-shared/domain/document/problemMarkdown.ts";
import { lexMarkdown } from "../../../src-shared/domain/markdown/lexMarkdown.ts";

test("a question keeps its signs, its lines and its formulas", () => {
  const markdown = problemMarkdown("2*x*y_1\n$a_1*b$\n# 1\n\n1. <b>");
  expect(markdown).toBe("2\\*x\\*y\\_1  \n$a_1*b$  \n\\# 1\n\n\\1. \\<b\\>");
  const [paragraph] = lexMarkdown(markdown);
  expect(paragraph?.type).toBe("paragraph");
});
