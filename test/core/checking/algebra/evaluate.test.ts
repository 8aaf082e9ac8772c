import { describe, expect, it } from "vitest";
import { approximation } from "../../../../src-main/core/checking/algebra/Approximation.ts";
import { differentiate } from "../../../../src-main/core/checking/algebra/differentiate.ts";
import { evaluate } from "../../../../src-main/core/checking/algebra/evaluate.ts";
import { evaluateExactly } from "../../../../src-main/core/checking/algebra/evaluateExactly.ts";
import { parseExpression } from "../../../../src-main/core/checking/algebra/parseFormula.ts";

const exactly = (text: string): string | null => evaluateExactly(parseExpression(text))?.toString() ?? null;

describe("evaluateExactly", () => {
  it.each([
    ["1/3 + 1/6", "1/2"],
    ["2^100", "1267650600228229401496703205376"],
    ["8^{2/3}", "4"],
    [String.raw`\sqrt{\frac{9}{4}}`, "3/2"],
    [String.raw`\log_2 32`, "5"],
    [String.raw`\log_4 8`, "3/2"],
    ["5!", "120"],
    [String.raw`\binom{5}{2}`, "10"],
    [String.raw`\sum_{k=1}^{100} k^2`, "338350"],
    [String.raw`\lfloor -3.7 \rfloor`, "-4"],
    ["17 mod 5", "2"],
    [String.raw`\gcd(12, 18)`, "6"],
    ["0.1 + 0.2", "3/10"],
  ])("works out %s", (text, expected) => {
    expect(exactly(text)).toBe(expected);
  });

  it.each(["sqrt(2)", "pi", "1/0", "0^{-1}", "9^{9^{9}}", "x", "2000!", String.raw`\sum_{k=1}^{10^9} k`])(
    "leaves %s",
    (text) => {
      expect(exactly(text)).toBeNull();
    },
  );
});

describe("evaluate", () => {
  it.each([
    [String.raw`e^{i\pi}`, -1, 0],
    [String.raw`\sqrt{-4}`, 0, 2],
    ["(1+i)^2", 0, 2],
    [String.raw`\ln(-1)`, 0, Math.PI],
    [String.raw`\sqrt[3]{-8}`, -2, 0],
    ["(-8)^{2/3}", 4, 0],
    [String.raw`\arcsin 2`, Math.PI / 2, -Math.log(2 + Math.sqrt(3))],
    [String.raw`\tan\frac{\pi}{3}`, Math.sqrt(3), 0],
    [String.raw`\operatorname{artanh}\frac12`, Math.log(3) / 2, 0],
    [String.raw`\int_0^1 \frac{1}{\sqrt{x}}\,dx`, 2, 0],
    [String.raw`\int_{-\infty}^{\infty} e^{-x^2}\,dx`, Math.sqrt(Math.PI), 0],
    ["0.5!", Math.sqrt(Math.PI) / 2, 0],
  ])("%s", (text, re, im) => {
    const value = evaluate(parseExpression(text));
    expect(value?.re).toBeCloseTo(re, 9);
    expect(Math.abs(value?.im ?? Number.NaN)).toBeCloseTo(Math.abs(im), 9);
  });

  it("bounds its own error", () => {
    const value = evaluate(parseExpression(String.raw`\sqrt{10^{10}+1} - 10^5`))!;
    const exact = 1 / (Math.sqrt(1e10 + 1) + 1e5);
    expect(value.error).toBeGreaterThan(0);
    expect(Math.abs(value.re - exact)).toBeLessThan(value.error);
    expect(value.error).toBeLessThan(1e-9);
  });

  it.each(["1/0", "9^{9^{9}}", "x", String.raw`\tan\frac{\pi}{2}`, String.raw`\lim_{x\to 0} x`])(
    "has no value for %s",
    (text) => {
      expect(evaluate(parseExpression(text))).toBeNull();
    },
  );
});

describe("differentiate", () => {
  it.each([
    "x^5 - 3x^2 + 7",
    String.raw`\sin(x^2)\cos x`,
    String.raw`\frac{x+1}{x^2+1}`,
    "e^{2x} + 2^x",
    "x^x",
    String.raw`\ln(x^2+1)`,
    String.raw`\sqrt{x^3+1}`,
    String.raw`\arctan(2x) + \arcsin(x/3)`,
    String.raw`\tanh x - \operatorname{arsinh} x`,
    "|x-3|",
    String.raw`\log_2 x`,
  ])("agrees with the quotient of differences for %s", (text) => {
    const formula = parseExpression(text);
    const slope = differentiate(formula, "x")!;
    const at = (expression: typeof formula, x: number): number =>
      evaluate(expression, new Map([["x", approximation(x)]]))!.re;
    for (const x of [0.7, 1.3, 2.1]) {
      const quotient = (at(formula, x + 1e-6) - at(formula, x - 1e-6)) / 2e-6;
      expect(at(slope, x)).toBeCloseTo(quotient, 5);
    }
  });

  it("has no answer for what has no derivative that is known", () => {
    expect(differentiate(parseExpression("x!"), "x")).toBeNull();
  });
});
