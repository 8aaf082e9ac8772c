import { describe, expect, it } from "vitest";
import { checkAnswer } from "../../../src-main/core/checking/checkAnswer.ts";
import { checkReport } from "../../../src-shared/domain/check.ts";
import { phraseText } from "../../../src-shared/domain/say.ts";

describe("checkAnswer", () => {
  it("verifies an answer with the line that confirms it", () => {
    const text = "Subtract 7, divide by 3.\n\n**Answer:** $\\boxed{x = 5}$";
    const report = checkAnswer("Solve $3x + 7 = 22$.", text);
    expect([report.badge, phraseText(report.reason)]).toEqual(["verified", "x = 5: 3·5 + 7 = 22, holds."]);
    expect(report.checks).toEqual([
      { outcome: "holds", strength: "proves", about: "answer", line: report.reason, counterexample: null },
    ]);
    expect(text.slice(report.answer?.start, report.answer?.end)).toBe("\\boxed{x = 5}");
  });

  it("contradicts an answer with what shows it wrong", () => {
    const report = checkAnswer("Solve $x^2 = 9$.", "So $\\boxed{x = 3}$.");
    expect(report.badge).toBe("contradicted");
    const [check] = report.checks;
    expect(check?.outcome).toBe("fails");
    expect(check?.counterexample && phraseText(check.counterexample)).toBe("x = -3 is a solution, too.");
  });

  it("does not look for the answer in the thought", () => {
    expect(checkAnswer("Solve 3x + 7 = 22", "<think>\\boxed{4}</think>So $\\boxed{5}$.").badge).toBe("verified");
    expect(checkAnswer("Solve 3x + 7 = 22", "<think>So \\boxed{5}").badge).toBe("claimed");
  });

  it.each([
    ["there is no answer", "Solve 3x + 7 = 22", "", "There is no answer to check."],
    [
      "the question is not read",
      "Why is the sky blue?",
      "\\boxed{5}",
      "What is asked could not be read with certainty, so nothing was checked.",
    ],
    [
      "the answer is not read",
      "Solve 3x + 7 = 22",
      "\\boxed{\\text{a small number}}",
      "The answer could not be read as solutions of the equation.",
    ],
    [
      "the answer is only the last number",
      "Solve 3x + 7 = 22",
      "I took 7 away and got 15 and then it was 5 and there were no more",
      "The text does not say clearly which is its final answer.",
    ],
  ])("only claims where %s", (_, question, text, why) => {
    const { badge, reason } = checkAnswer(question, text);
    expect([badge, phraseText(reason)]).toEqual(["claimed", why]);
  });

  it("gives a report that the contract accepts", () => {
    for (const [question, text] of [
      ["Solve 3x + 7 = 22", "\\boxed{5}"],
      ["Is 91 prime?", "\\boxed{\\text{Yes}}"],
      ["Hello", "Hi!"],
    ] as const)
      expect(checkReport.safeParse(checkAnswer(question, text)).success).toBe(true);
  });

  const nested = `${"\\frac{1}{".repeat(5_000)}x${"}".repeat(5_000)}`;
  it.each([
    ["a tower of powers", "What is 9^{9^{9}}?", "\\boxed{9^{9^{9}}}"],
    ["a tower to be solved", "Solve x = 9^{9^{9}}", "\\boxed{x = 9^{9^{9}}}"],
    ["a tower as exponent", "Solve x^{9^{9}} = 1", "\\boxed{1}"],
    ["a large factorial", "Compute 100000!", "\\boxed{100000!}"],
    ["a sum of many terms", "Compute \\sum_{k=1}^{1000000} k^2", "\\boxed{333333833333500000}"],
    ["nested braces in the question", `Solve ${"{".repeat(10_000)}x = 1`, "\\boxed{1}"],
    ["nested braces in the answer", "Solve x = 1", `\\boxed{${"{".repeat(10_000)}1`],
    ["nested fractions", "Solve x = 1", `\\boxed{${nested}}`],
    ["a megabyte of digits in the question", `What is ${"9".repeat(1_000_000)} + 1?`, "\\boxed{1}"],
    ["a megabyte of digits in the answer", "What is 1 + 1?", `\\boxed{${"9".repeat(1_000_000)}}`],
    ["a long number to factor", `Find the prime factorization of ${"7".repeat(390)}.`, "\\boxed{7}"],
    [
      "a product of two large primes",
      "Find the prime factorization of 1000000000000000063000000000000000183.",
      "\\boxed{3 \\cdot 5}",
    ],
    ["a long prime", `Is ${"1".repeat(317)} prime?`, "\\boxed{\\text{Yes}}"],
    ["a remainder of a tower", "What is the remainder when 7^{7^{7}} is divided by 10?", "\\boxed{3}"],
    ["a long list", `Find the mean of ${"1, ".repeat(300)}1.`, "\\boxed{1}"],
    ["many solutions", "Solve x^2 = 4", `\\boxed{${"2, ".repeat(500)}2}`],
    ["a large degree", "Solve x^{24} - 3x^{23} + 7x^{11} - 5 = 0", "\\boxed{1}"],
    ["a large binomial", "Expand (x + 1)^{60}", "\\boxed{x^{60} + 1}"],
    ["a wild integral", "Evaluate \\int_0^{100} \\sin(x^{20}) \\, dx", "\\boxed{0}"],
    ["a wild limit", "\\lim_{x \\to 0} \\sin(\\frac{1}{x^9})", "\\boxed{0}"],
    ["a long chemical equation", `Balance the equation ${"H2 + ".repeat(100)}O2 -> H2O.`, "\\boxed{H2O}"],
    ["a large atom", "What is the molar mass of ((((C9999)9999)9999)9999)9999?", "\\boxed{1\\text{ g/mol}}"],
    ["many dice", "If 9 dice are rolled, what is the probability that the sum is 20?", "\\boxed{\\frac{1}{2}}"],
    ["a long range", "How many integers from 1 to 1000000000 are divisible by 7?", "\\boxed{142857142}"],
    ["a formula of logic", `Is ${"(p or q) and ".repeat(40)}r satisfiable?`, "\\boxed{\\text{Yes}}"],
    ["brackets of logic", `Is ${"(".repeat(300)}p${")".repeat(300)} satisfiable?`, "\\boxed{\\text{Yes}}"],
    ["prototype names", "Solve constructor + __proto__ = toString for __proto__", "\\boxed{hasOwnProperty}"],
    ["a function named like a prototype", "If constructor(x) = x, what is constructor(2)?", "\\boxed{2}"],
    ["units named like a prototype", "Convert 5 constructor to toString", "\\boxed{5\\text{ __proto__}}"],
    ["words without end", "find the value of ".repeat(200), "\\boxed{1}"],
    ["spaces without end", `Solve${" ".repeat(3_900)}x = 1`, "\\boxed{1}"],
    ["dollars without end", "$".repeat(4_000), "$".repeat(100_000)],
    ["backslashes without end", "\\".repeat(4_000), `\\boxed{${"\\".repeat(100_000)}}`],
  ])("is within its limits on %s", (_, question, text) => {
    const started = performance.now();
    const { badge } = checkAnswer(question, text);
    // The thread that runs it is stopped after two seconds; none of these is to come near that.
    expect(performance.now() - started).toBeLessThan(1_500);
    expect(["verified", "claimed", "contradicted"]).toContain(badge);
  });

  it("leaves no trace on prototypes", () => {
    checkAnswer("Solve __proto__ = 1 for __proto__", "\\boxed{__proto__ = 1}");
    expect(({} as Record<string, unknown>)["x"]).toBeUndefined();
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});
