import { expect, test } from "vitest";
import { searchTokens } from "../../src-shared/domain/searchTokens.ts";

const texts = (text: string): string[] => searchTokens(text).map((token) => token.text);

test.each([
  ["words", "The Limit, of a SUM!", ["the", "limit", "of", "a", "sum"]],
  ["diacritics", "Café naïve Größe L'Hôpital", ["cafe", "naive", "grosse", "l", "hopital"]],
  [
    "plurals",
    "derivatives matrices bodies axis basis cos glass",
    "derivative matrice body axis basis cos glass".split(" "),
  ],
  ["scripts without spaces", "数学 problem", ["数", "学", "problem"]],
  ["other scripts", "Теорема Виета", ["теорема", "виета"]],
  ["numbers", "3.14 and 1,000", ["3.14", "and", "1", "000"]],
  ["a factor before a variable", "3x + 7", ["3", "x", "7"]],
  ["Greek letters as commands and as letters", "\\alpha β \\varphi λόγος", ["alpha", "beta", "phi", "λογος"]],
  ["signs and their commands", "√2 ∫ \\int \\le ≤ \\in", ["sqrt", "2", "int", "int", "≤", "≤", "∈"]],
  ["commands of layout", "\\left( \\mathrm{kg} \\right) \\quad \\text{if } x", ["kg", "if", "x"]],
  ["environments", "\\begin{pmatrix} 1 & 2 \\\\ 3 \\end{pmatrix}", ["pmatrix", "1", "2", "3"]],
  ["units and paths", "9 m/s and/or", ["9", "m", "s", "m/s", "and", "or", "and/or"]],
  ["names in programs", "max_value", ["max", "value"]],
])("%s", (_, text, wanted) => expect(texts(text)).toEqual(wanted));

test.each([
  ["a power", ["x^2", "x^{2}", "x²", "x**2", "$x^2$"]],
  ["an index", ["x_1", "x_{1}"]],
  ["a fraction", ["\\frac{dx}{dt}", "\\dfrac{dx}{dt}", "\\tfrac {dx} {dt}"]],
  ["a formula of chemistry", ["H_2O", "H2O", "H₂O", "H_{2}O", "\\ce{H2O}"]],
])("%s is the same in every way of writing it", (_, [first = "", ...others]) => {
  for (const other of others) expect(texts(other), other).toEqual(texts(first));
});

test("what is written with and without LaTeX has a token in common", () => {
  expect(texts("dx/dt")).toContain("dx/dt");
  expect(texts("\\frac{dx}{dt}")).toEqual(["frac", "dx", "dt", "dx/dt"]);
  expect(texts("\\frac12")).toContain("1/2");
  expect(texts("1/2")).toContain("1/2");
  expect(texts("π/2")).toContain("pi/2");
  expect(texts("\\frac{\\pi}{2}")).toContain("pi/2");
  expect(texts("(x+1)^2")).toContain("^2");
  expect(texts("e^{-x}")).toContain("e^-x");
  expect(texts("a^{n+1}")).toEqual(["a", "n", "1"]);
});

test("a token knows where it stands", () => {
  const text = "Now $\\frac{dx}{dt} = x^{2}$, naïve";
  const at = (wanted: string): string | undefined => {
    const token = searchTokens(text).find((each) => each.text === wanted);
    return token && text.slice(token.start, token.end);
  };
  expect(at("dx/dt")).toBe("\\frac{dx}{dt}");
  expect(at("x^2")).toBe("x^{2}");
  expect(at("naive")).toBe("naïve");
});

test("tokens come in the order of their ends, and none is longer than is worth keeping", () => {
  const tokens = searchTokens(`\\frac{a}{b} x^2 ${"y".repeat(500)} \\frac{\\frac{1}{2}}{c}`);
  expect(tokens.map(({ end }) => end)).toEqual(tokens.map(({ end }) => end).sort((a, b) => a - b));
  expect(Math.max(...tokens.map(({ text }) => text.length))).toBe(48);
});

test("a long text without an end of anything is read in time", () => {
  const begun = performance.now();
  for (const piece of ["\\frac{", "x_{", "((((", "A_1", "a/", "^", "{}"]) searchTokens(piece.repeat(20_000));
  expect(performance.now() - begun).toBeLessThan(3_000);
});
