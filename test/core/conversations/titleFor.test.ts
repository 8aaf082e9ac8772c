import { expect, test } from "vitest";
import { titleFor } from "../../../src-main/core/conversations/titleFor.ts";

test.each([
  ["Solve 3x + 7 = 22.", "Solve 3x + 7 = 22"],
  ["\n\n  ---\n  Integrate\t$x^2$ \n and more", "Integrate x²"],
  ["Solve \\( x \\) and $$y = 2$$.", "Solve x and y = 2"],
  ["One costs $5 and two $9", "One costs $5 and two $9"],
  ["Wait...", "Wait..."],
  ["NUL\u0000 inside", "NUL inside"],
  ["?!", "?!"],
  ["\u0000\u0001", "Untitled"],
  ["كم ناتج 2 + 2؟", "كم ناتج 2 + 2؟"],
  [
    "A 5 m ladder leans against a wall and its foot slides away at two metres a second",
    "A 5 m ladder leans against a wall and its foot slides away…",
  ],
  ["x".repeat(200_000), `${"x".repeat(60)}…`],
])("%j is titled %j", (question, title) => {
  expect(titleFor(question)).toBe(title);
});
