import { describe, expect, it } from "vitest";
import { badgeOf, reasonOf } from "./badgeOf.ts";

describe("checkDerivative", () => {
  it.each([
    ["Differentiate x^2 + 3x", "2x + 3", "verified"],
    ["Differentiate x^2 + 3x", "f'(x) = 2x + 3", "verified"],
    ["Differentiate x^2 + 3x", "2x", "contradicted"],
    ["Differentiate x^2 + 3x", "2x + 3 + C", "contradicted"],
    ["Differentiate \\sin(x) e^x", "e^x(\\sin x + \\cos x)", "verified"],
    ["Differentiate \\sin(x) e^x", "e^x(\\sin x - \\cos x)", "contradicted"],
    ["Differentiate \\sin^2 x", "\\sin 2x", "verified"],
    ["Find the derivative of \\sqrt{x}", "\\frac{1}{2\\sqrt{x}}", "verified"],
    ["Find the derivative of \\sqrt{x}", "\\frac{1}{\\sqrt{x}}", "contradicted"],
    ["Differentiate x^x", "x^x(\\ln x + 1)", "verified"],
    ["Differentiate 7", "0", "verified"],
    ["Find the second derivative of x^3", "6x", "verified"],
    ["Find the second derivative of x^3", "3x^2", "contradicted"],
    ["Differentiate ax^2 with respect to x", "2ax", "verified"],
    ["Differentiate ax^2", "2ax", "claimed"],
    ["Differentiate x^2", "\\frac{d}{dx} x^2", "claimed"],
    ["If f(x) = x^3, find f'(2).", "12", "verified"],
    ["If f(x) = x^3, find f'(2).", "8", "contradicted"],
    ["Find the derivative of \\sqrt{x} at x = 2.", "0.354", "claimed"],
  ])("%s <- %s is %s", (question, answer, badge) => expect(badgeOf(question, answer)).toBe(badge));

  it("shows where the answer differs", () =>
    expect(reasonOf("Differentiate x^2 + 3x", "2x")).toBe(
      "The derivative of x^2 + 3x is 2x + 3; at x = 2 it is 7, the answer 4.",
    ));
});

describe("checkIntegral", () => {
  it.each([
    ["Integrate 2x", "x^2 + C", "verified"],
    ["Integrate 2x", "x^2 + 5 + C", "verified"],
    ["Integrate 2x", "2x^2 + C", "contradicted"],
    ["Integrate 2x", "x^2", "claimed"],
    ["Find an antiderivative of 2x", "x^2", "verified"],
    ["Find an antiderivative of 2x", "x", "contradicted"],
    ["Integrate 2x", "x^2 + y", "claimed"],
    ["Integrate 1/x", "\\ln|x| + C", "verified"],
    ["Integrate \\cos x", "-\\sin x + C", "contradicted"],
    ["Evaluate \\int x e^x \\, dx", "x e^x - e^x + C", "verified"],
    ["Evaluate \\int \\sin x \\cos x \\, dx", "\\frac{\\sin^2 x}{2} + C", "verified"],
    ["Evaluate \\int \\sin x \\cos x \\, dx", "-\\frac{\\cos 2x}{4} + C", "verified"],
    ["Evaluate \\int 2x \\, dx", "\\int 2x \\, dx", "claimed"],
    ["Integrate ax", "\\frac{ax^2}{2} + C", "claimed"],
  ])("%s <- %s is %s", (question, answer, badge) => expect(badgeOf(question, answer)).toBe(badge));

  it.each([
    ["Evaluate \\int_0^1 x^2 \\, dx", "\\frac{1}{3}", "verified"],
    ["Evaluate \\int_0^1 x^2 \\, dx", "\\frac{1}{2}", "contradicted"],
    ["Evaluate \\int_0^1 x^2 \\, dx", "0.333", "claimed"],
    ["Integrate x^2 from 0 to 3.", "9", "verified"],
    ["Evaluate \\int_0^{\\pi} \\sin x \\, dx", "2", "verified"],
    ["Evaluate \\int_0^{\\pi} \\sin x \\, dx", "-2", "contradicted"],
    ["Evaluate \\int_1^e \\frac{1}{x} \\, dx", "1", "verified"],
    ["Evaluate \\int_0^\\infty e^{-x} \\, dx", "1", "verified"],
    ["Evaluate \\int_0^\\infty e^{-x} \\, dx", "e", "contradicted"],
    ["Evaluate \\int_{-\\infty}^{\\infty} e^{-x^2} \\, dx", "\\sqrt{\\pi}", "verified"],
    // Across a pole there is no integral, and quadrature must not find one.
    ["Evaluate \\int_{-1}^1 \\frac{1}{x} \\, dx", "0", "claimed"],
    ["Evaluate \\int_0^3 \\frac{1}{(x - 1)^2} \\, dx", "-\\frac{3}{2}", "claimed"],
    ["Evaluate \\int_0^3 \\frac{1}{x - 1} \\, dx", "\\ln 2", "claimed"],
    ["Evaluate \\int_1^\\infty \\frac{1}{x} \\, dx", "5", "claimed"],
  ])("%s <- %s is %s", (question, answer, badge) => expect(badgeOf(question, answer)).toBe(badge));
});

