import { describe, expect, it } from "vitest";
import { checkLines } from "../../../../src-main/core/checking/lines/checkLines.ts";
import { phraseText } from "../../../../src-shared/domain/say.ts";

/** `given follows breaks`, one for each line. */
const verdicts = (derivation: string): string =>
  checkLines(derivation)
    .lines.map(({ verdict }) => verdict)
    .join(" ");

describe("checkLines", () => {
  it.each([
    ["an equation", "3x + 7 = 22\n3x = 15\nx = 5", "given follows follows"],
    [
      "steps of a model",
      "1. Subtract $7$ from both sides: $3x = 15$.\n2. Divide both sides by $3$: $x = 5$.\n\n**Answer:** $\\boxed{5}$",
      "given follows",
    ],
    ["arrows", "$6x - 4 = 4x - 2 \\Rightarrow 2x = 2 \\Rightarrow x = 1$", "given follows follows"],
    ["plain words between", "3x + 7 = 22\nso 3x = 15\ntherefore x = 5", "given follows follows"],
    [
      "a quadratic",
      "x^2 - 5x + 6 = 0\n(x - 2)(x - 3) = 0\nx - 2 = 0 or x - 3 = 0\nx = 2 or x = 3",
      "given follows follows follows",
    ],
    [
      "cases on lines of their own",
      "x^2 - 5x + 6 = 0\n(x - 2)(x - 3) = 0\nx = 2\nx = 3",
      "given follows follows follows",
    ],
    ["plus or minus", "$x^2 = 2$, so $x = \\pm\\sqrt{2}$", "given follows"],
    [
      "squaring, with a false root that is dropped",
      "sqrt(x + 3) = x - 3\nx + 3 = (x - 3)^2\nx^2 - 7x + 6 = 0\nx = 1 or x = 6\nx = 6",
      "given follows follows follows follows",
    ],
    ["a system", "x + y = 5\nx - y = 1\n2x = 6\nx = 3\ny = 2", "given given follows follows follows"],
    [
      "a system by substitution",
      "From the first equation, $y = 5 - x$. Put in: $x - (5 - x) = 1$, so $x = 3$. Then $y = 5 - 3 = 2$.",
      "given given follows follows",
    ],
    ["values of several letters", "$x + y = 5$ and $x - y = 1$ give $x = 3, y = 2$", "given given follows"],
    ["a formula", "V = I R\nR = V/I", "given follows"],
    [
      "a law with values",
      "$F = ma$ with $m = 5$ kg and $a = 3$ m/s^2.\n$F = 5 \\times 3 = 15$ N.",
      "given given given follows",
    ],
    [
      "aligned formulas",
      "$$\\begin{align*} (x+1)^2 &= (x+1)(x+1) \\\\ &= x^2 + 2x + 1 \\end{align*}$$",
      "follows follows",
    ],
    ["bare formulas", "(x+1)(x+2)\nx^2 + 3x + 2", "given follows"],
    ["sums", "5 * 3 + 7 = 15 + 7 = 22", "follows"],
    ["a rounded value", "$\\frac{10}{3} = 3.33$", "follows"],
    ["a derivative", "f(x) = x^2 + 3x\nf'(x) = 2x + 3", "given follows"],
    ["a value of a function", "f(x) = x^2 + 3x\nf(2) = 10", "given follows"],
    ["an antiderivative", "$\\int 2x \\, dx = x^2 + C$", "follows"],
    ["an inequality", "2x + 1 > 7\n2x > 6\nx > 3", "given follows follows"],
    ["a flipped inequality", "-2x > 6\nx < -3", "given follows"],
    ["a logarithm", "e^x = 5\nx = \\ln 5", "given follows"],
    ["a length, of which one sign is meant", "The hypotenuse: $c^2 = 3^2 + 4^2 = 25$, so $c = 5$", "follows unknown"],
  ])("follows %s", (_, derivation, expected) => {
    expect(verdicts(derivation)).toBe(expected);
    expect(checkLines(derivation).firstBreak).toBeNull();
  });

  it.each([
    ["a wrong sum", "3x + 7 = 22\n3x = 16\nx = 16/3", 1],
    ["a wrong quotient", "3x + 7 = 22\n3x = 15\nx = 6", 2],
    ["a wrong sign", "3x - 7 = 22\n3x = 15\nx = 5", 1],
    ["a root lost by dividing", "x^2 = 4x\nx = 4", 1],
    ["a root lost by taking a root", "x^2 = 4\nx = 2", 1],
    ["one case of two", "x^2 - 5x + 6 = 0\n(x - 2)(x - 3) = 0\nx = 2", 2],
    ["wrong factors", "x^2 - 5x + 6 = 0\n(x - 1)(x - 6) = 0\nx = 1 or x = 6", 1],
    ["wrong roots", "x^2 - 5x + 6 = 0\n(x - 2)(x - 3) = 0\nx = -2 or x = -3", 2],
    ["a system", "x + y = 5\nx - y = 1\n2x = 4\nx = 2", 2],
    ["a wrong second unknown", "x + y = 5\nx - y = 1\nx = 3\ny = 3", 3],
    ["a formula turned around", "V = I R\nR = I/V", 1],
    ["wrong values put in", "$F = ma$ with $m = 5$ kg and $a = 3$ m/s^2.\n$F = 5 + 3 = 8$ N.", 3],
    ["a binomial", "$$\\begin{align*} (x+1)^2 &= (x+1)(x+1) \\\\ &= x^2 + 1 \\end{align*}$$", 1],
    ["bare formulas", "(x+1)(x+2)\nx^2 + 2x + 2", 1],
    ["a sum in a chain", "5 * 3 + 7 = 15 + 7 = 23", 0],
    ["a sum with a name", "x = 2 + 3 = 6", 0],
    ["a rounding", "$\\frac{10}{3} = 3.34$", 0],
    ["a derivative", "f(x) = x^2 + 3x\nf'(x) = 2x", 1],
    ["a value of a function", "f(x) = x^2 + 3x\nf(2) = 8", 1],
    ["an antiderivative", "$\\int 2x \\, dx = 2x^2 + C$", 0],
    ["an inequality that was not flipped", "-2x > 6\nx > -3", 1],
    ["an end that was opened", "2x \\ge 6\nx > 3", 1],
    ["a logarithm", "e^x = 5\nx = \\ln 6", 1],
    ["a fraction", "$\\frac{1}{2} + \\frac{1}{3} = \\frac{2}{5}$", 0],
  ])("finds the break in %s", (_, derivation, line) => expect(checkLines(derivation).firstBreak).toBe(line));

  it("is one break, not one on every line after it", () =>
    expect(verdicts("3x + 7 = 22\n3x = 16\nx = 16/3")).toBe("given breaks follows"));

  it.each([
    ["two readings", "y = 6/2(1+2)\n6/2(1+2) = 1"],
    ["letters that are words", "speed = distance/time\nspeed = distance"],
    ["prose", "Let me think. The answer is nice."],
    ["an assumption", "$x^2 = 4$. Suppose $x = 7$."],
    ["a division with a remainder", "14 / 2 = 7 r 0\n7 / 2 = 3 r 1\n3 / 2 = 1 r 1"],
    ["a rough value", "$\\pi \\approx 3.1$"],
    ["units", "5 kg = 5000 g"],
    ["nothing", ""],
    ["prototype names", "__proto__ = 1\nconstructor = 2\n__proto__ = 3"],
  ])("does not call %s a break", (_, derivation) => expect(checkLines(derivation).firstBreak).toBeNull());

  it("says where the lines stand, and why they break", () => {
    const derivation = "Given: $3x + 7 = 22$.\nSo $3x = 16$.";
    const { lines } = checkLines(derivation);
    expect(lines.map(({ start, end }) => derivation.slice(start, end))).toEqual(["3x + 7 = 22", "3x = 16"]);
    expect(lines.map(({ text }) => text)).toEqual(["3x + 7 = 22", "3x = 16"]);
    expect(lines[1] && phraseText(lines[1].reason)).toBe(
      "x = 5 solves the line before, but not this one, which has x = 16/3.",
    );
  });

  it.each([
    ["a tower of powers", "9^{9^{9}} = 9^{9^{10}}"],
    ["nested braces", `$${"{".repeat(10_000)}x = 1$`],
    ["nested brackets", `${"(".repeat(10_000)} = 1`],
    ["a megabyte of digits", `x = ${"1".repeat(1_000_000)}`],
    ["ten thousand lines", "x = 1\n".repeat(10_000)],
    ["equals signs", "=".repeat(20_000)],
    ["dollars", "$".repeat(20_000)],
    ["open environments", "\\begin{align}".repeat(1_500)],
    ["spaces", `${" ".repeat(19_000)}x = 1`],
    ["words that join", "so then thus hence ".repeat(1_000)],
    [
      "a long polynomial",
      `${Array.from({ length: 60 }, (_, power) => `${power}x^${power % 20}`).join(" + ")} = 0\nx = 0`,
    ],
  ])("is not hung by %s", (_, derivation) => {
    const started = performance.now();
    checkLines(derivation);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
