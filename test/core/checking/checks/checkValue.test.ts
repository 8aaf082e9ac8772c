import { describe, expect, it } from "vitest";
import { badgeOf, reasonOf } from "./badgeOf.ts";

describe("checkValue", () => {
  it.each([
    ["What is 47 * 23?", "1081"],
    ["What is 47 * 23?", "1{,}081"],
    ["What is 47 * 23?", "1,081"],
    ["What is 47 * 23?", "47 \\cdot 23 = 1081"],
    ["Compute 1/2 + 1/3", "\\frac{5}{6}"],
    ["Simplify 6/4", "\\frac{3}{2}"],
    ["Simplify 6/4", "1\\frac{1}{2}"],
    ["Simplify 6/4", "1.5"],
    ["Compute 10/3 to 2 decimal places.", "3.33"],
    ["Compute 200/3 to 3 significant figures.", "66.7"],
    ["What is 12345 + 1 to 2 significant figures?", "12000"],
    ["What is the square root of 8?", "2\\sqrt{2}"],
    ["What is the square root of 144?", "12"],
    ["What is \\sin(\\frac{\\pi}{6})?", "\\frac{1}{2}"],
    ["If f(x) = x^2 - 3x, what is f(-2)?", "10"],
    ["What is 15% of 80?", "12"],
    ["What is 2^100?", "1267650600228229401496703205376"],
    ["Compute 0.1 + 0.2", "0.3"],
    ["Compute 5!", "120"],
    ["Compute \\sum_{k=1}^{100} k", "5050"],
    ["Evaluate x^2 + y at x = 2 and y = 3.", "7"],
    ["What is -2^2?", "-4"],
  ])("verifies %s <- %s", (question, answer) => expect(badgeOf(question, answer)).toBe("verified"));

  it.each([
    ["What is 47 * 23?", "1071"],
    ["What is 47 * 23?", "-1081"],
    ["Compute 1/2 + 1/3", "\\frac{2}{5}"],
    ["Compute 1/2 + 1/3", "0.84"],
    ["Compute 10/3 to 2 decimal places.", "3.34"],
    ["What is the square root of 8?", "2.84"],
    ["What is the square root of 8?", "4"],
    ["If f(x) = x^2 - 3x, what is f(-2)?", "-2"],
    ["What is 2^100?", "1267650600228229401496703205377"],
    ["What is -2^2?", "4"],
  ])("contradicts %s <- %s", (question, answer) => expect(badgeOf(question, answer)).toBe("contradicted"));

  it.each([
    ["the question over again", "What is 47 * 23?", "47 \\cdot 23"],
    ["another sum of the same value", "What is 47 * 23?", "1000 + 81"],
    ["a fraction that can be reduced", "Compute 1/2 + 1/3", "\\frac{10}{12}"],
    ["a rounded fraction", "Compute 1/2 + 1/3", "0.833"],
    ["the root over again", "What is the square root of 8?", "\\sqrt{8}"],
    ["another angle", "What is \\sin(\\frac{\\pi}{6})?", "\\cos(\\frac{\\pi}{3})"],
    ["what may be meant in degrees", "What is \\sin(30)?", "\\frac{1}{2}"],
    ["both roots", "What is the square root of 144?", "\\pm 12"],
    ["a percentage", "What is 15% of 80?", "12\\%"],
    ["two readings of the question", "Compute 6/2(1+2)", "9"],
    ["the other of two readings", "Compute 6/2(1+2)", "1"],
    ["what is not defined", "Compute 1/0", "1/0"],
    ["what is too large", "What is 9^{9^{9}}?", "5"],
    ["an exclamation or a factorial", "What is 5 + 3!", "8"],
    ["a list", "What is 47 * 23?", "1081, 1082"],
  ])("leaves open: %s", (_, question, answer) => expect(badgeOf(question, answer)).toBe("claimed"));

  it("shows the sum", () => {
    expect(reasonOf("What is 47 * 23?", "1071")).toBe("47·23 = 1081, not 1071.");
    expect(reasonOf("Evaluate x^2 - 3x at x = -2.", "10")).toBe("(-2)^2 - 3·(-2) = 10, as the answer says.");
  });
});

describe("checkRewriting", () => {
  it.each([
    ["Factor x^2 - 5x + 6", "(x - 2)(x - 3)", "verified"],
    ["Factor x^2 - 5x + 6", "(x - 1)(x - 6)", "contradicted"],
    ["Factor x^2 - 5x + 6", "(x + 2)(x + 3)", "contradicted"],
    ["Factor x^2 - 5x + 6", "x^2 - 5x + 6", "claimed"],
    ["Factor x^2 - 5x + 6", "x(x - 5) + 6", "claimed"],
    ["Factor 2x^2 - 8", "2(x - 2)(x + 2)", "verified"],
    ["Factor 2x^2 - 8", "(2x - 4)(x + 2)", "claimed"],
    ["Factor 2x^2 - 8", "2(x^2 - 4)", "claimed"],
    ["Factor x^4 - 1", "(x^2 + 1)(x - 1)(x + 1)", "verified"],
    ["Factor x^4 - 1", "(x^2 + 1)(x^2 - 1)", "claimed"],
    ["Factor x^2 + 2x + 1", "(x + 1)^2", "verified"],
    ["Factor x^2 - y^2", "(x - y)(x + y)", "verified"],
    ["Factor x^2 - y^2", "(x - y)^2", "contradicted"],
    ["Expand (x + 1)(x - 2)", "x^2 - x - 2", "verified"],
    ["Expand (x + 1)(x - 2)", "x^2 - 2x + x - 2", "claimed"],
    ["Expand (x + 1)(x - 2)", "x(x - 1) - 2", "claimed"],
    ["Expand (x + 1)^2", "x^2 + 1", "contradicted"],
    ["Expand (a + b)^2", "a^2 + 2ab + b^2", "verified"],
    ["Simplify \\frac{x^2 - 1}{x - 1}", "x + 1", "verified"],
    ["Simplify \\frac{x^2 - 1}{x - 1}", "x - 1", "contradicted"],
    ["Simplify 2x + 3x + 4x", "9x", "verified"],
    ["Simplify 2x + 3x + 4x", "5x + 4x", "claimed"],
    ["Simplify \\frac{6x}{4}", "\\frac{3x}{2}", "verified"],
    ["Simplify \\frac{2x + 4x}{4}", "\\frac{6x}{4}", "claimed"],
    ["Simplify \\sin^2 x + \\cos^2 x", "1", "verified"],
    ["Simplify \\sqrt{x^2}", "x", "claimed"],
    ["Simplify \\sqrt{x^2}", "-x", "contradicted"],
  ])("%s <- %s is %s", (question, answer, badge) => expect(badgeOf(question, answer)).toBe(badge));
});
