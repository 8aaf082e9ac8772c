import { describe, expect, it } from "vitest";
import { badgeOf, reasonOf } from "./badgeOf.ts";

describe("checkEquation", () => {
  it.each([
    ["Solve 3x + 7 = 22", "5"],
    ["Solve 3x + 7 = 22", "x = 5"],
    ["Solve 6x - 4 = 4x - 2", "x = 1"],
    ["Solve x/3 = 5/6", "\\frac{5}{2}"],
    ["Solve x^2 - 5x + 6 = 0", "x = 2, x = 3"],
    ["Solve x^2 - 5x + 6 = 0", "\\{2, 3\\}"],
    ["Solve x^2 - 5x + 6 = 0", "x = 3 \\text{ or } x = 2"],
    ["Solve x^2 - 5x + 6 = 0", "x_1 = 2, x_2 = 3"],
    ["Solve x^2 - 4x + 4 = 0", "x = 2"],
    ["Solve x^2 - 4x + 4 = 0", "x = 2, x = 2"],
    ["Solve x^2 = 2", "\\pm\\sqrt{2}"],
    ["Solve x^2 - 2x - 1 = 0", "x = 1 \\pm \\sqrt{2}"],
    ["Solve x^2 = 2. Round your answers to 2 decimal places.", "x = 1.41, x = -1.41"],
    ["Solve x^2 + 1 = 0", "\\pm i"],
    ["Solve x^2 + 1 = 0", "\\text{no real solutions}"],
    ["Find the real roots of x^3 = 1", "1"],
    ["Solve x^4 - 1 = 0", "1, -1, i, -i"],
    ["Solve 2^x = 8", "3"],
    ["Solve \\ln x = 2", "e^2"],
    ["Solve \\sqrt{x + 3} = x - 3", "6"],
    ["Solve |x - 2| = 3", "-1, 5"],
    ["Solve |x - 2| = -3", "\\text{no solution}"],
    ["Solve x + 1 = x", "\\text{no solution}"],
    ["Solve 2(x + 1) = 2x + 2", "\\text{all real numbers}"],
    ["Solve \\frac{x}{x - 1} = \\frac{1}{x - 1}", "\\text{no solution}"],
    ["Solve V = IR for R", "R = \\frac{V}{I}"],
    ["Solve x^2 = 4, where x is a positive integer", "2"],
    ["Find n if n^2 = n, where n is a positive integer", "1"],
  ])("verifies %s <- %s", (question, answer) => expect(badgeOf(question, answer)).toBe("verified"));

  it.each([
    ["Solve 3x + 7 = 22", "x = 4"],
    ["Solve 3x + 7 = 22", "x = -5"],
    ["Solve x^2 - 5x + 6 = 0", "x = 2"],
    ["Solve x^2 - 5x + 6 = 0", "x = -2, x = -3"],
    ["Solve x^2 - 5x + 6 = 0", "2, 3, 4"],
    ["Solve x^2 - 5x + 6 = 0", "\\text{no solution}"],
    ["Solve x^2 = 2", "\\sqrt{2}"],
    ["Solve x^2 = 2. Round your answers to 2 decimal places.", "x = 1.42, x = -1.42"],
    ["Solve x^2 + 1 = 0", "\\pm 1"],
    ["Solve x^2 + 1 = 0 over the complex numbers", "i"],
    ["Solve 2^x = 8", "4"],
    ["Solve \\sqrt{x + 3} = x - 3", "1, 6"],
    ["Solve \\sqrt{x + 3} = x - 3", "1"],
    ["Solve |x - 2| = 3", "5"],
    ["Solve \\frac{x}{x - 1} = \\frac{1}{x - 1}", "1"],
    ["Solve \\frac{1}{x} = 0", "0"],
    ["Solve V = IR for R", "R = \\frac{I}{V}"],
    ["Solve x^2 = 4, where x is a positive integer", "\\pm 2"],
    ["Solve 2x = 3, where x is an integer", "\\frac{3}{2}"],
    ["Solve 2(x + 1) = 2x + 3", "\\text{all real numbers}"],
  ])("contradicts %s <- %s", (question, answer) => expect(badgeOf(question, answer)).toBe("contradicted"));

  it.each([
    ["the equation over again", "Solve 3x + 7 = 22", "3x + 7 = 22"],
    ["a tautology", "Solve 3x + 7 = 22", "x = x"],
    ["another form of the equation", "Solve 3x + 7 = 22", "3x = 15"],
    ["factors instead of roots", "Solve x^2 - 5x + 6 = 0", "(x - 2)(x - 3)"],
    ["a value of another unknown", "Solve 3x + 7 = 22", "y = 5"],
    ["rounded roots nobody asked for", "Solve x^2 = 2", "x = 1.41, x = -1.41"],
    ["a rounded fraction", "Solve 3x = 1", "0.333"],
    ["one rounded root twice", "Solve x^2 = 2 to 2 decimal places.", "1.41, 1.41"],
    ["a real root where there are complex ones", "Solve x^3 = 1", "1"],
    ["one of the solutions of a trigonometric equation", "Solve \\sin x = \\frac{1}{2}", "\\frac{\\pi}{6}"],
    ["an angle that may be in degrees", "Solve \\sin x = \\frac{1}{2}", "30, 150"],
    ["no solution, real or not", "Solve x^2 + 1 = 0", "\\text{no solution}"],
    ["everything, where one number must be left out", "Solve \\frac{1}{x} = \\frac{1}{x}", "\\text{all real numbers}"],
    ["a root that may not be the only one", "Solve A = \\pi r^2 for r", "r = \\sqrt{\\frac{A}{\\pi}}"],
    ["words", "Solve 3x + 7 = 22", "\\text{a small number}"],
    ["a unit nobody asked for", "Solve 3x + 7 = 22", "5\\text{ cm}"],
  ])("leaves open: %s", (_, question, answer) => expect(badgeOf(question, answer)).toBe("claimed"));

  it("says in one line what it did", () => {
    expect(reasonOf("Solve 3x + 7 = 22", "5")).toBe("x = 5: 3·5 + 7 = 22, holds.");
    expect(reasonOf("Solve 3x + 7 = 22", "4")).toBe("x = 4: 3·4 + 7 = 19, not 22.");
    expect(reasonOf("Solve 6x - 4 = 4x - 2", "3")).toBe("x = 3: 6·3 - 4 = 14, but 4·3 - 2 = 10.");
    expect(reasonOf("Solve x^2 = 9", "3")).toBe("x = 3: 3^2 = 9, holds; but x = -3 is a solution, too.");
    expect(reasonOf("Solve \\frac{1}{x} = 0", "0")).toBe("x = 0: a side is not defined there.");
  });
});

