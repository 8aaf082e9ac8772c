import { describe, expect, test } from "vitest";
import {
  putFormula,
  spotAtCursor,
  spotOfShown,
} from "../../../../../src-renderer/features/sheet/preview/formulaSpots.ts";

/** A text whose cursor is marked with a bar. */
function put(marked: string, latex: string): string {
  const text = marked.replace("|", "");
  return putFormula(text, spotAtCursor(text, marked.indexOf("|")), latex);
}

describe("a formula at the cursor", () => {
  test("is the one that it stands in, or a new one", () => {
    const text = "Solve $x = 1$ and \\(y\\).";
    expect(spotAtCursor(text, 8)).toMatchObject({ from: 6, formula: { raw: "$x = 1$" } });
    expect(spotAtCursor(text, 20)).toMatchObject({ from: 18, formula: { raw: "\\(y\\)" } });
    expect(spotAtCursor(text, 6)).toEqual({ from: 6, formula: null });
    expect(spotAtCursor(text, 13)).toEqual({ from: 13, formula: null });
  });

  test.each([
    ["keeps single dollars", "Solve $x| = 1$.", "x = 2", "Solve $x = 2$."],
    ["keeps what stands inside the delimiters", "Solve \\[\n  x| = 1\n\\] now.", "x^2", "Solve \\[\n  x^2\n\\] now."],
    ["keeps two dollars", "$$a|b$$", "a+b", "$$a+b$$"],
    ["keeps brackets", "So \\(a|\\)!", "b", "So \\(b\\)!"],
    [
      "replaces an environment by one",
      "\\begin{align}a|\\end{align}",
      "\\begin{align}b\\end{align}",
      "\\begin{align}b\\end{align}",
    ],
    ["sets what was an environment apart", "\\begin{align}a|\\end{align}", "b", "$$b$$"],
    [
      "brings lines into one between single dollars",
      "Let $a|$ be.",
      "\\begin{pmatrix}1\\\\\n2\\end{pmatrix}",
      "Let $\\begin{pmatrix}1\\\\ 2\\end{pmatrix}$ be.",
    ],
    [
      "takes other delimiters where a dollar is inside",
      "Let $a|$ be.",
      "\\text{is $b$}",
      "Let \\(\\text{is $b$}\\) be.",
    ],
    ["is taken out", "It is $a|$.", "", "It is ."],
    ["is put in new, apart from what is around", "The area|is", "\\pi", "The area $\\pi$ is"],
    ["is put in new at the end", "Find |", "x", "Find $x$"],
    ["is put in new before a full stop", "Find |.", "x", "Find $x$."],
    ["is no amount of money", "It costs |", "5 for all", "It costs \\(5 for all\\)"],
  ])("%s", (_, text, latex, expected) => expect(put(text, latex)).toBe(expected));
});

test("a formula that is shown is found by how many the same come before it, in whatever lines", () => {
  const text = "$x$ and $y$, then $x$:\n   $$a\n   +b$$";
  expect(spotOfShown(text, "$x$", 0)).toMatchObject({ from: 0 });
  expect(spotOfShown(text, "$x$", 1)).toMatchObject({ from: 18 });
  expect(spotOfShown(text, "$$a\n+b$$", 0)).toMatchObject({ from: 26 });
  expect(spotOfShown(text, "$z$", 0)).toBeUndefined();
});
