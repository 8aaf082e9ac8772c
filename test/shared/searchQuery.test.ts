import { expect, test } from "vitest";
import { countTerms, findTerms, parseSearch } from "../../src-shared/domain/searchQuery.ts";
import { searchTokens } from "../../src-shared/domain/searchTokens.ts";

const exact = (...tokens: string[]) => ({ tokens, isPrefix: false });
const open = (...tokens: string[]) => ({ tokens, isPrefix: true });

/** What is marked in a text. */
const marked = (query: string, text: string): string[] =>
  findTerms(searchTokens(text), parseSearch(query)).map(({ start, end }) => text.slice(start, end));

test.each([
  ["limit of area", [exact("limit"), exact("of"), open("area")]],
  ["limit of area ", [exact("limit"), exact("of"), exact("area")]],
  ["limit of sum", [exact("limit"), exact("of"), exact("sum")]],
  ['"mean value" theorem', [exact("mean", "value"), open("theorem")]],
  ['"not closed', [exact("not", "closed")]],
  ["x", [exact("x")]],
  ["ab", [exact("ab")]],
  ["dx/dt", [exact("dx/dt")]],
  ["\\frac{dx}{dt}", [exact("dx/dt")]],
  ["\\frac", [open("frac")]],
  ["x^2+3x", [exact("x^2"), exact("3"), exact("x")]],
  ["x+y=11", [exact("x", "y", "11")]],
  ["\\sqrt{25 - 9} is", [exact("sqrt", "25", "9"), exact("is")]],
  ["数学", [exact("数", "学")]],
  ["+ = , .", []],
  ["", []],
])("%s", (query, terms) => expect(parseSearch(query)).toEqual(terms));

test("places of words, phrases, beginnings and formulas are found in the original text", () => {
  expect(marked("value", "The values, the VALUE and the evaluation")).toEqual(["values", "VALUE"]);
  expect(marked("deriv", "Deriving a derivative")).toEqual(["Deriving", "derivative"]);
  expect(marked('"mean value"', "a mean, a value, a mean value")).toEqual(["mean value"]);
  expect(marked("dx/dt", "so $2x\\frac{dx}{dt}$ or dx/dt")).toEqual(["\\frac{dx}{dt}", "dx/dt"]);
  expect(marked("x²", "$x^{2} + x^3$")).toEqual(["x^{2}"]);
  expect(marked("hopital", "by L'Hôpital")).toEqual(["Hôpital"]);
});

test("a phrase does not reach over a sign that is a token, but over spaces and brackets", () => {
  expect(marked("x+y=11", "$x + y = 11$")).toEqual(["x + y = 11"]);
  expect(marked("x+y=11", "x to y 11")).toEqual([]);
});

test("the number of terms that occur", () => {
  const terms = parseSearch("limit of x^2 ");
  expect(countTerms(searchTokens("the limit"), terms)).toBe(1);
  expect(countTerms(searchTokens("limit of $x^2$"), terms)).toBe(3);
});
