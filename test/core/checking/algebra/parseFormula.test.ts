import { describe, expect, it } from "vitest";
import { limits } from "../../../../src-main/core/checking/algebra/limits.ts";
import { parseExpression, parseStatement } from "../../../../src-main/core/checking/algebra/parseFormula.ts";
import { printExpression, printStatement } from "../../../../src-main/core/checking/algebra/printExpression.ts";

const read = (text: string): string => printStatement(parseStatement(text));

describe("parseStatement", () => {
  it.each([
    ["2*x + 3", "2*x + 3"],
    ["sqrt(2)/2", "sqrt(2)/2"],
    ["3x+7=22", "3*x + 7 = 22"],
    [String.raw`1 < x \le 3`, "1 < x <= 3"],
    [String.raw`\frac12`, "1/2"],
    [String.raw`2\frac12`, "5/2"],
    ["2 1/2", "5/2"],
    [String.raw`\sqrt[3]{8}`, "8^(1/3)"],
    [String.raw`2\sin x\cos x`, "2*sin(x)*cos(x)"],
    [String.raw`\sin^2 x`, "sin(x)^2"],
    [String.raw`\sin^{-1} x`, "arcsin(x)"],
    [String.raw`\ln x^2`, "ln(x^2)"],
    ["sin(x)^2", "sin(x)^2"],
    [String.raw`\cos x/2`, "cos(x)/2"],
    [String.raw`\sin 2\pi x`, "sin(2*pi*x)"],
    [String.raw`\log_2 8`, "log(8, 2)"],
    ["-x^2", "-x^2"],
    ["2^3^2", "2^3^2"],
    ["x^10", "x^10"],
    ["x^-2", "x^(-2)"],
    ["v_0 t", "v_0*t"],
    ["x_{max}", "x_max"],
    ["x1 + x2", "x_1 + x_2"],
    ["x₁+x₂²", "x_1 + x_2^2"],
    ["||x|-1|", "abs(abs(x) - 1)"],
    ["2|x||y|", "2*abs(x)*abs(y)"],
    [String.raw`\left|\frac{a}{b}\right|`, "abs(a/b)"],
    [String.raw`0.\overline{3}`, "1/3"],
    ["0.333...", "1/3"],
    [String.raw`90^\circ`, "90*(pi/180)"],
    [String.raw`50\%`, "50/100"],
    ["1,234.5", "1234.5"],
    [String.raw`12\,000`, "12000"],
    ["1.5e3", "1500"],
    [String.raw`\frac{dy}{dx}`, "y'"],
    [String.raw`\frac{d}{dx}(x^2)`, "derivative(x^2, x)"],
    [String.raw`\int_0^1 x^2\,dx`, "integral(x^2, x, 0, 1)"],
    [String.raw`\sum_{i=1}^{n} i`, "sum(i, i, 1, n)"],
    [String.raw`\lim_{x\to 0^+}\ln x`, "limit(ln(x), x, 0)"],
    [String.raw`\begin{cases} x & x<0 \\ 1-x & \text{otherwise} \end{cases}`, "piecewise(x, x < 0, 1 - x)"],
    [String.raw`{a \over b}`, "a/b"],
    ["f(x)=x^2", "f(x) = x^2"],
    ["½x² − √3", "1/2*x^2 - sqrt(3)"],
    ["1/2x", "1/2*x"],
    ["a/bc", "a/(b*c)"],
    ["apples", "apples"],
  ])("reads %s", (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each(["", "x +", "(x", "x)", "2 3", String.raw`\frac{1}`, "x = ", "1 2 3", "sin", "x^", String.raw`\unknown{x}`])(
    "does not read %j",
    (text) => {
      expect(() => parseStatement(text)).toThrow(expect.objectContaining({ problem: "not-mathematics" }));
    },
  );

  it("reads what it prints", () => {
    for (const text of [
      "-(x + 1)^2/3 + 4*x*(y - 2)",
      "a - (b - c)",
      "a/(b/c)",
      "(-2)^2",
      "(x^2)^3",
      "ln(x)^2*e^(-x)",
    ]) {
      const printed = printExpression(parseExpression(text));
      expect(printExpression(parseExpression(printed))).toBe(printed);
    }
  });

  it("takes decimal commas when it is told so", () => {
    expect(printExpression(parseExpression("1.234,5", { decimal: "comma" }))).toBe("1234.5");
    expect(printExpression(parseExpression("0,125", { decimal: "comma" }))).toBe("0.125");
    expect(printExpression(parseExpression("0.125", { decimal: "comma" }))).toBe("0.125");
  });

  it("takes i and e as variables where they are named", () => {
    expect(parseExpression("i", { variables: new Set(["i"]) })).toEqual({ type: "symbol", name: "i" });
    expect(parseExpression("i")).toEqual({ type: "constant", name: "i" });
  });

  it("refuses what is too large before it does anything with it", () => {
    const started = performance.now();
    const refuse = (text: string, problem: string): void =>
      expect(() => parseStatement(text)).toThrow(expect.objectContaining({ problem }));
    refuse("1".repeat(limits.length + 1), "too-long");
    refuse("9".repeat(limits.digits + 1), "too-large");
    refuse("(".repeat(900) + "x" + ")".repeat(900), "too-deep");
    refuse("{".repeat(999) + "x" + "}".repeat(999), "too-deep");
    refuse(String.raw`\sqrt`.repeat(300), "too-deep");
    refuse("x^".repeat(500) + "x", "too-deep");
    refuse("-".repeat(1_900) + "x*".repeat(40), "not-mathematics");
    refuse("x+".repeat(700) + "x", "too-large");
    expect(performance.now() - started).toBeLessThan(1_000);
  });

  it("keeps names such as __proto__ and constructor as names", () => {
    for (const name of ["constructor", "__proto__", "toString", "hasOwnProperty"]) {
      const text = name.replaceAll("_", "");
      expect(printExpression(parseExpression(`${text} + 1`))).toBe(`${text} + 1`);
    }
    expect(Object.getPrototypeOf({})).toBe(Object.prototype);
  });
});
