import { describe, expect, test } from "vitest";
import { findFormula } from "../../../src-shared/domain/markdown/findFormula.ts";

describe("findFormula", () => {
  test.each([
    ["\\(x_1*y*\\) and so on", "x_1*y*", false],
    ["\\( a \\\\) b \\)", "a \\\\) b", false],
    ["\\[ x \\]", "x", true],
    ["\\[a \\\\[2pt] b\\]", "a \\\\[2pt] b", true],
    ["\\[\n\nx\n\n\\]", "x", true],
    ["$$x$$", "x", true],
    ["$$\nx = \\text{cost in \\$}\n$$", "x = \\text{cost in \\$}", true],
    ["$x$", "x", false],
    ["$x$, then $y$", "x", false],
    ["$3 \\cdot 4$", "3 \\cdot 4", false],
    ["$17 \\bmod 5$", "17 \\bmod 5", false],
    ["$\\$5$", "\\$5", false],
    ["\\begin{align}a&=b\\end{align}", "\\begin{align}a&=b\\end{align}", true],
    ["\\begin{align*}a\\end{align*}", "\\begin{align*}a\\end{align*}", true],
    [
      "\\begin{array}{c}\\begin{array}{c}a\\end{array}\\end{array} b",
      "\\begin{array}{c}\\begin{array}{c}a\\end{array}\\end{array}",
      true,
    ],
    ["\\begin{cases}1\\end{cases}", "\\begin{cases}1\\end{cases}", true],
  ])("%j is a formula", (text, source, display) => {
    const match = findFormula(text);
    expect(match).toMatchObject({ state: "closed", formula: { source, display } });
    expect(match?.state === "closed" && text.startsWith(match.formula.raw)).toBe(true);
  });

  test.each([
    "$5 and $6",
    "$5, or 10$",
    "$ x$",
    "$x $",
    "$x$5",
    "$`code`$",
    "$x\ny$",
    "$$$",
    "\\(\n\nA new paragraph\\)".replace("\n\nA", "x\n\nA"),
    "\\[ x\n\ny \\]",
    "\\begin{itemize}\\end{itemize}",
    "\\[\\]",
    `\\(${"x".repeat(20_000)}\\)`,
    "x$y$",
    "\\alpha",
  ])("%j is none", (text) => {
    expect(findFormula(text)).toBeUndefined();
  });

  test.each([
    "\\(",
    "\\(x",
    "\\[x\n",
    "\\[x\n\n",
    "\\[x\n\n\\",
    "$",
    "$x",
    "$\\frac{1}{2",
    "$$x$",
    "\\",
    "\\beg",
    "\\begin{al",
  ])("%j is undecided", (text) => {
    expect(findFormula(text)).toEqual({ state: "open" });
  });

  test("finds the end again after a text without one", () => {
    expect(findFormula("\\(x")).toEqual({ state: "open" });
    expect(findFormula("\\(x\\)")).toMatchObject({ state: "closed" });
  });
});
