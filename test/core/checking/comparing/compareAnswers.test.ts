import { describe, expect, it } from "vitest";
import { compareAnswers } from "../../../../src-main/core/checking/comparing/compareAnswers.ts";
import type { CompareOptions } from "../../../../src-shared/domain/comparison.ts";
import { phraseText } from "../../../../src-shared/domain/say.ts";

const verdictOf = (gold: string, pred: string, options: CompareOptions = {}): string =>
  compareAnswers(gold, pred, options).verdict;
const formOf = (gold: string, pred: string, options: CompareOptions = {}): string | null =>
  compareAnswers(gold, pred, options).form;

describe("compareAnswers", () => {
  it.each([
    ["5", "five"],
    ["45^\\circ", "45 degrees"],
    ["1 1/2", "3/2"],
    [String.raw`12,345.67`, "12345.67"],
    [String.raw`3 \text{ million}`, "3000000"],
    [String.raw`5\text{ m/s}`, String.raw`5\,\frac{\text{m}}{\text{s}}`],
    [String.raw`7.5 \mathrm{~m} / \mathrm{s}`, String.raw`\SI{7.5}{m/s}`],
    ["1.5 hours", "1 hour and 30 minutes"],
    ["5 ft 6 in", "66 inches"],
    ["30.5°", "30° 30'"],
    [String.raw`0^\circ C`, String.raw`32^\circ F`],
    ["60 rpm", "1 Hz"],
    ["10 lb", "4.54 kg"],
    ["F=ma", String.raw`a = \frac{F}{m}`],
    ["y=2x+3", "2x-y+3=0"],
    [String.raw`f(x)=x^2`, "f(t)=t^2"],
    [String.raw`x^2+C`, "x^2+K"],
    [String.raw`y=C_1e^x+C_2e^{-x}`, String.raw`y=A\cosh x+B\sinh x`],
    [String.raw`y=\sqrt{x^2+C}`, String.raw`y=\sqrt{x^2+K}`],
    ["-1<x<4", "x>-1 and x<4"],
    [String.raw`x\le -2 \text{ or } x\ge 2`, "|x| >= 2"],
    [String.raw`\mathbb{R}\setminus\{2\}`, String.raw`x\ne2`],
    ["x > 3", "e^x > e^3"],
    ["y>2x+1", "2x-y<-1"],
    [String.raw`x=\pm 2`, "x=2, x=-2"],
    [String.raw`\text{no solution}`, String.raw`\emptyset`],
    ["(1,2)", "y=2, x=1"],
    [String.raw`3\hat{i}+4\hat{j}`, String.raw`\begin{pmatrix}3\\4\end{pmatrix}`],
    ["(1+t,2-t,3t)", "(1,2,0)+s(1,-1,3)"],
    [String.raw`\begin{pmatrix}2&4\\6&8\end{pmatrix}`, "2[[1,2],[3,4]]"],
    ["3+4i", "3+4j"],
    ["0.5+0.866i", String.raw`\frac12+\frac{\sqrt3}{2}i`],
    [String.raw`\frac{\pi}{4}+k\pi`, String.raw`\frac{5\pi}{4}+n\pi, n\in\mathbb{Z}`],
    [String.raw`x\equiv 1\pmod 3`, "x=3k+1"],
    ["Yes", "It does, yes"],
    ["converges", "The series is convergent"],
    ["2e-3", "0.002"],
    [String.raw`\text{H}_2\text{O}`, "H2O"],
    ["1011_2", "11_{10}"],
    ["3:4", "6:8"],
    [String.raw`\begin{cases}x&x\ge0\\-x&x<0\end{cases}`, "|x|"],
    [String.raw`f'(x)=2x`, "2x"],
  ])("calls %s and %s equal", (gold, pred) => {
    expect(compareAnswers(gold, pred)).toMatchObject({ verdict: "equal" });
  });

  it.each([
    ["5 km", "5 m"],
    ["72 km/h", "72 m/s"],
    [String.raw`2\pi\text{ rad/s}`, "1 Hz"],
    ["10 kg", "22 lb"],
    ["2a", "2b"],
    ["kx", "cx"],
    ["2C", "2D"],
    ["A, B, C", "A, B, D"],
    ["CO", "H2O"],
    [String.raw`50\ \text{N}\cdot\text{m}`, "100 N/C"],
    ["(a+b, a-b)", "(2x, 2y)"],
    ["y=5", "x=5"],
    ["y'=ky", "y''=ky"],
    [String.raw`y=\sqrt{x^2+C}`, String.raw`y=\sqrt{2x^2+C}`],
    ["2n+1", "2n-1"],
    ["1<x<2", "[1,2]"],
    ["y>2x+1", "y<2x+1"],
    ["(1,5; -0,5)", "(1; 5; 0; 5)"],
    [String.raw`\infty`, String.raw`-\infty`],
    [String.raw`\infty`, "does not exist"],
    ["mitosis", "meiosis"],
    ["odd", "even"],
    ["infinitely many solutions", "finitely many solutions"],
    ["converges", "does not converge"],
    ["True", "The statement is not true"],
    [String.raw`\{HH, HT, TH, TT\}`, String.raw`\{HH, HT, TT\}`],
    ["X+Y)", "x+y)"],
    [String.raw`10\%`, String.raw`a decrease of 10\%`],
    ["5 cm longer", "5 cm shorter"],
    ["f(2)=3", "f(3)=3"],
    ["f'(x)=2x", "f(x)=2x"],
    [String.raw`P(A)=\frac14`, String.raw`P(B)=\frac14`],
    ["x=2 or x=3", "y=2 or y=3"],
    ["(x,y)=(1,2)", "(a,b)=(1,2)"],
    ["3:45", "1:15"],
    ["2^n", "2^{|n|}"],
    ["y=Ce^x", "y=e^{x+C}"],
    ["x<1 or x>3", "x<1 and x>3"],
  ])("does not call %s and %s equal", (gold, pred) => {
    expect(verdictOf(gold, pred)).not.toBe("equal");
    expect(verdictOf(pred, gold)).not.toBe("equal");
  });

  it.each([
    ["5", "5 cm", "the reference does not say in which unit it is"],
    ["30", "30°", "a bare number may be degrees"],
    [String.raw`5\text{ J}`, String.raw`5\text{ N m}`, "torque is no energy"],
    [String.raw`\frac{1}{2x}`, "1/2x", "a slash without brackets"],
    [String.raw`2\ln 2`, String.raw`\log 4`, "the base is not written"],
    [String.raw`\ln(x^2)`, String.raw`2\ln x`, "the domains differ"],
    ["5 m/s north", "5 m/s", "the direction is missing"],
    [String.raw`\{1,2\}`, "(1,2)", "a set or a point"],
    ["5", "x +* 3", "it cannot be read"],
    ["isosceles", "isoceles", "a slip of the pen"],
  ])("leaves %s and %s open: %s", (gold, pred) => {
    expect(compareAnswers(gold, pred)).toMatchObject({ verdict: "unknown" });
  });

  it("follows the tolerance that is asked for", () => {
    expect(verdictOf("9.81", "9.8")).toBe("different");
    expect(verdictOf("9.81", "9.8", { tolerance: { relative: 0.01 } })).toBe("equal");
    expect(verdictOf("9.81", "9.8", { tolerance: { absolute: 0.01 } })).toBe("equal");
    expect(verdictOf("9.81", "9.8", { tolerance: { absolute: 0.005 } })).toBe("different");
    expect(verdictOf("3.14159", "3.14")).toBe("equal");
    expect(verdictOf("3.14159", "3.14", { tolerance: "exact" })).toBe("different");
    expect(verdictOf("2.50", "2.5", { tolerance: "significant-figures" })).toBe("equal");
    expect(verdictOf("2.52", "2.5", { tolerance: "significant-figures" })).toBe("equal");
    expect(verdictOf("2.56", "2.5", { tolerance: "significant-figures" })).toBe("different");
  });

  it("takes decimal commas only when it is told so", () => {
    expect(verdictOf("3,5", "7/2", { decimal: "comma" })).toBe("equal");
    expect(verdictOf("3,5", "7/2")).not.toBe("equal");
    expect(verdictOf("1.234,5", "1234,5", { decimal: "comma" })).toBe("equal");
    expect(verdictOf("2,500", "2500", { decimal: "comma" })).toBe("different");
    expect(verdictOf("2,500", "2500")).toBe("equal");
  });

  it("follows the policy on units, order and assumptions", () => {
    expect(verdictOf("5 cm", "5")).toBe("different");
    expect(verdictOf("5 cm", "5", { unit: "optional" })).toBe("equal");
    expect(verdictOf("30°", "30", { degrees: true })).toBe("equal");
    expect(verdictOf("1, 2, 3", "3, 2, 1")).toBe("equal");
    expect(verdictOf("1, 2, 3", "3, 2, 1", { ordered: true })).toBe("different");
    expect(verdictOf(String.raw`\sqrt{x^2}`, "x", { assume: { x: "positive" } })).toBe("equal");
    expect(verdictOf("(1, 2)", "1 < x < 2", { kind: "interval" })).toBe("equal");
    expect(verdictOf("(1, 2)", "1 < x < 2", { kind: "tuple" })).toBe("different");
  });

  it("says what is to be said of the form", () => {
    expect(formOf("1/2", "2/4", { simplified: true })).toBe("not-simplified");
    expect(formOf(String.raw`2\sqrt{2}`, String.raw`\sqrt{8}`, { simplified: true })).toBe("not-simplified");
    expect(formOf("1/2", "1/2", { simplified: true })).toBeNull();
    expect(formOf("5 cm", "5")).toBe("unit-missing");
    expect(formOf("5 km", "5 m")).toBe("unit-wrong");
    expect(formOf("x^2 + C", "x^2")).toBe("constant-missing");
    expect(formOf(String.raw`\pm 2`, "2")).toBe("incomplete");
    expect(formOf(String.raw`\frac13`, "0.33")).toBe("rounded");
    expect(formOf("3.14159", "3.14")).toBe("significant-figures");
    expect(formOf("[1, 2)", "[1, 2]")).toBe("open-or-closed");
    expect(formOf("(1, 2)", "(2, 1)")).toBe("order");
  });

  it("knows letters of choice, also by the text behind them", () => {
    const options: CompareOptions = { choices: ["10 m", "20 m", "30 m"] };
    expect(verdictOf("B", "(B)", options)).toBe("equal");
    expect(verdictOf("B", "2000 cm", options)).toBe("equal");
    expect(verdictOf("20 m", "B", options)).toBe("equal");
    expect(verdictOf("B", "C) 30 m", options)).toBe("different");
    expect(verdictOf("B", "B) 30 m", options)).toBe("unknown");
    expect(verdictOf("B", "40 m", options)).toBe("different");
    expect(verdictOf("A, C", "C and A", { kind: "choice" })).toBe("equal");
  });

  it("says in one sentence why", () => {
    for (const [gold, pred] of [
      ["1/2", "0.5"],
      ["x^2", "x^3"],
      ["(1, 2)", "(1, 3)"],
      ["5 cm", "5 kg"],
      ["[0, 1]", "[0, 1)"],
      ["?", "!"],
    ] as const) {
      const { reason } = compareAnswers(gold, pred);
      expect(phraseText(reason)).toMatch(/^[A-Z0-9].{8,160}\.$/);
    }
  });
});
