import { describe, expect, it } from "vitest";
import { parseExpression } from "../../../../src-main/core/checking/algebra/parseFormula.ts";
import { isIrreducible } from "../../../../src-main/core/checking/polynomials/isIrreducible.ts";
import type { Polynomial } from "../../../../src-main/core/checking/polynomials/Polynomial.ts";
import { readPolynomial } from "../../../../src-main/core/checking/polynomials/readFraction.ts";
import { countRealRoots, realRoots } from "../../../../src-main/core/checking/polynomials/realRoots.ts";

const polynomial = (text: string): Polynomial => {
  const read = readPolynomial(parseExpression(text), "x");
  if (read === null) throw new Error(`${text} is no polynomial`);
  return read;
};
describe("realRoots", () => {
  const roots = (text: string): string =>
    realRoots(polynomial(text))
      .map(({ exact, low }) => exact?.toString() ?? low.toNumber().toFixed(9))
      .join(", ");

  it.each([
    ["x^2 - 5x + 6", "2, 3"],
    ["x^2 - 4x + 4", "2"],
    ["x^2 + 1", ""],
    ["x^2 - 2", "-1.414213562, 1.414213562"],
    ["6x^2 - 5x + 1", "1/3, 1/2"],
    ["x^3 - x", "-1, 0, 1"],
    ["x^3 - 1", "1"],
    ["(x-1)^3 (x+2)^2", "-2, 1"],
    ["x^5 - x - 1", "1.167303978"],
    ["(x - 1000001/1000000)(x - 1)", "1, 1000001/1000000"],
    ["1000x - 1", "1/1000"],
    ["-x^2 + 9", "-3, 3"],
    ["7", ""],
    ["x - 123456789", "123456789"],
  ])("of %s", (text, expected) => {
    expect(roots(text)).toBe(expected);
    expect(countRealRoots(polynomial(text))).toBe(expected === "" ? 0 : expected.split(", ").length);
  });

  it("of Wilkinson's polynomial", () => {
    const factors = Array.from({ length: 20 }, (_, index) => `(x-${index + 1})`).join("");
    expect(roots(factors)).toBe(Array.from({ length: 20 }, (_, index) => index + 1).join(", "));
  });

  it("tells whether a polynomial can be split", () => {
    expect(isIrreducible(polynomial("x^2 + 1"))).toBe(true);
    expect(isIrreducible(polynomial("x^2 - 2"))).toBe(true);
    expect(isIrreducible(polynomial("x^2 - 4"))).toBe(false);
    expect(isIrreducible(polynomial("x^3 - 2"))).toBe(true);
    expect(isIrreducible(polynomial("x^4 + 4"))).toBeNull();
    expect(isIrreducible(polynomial("2x - 1"))).toBe(true);
  });
});
