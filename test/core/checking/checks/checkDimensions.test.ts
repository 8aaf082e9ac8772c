import { describe, expect, it } from "vitest";
import { checkDimensions } from "../../../../src-main/core/checking/checks/checkDimensions.ts";
import { checkAnswer } from "../../../../src-main/core/checking/checkAnswer.ts";

const outcomes = (work: string): string =>
  checkDimensions(work)
    .map(({ outcome }) => outcome)
    .join(" ");

describe("checkDimensions", () => {
  it.each([
    ["F = 5 kg × 3 m/s² = 15 N", "holds"],
    ["$F = 5\\text{ kg} \\times 3\\text{ m/s}^2 = 15\\text{ N}$", "holds"],
    ["$F = ma = 5\\,\\mathrm{kg} \\cdot 3\\,\\mathrm{m/s^2} = 15\\,\\mathrm{N}$", "holds"],
    ["$v = \\frac{100\\text{ km}}{2\\text{ h}} = 50\\text{ km/h}$", "holds"],
    ["v = 100 km / 2 h = 50 km/h", "holds"],
    ["The distance is 3 km + 200 m = 3.2 km.", "holds"],
    ["$E = \\frac{1}{2} \\cdot 4\\text{ kg} \\cdot (5\\text{ m/s})^2 = 50\\text{ J}$", "holds"],
    ["$1.5\\text{ h} = 90\\text{ min} = 5400\\text{ s}$", "holds holds"],
  ])("accepts %s", (work, expected) => expect(outcomes(work)).toBe(expected));

  it.each([
    ["F = 5 kg × 3 m/s² = 15 J", "fails"],
    ["$F = 5\\text{ kg} \\times 3\\text{ m/s} = 15\\text{ N}$", "fails"],
    ["$v = 100\\text{ km} \\cdot 2\\text{ h} = 200\\text{ km/h}$", "fails"],
    ["$3\\text{ km} + 2\\text{ h} = 5\\text{ km}$", "fails"],
    ["$1.5\\text{ h} = 150\\text{ min}$", "fails"],
    ["$3\\text{ km} = 300\\text{ m}$", "fails"],
  ])("objects to %s", (work, expected) => expect(outcomes(work)).toBe(expected));

  it.each([
    "F = m a",
    "KE = 1/2 m v^2",
    "$F = m a$",
    "$2 m g = 20\\text{ N}$",
    "2 m g = 20 N",
    "x = 5",
    "25 °C = 77 °F",
    "a = b = c",
    "5 apples = 5 apples",
    "",
  ])("says nothing of %j", (work) => expect(outcomes(work)).toBe(""));

  it("is about the working, and contradicts no answer", () => {
    const report = checkAnswer(
      "A 5 kg mass accelerates at 3 m/s^2. What is the force?",
      "$F = 5\\text{ kg} \\cdot 3\\text{ m/s} = 15\\text{ N}$, so $\\boxed{15\\text{ N}}$",
    );
    expect(report.badge).toBe("verified");
    expect(report.checks.find(({ about }) => about === "work")).toMatchObject({
      outcome: "fails",
      strength: "supports",
    });
  });

  it.each([
    ["equals signs", "=".repeat(20_000)],
    ["brackets", `$${"(".repeat(500)}1\\text{ m} = 1\\text{ m}$`],
    ["dollars", "$".repeat(20_000)],
    ["fractions", `$${"\\frac{".repeat(90)} = 1\\text{ m}$`],
    ["powers", "$(10^9)^9 \\text{ m} = (((9^9)^9)^9)^9 \\text{ m}$"],
    ["digits", `$${"9".repeat(150)}\\text{ m} = 1\\text{ m}$`],
    ["words", "a = ".repeat(5_000)],
  ])("is not hung by %s", (_, work) => {
    const started = performance.now();
    checkDimensions(work);
    expect(performance.now() - started).toBeLessThan(500);
  });
});