describe("checkLimit", () => {
  it.each([
    ["Find the limit of sin(x)/x as x goes to 0.", "1", "verified"],
    ["Find the limit of sin(x)/x as x goes to 0.", "0", "contradicted"],
    ["\\lim_{x \\to 0} \\frac{1 - \\cos x}{x^2}", "\\frac{1}{2}", "verified"],
    ["\\lim_{x \\to 0} \\frac{x - \\sin x}{x^3}", "\\frac{1}{6}", "verified"],
    ["\\lim_{x \\to 0} \\frac{x - \\sin x}{x^3}", "\\frac{1}{3}", "contradicted"],
    ["\\lim_{x \\to \\infty} \\frac{2x + 1}{x - 3}", "2", "verified"],
    ["\\lim_{x \\to \\infty} \\frac{2x + 1}{x - 3}", "\\infty", "contradicted"],
    ["\\lim_{x \\to \\infty} \\left(1 + \\frac{1}{x}\\right)^x", "e", "verified"],
    ["\\lim_{x \\to \\infty} \\left(1 + \\frac{1}{x}\\right)^x", "1", "contradicted"],
    ["\\lim_{x \\to \\infty} \\left(1 + \\frac{1}{x}\\right)^x", "2.718", "claimed"],
    ["\\lim_{x \\to \\infty} \\sqrt{x^2 + x} - x", "\\frac{1}{2}", "verified"],
    ["\\lim_{x \\to 0^+} \\frac{1}{x}", "0", "contradicted"],
    ["\\lim_{x \\to 0^+} \\frac{1}{x}", "\\infty", "claimed"],
    ["\\lim_{x \\to 0} \\frac{1}{x}", "\\infty", "contradicted"],
    ["\\lim_{x \\to 0} \\frac{|x|}{x}", "1", "contradicted"],
    ["\\lim_{x \\to 0} \\frac{|x|}{x}", "\\text{does not exist}", "verified"],
    ["\\lim_{x \\to 0} \\frac{\\sin x}{x}", "\\text{DNE}", "contradicted"],
    // Slow, wild and oscillating ones are not judged.
    ["\\lim_{x \\to \\infty} \\frac{1}{\\ln x}", "0", "claimed"],
    ["\\lim_{x \\to \\infty} \\frac{1}{\\ln x}", "0.07", "claimed"],
    ["\\lim_{x \\to \\infty} \\frac{1}{\\ln \\ln x}", "\\frac{1}{3}", "claimed"],
    ["\\lim_{x \\to 0} \\sin \\frac{1}{x}", "0", "claimed"],
    ["\\lim_{x \\to \\infty} \\sin(\\pi x)", "0", "claimed"],
    ["\\lim_{x \\to \\infty} \\sin(2 \\pi x) + \\cos(x)", "0", "claimed"],
  ])("%s <- %s is %s", (question, answer, badge) => expect(badgeOf(question, answer)).toBe(badge));
});
