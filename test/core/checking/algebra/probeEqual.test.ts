import { describe, expect, it } from "vitest";
import { parseExpression } from "../../../../src-main/core/checking/algebra/parseFormula.ts";
import { probeEqual } from "../../../../src-main/core/checking/algebra/probeEqual.ts";
import type { Assumption } from "../../../../src-shared/domain/comparison.ts";

function probe(left: string, right: string, assume: Record<string, Assumption> = {}): string {
  const { verdict } = probeEqual(parseExpression(left), parseExpression(right), {
    assume: new Map(Object.entries(assume)),
  });
  return verdict;
}

describe("probeEqual", () => {
  it.each([
    ["(x+1)^2", "x^2+2x+1"],
    [String.raw`\sin 2x`, String.raw`2\sin x\cos x`],
    [String.raw`\frac{x^2-1}{x-1}`, "x+1"],
    ["e^{x+y}", "e^xe^y"],
    [String.raw`\sqrt{3+2\sqrt2}`, String.raw`1+\sqrt2`],
    [String.raw`\sqrt{10^{10}+1}-10^5`, String.raw`\frac{1}{\sqrt{10^{10}+1}+10^5}`],
    [String.raw`\sqrt{x^2}`, "|x|"],
    ["n!", "n(n-1)!"],
    ["(-1)^n", String.raw`\cos(\pi n)`],
    [String.raw`\sum_{k=1}^n k`, String.raw`\frac{n(n+1)}{2}`],
    [String.raw`\int_0^1 x^2\,dx`, String.raw`\frac13`],
    ["f(x)+1", "1+f(x)"],
  ])("%s is %s", (left, right) => {
    expect(probe(left, right)).toBe("equal");
    expect(probe(right, left)).toBe("equal");
  });

  it.each([
    [String.raw`\sqrt{x^2}`, "x"],
    ["2^{100}", "2^{100}+1"],
    [String.raw`\frac13`, "0.333333333333"],
    ["|x-1000|", "1000-x"],
    ["x+y", "y+2x"],
    [String.raw`\sqrt{ab}`, String.raw`\sqrt a\sqrt b`],
    [String.raw`10^{-20}\sin x`, String.raw`10^{-20}\cos x`],
  ])("%s is not %s", (left, right) => {
    expect(probe(left, right)).toBe("different");
    expect(probe(right, left)).toBe("different");
  });

  it.each([
    ["9^{9^{9}}", "9^{9^{9}}+1"],
    [String.raw`\pi`, "3.141592653589793"],
    [String.raw`e^{\pi\sqrt{163}}`, "262537412640768744"],
    [String.raw`\sin x`, String.raw`\sin x+10^{-20}`],
    [String.raw`\lim_{x\to 0} x`, "0"],
  ])("leaves open whether %s is %s", (left, right) => {
    expect(probe(left, right)).toBe("unknown");
  });

  it("goes by what is known of a variable", () => {
    expect(probe(String.raw`\ln(x^2)`, String.raw`2\ln x`)).toBe("unknown");
    expect(probe(String.raw`\ln(x^2)`, String.raw`2\ln x`, { x: "positive" })).toBe("equal");
    expect(probe(String.raw`\sqrt{x^2}`, "x", { x: "positive" })).toBe("equal");
    expect(probe(String.raw`\sin(\pi a)`, "0")).toBe("different");
    expect(probe(String.raw`\sin(\pi a)`, "0", { a: "integer" })).toBe("equal");
  });

  it("says where two formulas differ", () => {
    const { counterexample } = probeEqual(parseExpression("x^2"), parseExpression("x^3"));
    const x = counterexample!.values.get("x")!;
    expect(x ** 2).not.toBeCloseTo(x ** 3, 6);
  });
});