describe("checkSystem", () => {
  it.each([
    ["Solve x + y = 5, x - y = 1", "x = 3, y = 2", "verified"],
    ["Solve x + y = 5, x - y = 1", "(3, 2)", "verified"],
    ["Solve x + y = 5, x - y = 1", "(x, y) = (3, 2)", "verified"],
    ["Solve x + y = 5, x - y = 1", "y = 2, x = 3", "verified"],
    ["Solve x + y = 5, x - y = 1", "(2, 3)", "contradicted"],
    ["Solve x + y = 5, x - y = 1", "x = 4, y = 1", "contradicted"],
    ["Solve x + y = 5, x - y = 1", "\\text{no solution}", "contradicted"],
    ["Solve x + y = 5, x - y = 1", "3, 2", "claimed"],
    ["Solve x + y = 5, x - y = 1", "x = 3", "claimed"],
    ["Solve x + y = 5, x + y = 6", "\\text{no solution}", "verified"],
    ["Solve x + y = 5, 2x + 2y = 10", "x = 3, y = 2", "claimed"],
    ["Find y if x + y = 5 and x - y = 1", "2", "verified"],
    ["Find y if x + y = 5 and x - y = 1", "3", "contradicted"],
    ["Solve x + y + z = 6, y + z = 5, z = 3", "x = 1, y = 2, z = 3", "verified"],
    ["Solve x + y + z = 6, y + z = 5, z = 3", "(1, 3, 2)", "contradicted"],
    ["Solve x + y = 5 and xy = 6", "(2, 3), (3, 2)", "verified"],
    ["Solve x + y = 5 and xy = 6", "(2, 3)", "claimed"],
    ["Solve x + y = 5 and xy = 6", "(2, 3), (2, 3)", "claimed"],
    // All of x = 0 is a solution, so four of them prove nothing.
    ["Solve xy = 0 and x(y - 1) = 0", "(0, 0), (0, 1), (0, 2), (0, 3)", "claimed"],
    ["Solve x^2 + y^2 = 25 and x^2 - y^2 = 7", "(4, 3), (4, -3), (-4, 3), (-4, -3)", "verified"],
    ["Solve x^2 + y^2 = 25 and x^2 - y^2 = 7", "(4, 3), (-4, -3)", "claimed"],
    ["Solve x + y = 5 and xy = 6", "(1, 4)", "contradicted"],
    ["Find x and y if 3x = 1 and y = x", "x = 0.333, y = 0.333", "claimed"],
  ])("%s <- %s is %s", (question, answer, badge) => expect(badgeOf(question, answer)).toBe(badge));
});
