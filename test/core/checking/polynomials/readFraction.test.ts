import { describe, expect, it } from "vitest";
import { parseExpression } from "../../../../src-main/core/checking/algebra/parseFormula.ts";
import { Rational } from "../../../../src-main/core/checking/algebra/Rational.ts";
import type { Polynomial } from "../../../../src-main/core/checking/polynomials/Polynomial.ts";
import { readFraction, readPolynomial } from "../../../../src-main/core/checking/polynomials/readFraction.ts";

const polynomial = (text: string): Polynomial => {
  const read = readPolynomial(parseExpression(text), "x");
  if (read === null) throw new Error(`${text} is no polynomial`);
  return read;
};
/** Coefficients from the constant on. */
const shown = (read: Polynomial | undefined): string => read?.coefficients.join(" ") ?? "none";

describe("readFraction", () => {
  it.each([
    ["x^2 - 5x + 6", "6 -5 1"],
    ["(x+1)(x-1)", "-1 0 1"],
    ["(x + 1/2)^2", "1/4 1 1"],
    ["(x^2 + x)/2", "0 1/2 1/2"],
    ["3", "3"],
    ["x - x", ""],
    ["sqrt(4) x", "0 2"],
    ["0.5x", "0 1/2"],
  ])("reads %s", (text, expected) => expect(shown(polynomial(text))).toBe(expected));

  it.each(["sin(x)", "x^{1/2}", "x^y", "\\pi x", "|x|", "a x", "x^30", "2^x"])("does not read %s", (text) =>
    expect(readFraction(parseExpression(text), "x")).toBeNull(),
  );

  it("keeps in the denominator what must not be zero", () => {
    const fraction = readFraction(parseExpression("1/(x-1) + x/(x-1)"), "x");
    expect(fraction?.denominator.at(Rational.one).isZero).toBe(true);
    const cancelled = readFraction(parseExpression("(x^2-1)/(x-1)"), "x");
    expect(cancelled?.denominator.degree).toBe(1);
    const nested = readFraction(parseExpression("1/(1/x)"), "x");
    expect(nested?.denominator.at(Rational.zero).isZero).toBe(true);
    expect(readFraction(parseExpression("x/(x-x)"), "x")).toBeNull();
  });
});
