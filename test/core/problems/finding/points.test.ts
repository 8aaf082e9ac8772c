import { expect, it } from "vitest";
import { pointsLine, takePoints } from "../../../../src-main/core/problems/finding/points.ts";

it.each([
  ["Solve. [5 marks]", 5, "Solve."],
  ["Solve. (3 pts)", 3, "Solve."],
  ["Löse. (4 Punkte)", 4, "Löse."],
  ["Löse.  /5 P.", 5, "Löse."],
  ["Löse. (1,5 P)", 1.5, "Löse."],
  ["Berechne. (2 BE)", 2, "Berechne."],
  ["Résoudre. (sur 6 points)", 6, "Résoudre."],
  ["Solve. [4]", 4, "Solve."],
  ["(6 points) Solve.", 6, "Solve."],
  ["Solve. *(2 pts)*", 2, "Solve."],
  ["Solve. (½ point)", 0.5, "Solve."],
  ["Reihen   *2 + 2 P.*", 4, "Reihen"],
  ["*4 P.*", 4, ""],
])("finds the points of %s", (text, points, rest) => {
  const found = takePoints(text);
  expect([found.points, found.rest.trim()]).toEqual([points, rest]);
});

it.each([
  "Find the line through 2 points",
  "Let $x \\in (0, 3)$",
  "See [12] and (5)",
  "Round to 3 p.m.",
  "It is 5 points ahead.",
])("finds none in %s", (text) => expect(takePoints(text)).toEqual({ points: null, rest: text }));

it("finds a number that has a line for itself", () => {
  expect(["   (4)", "[3]", "(a)", "4", "(4) x"].map(pointsLine)).toEqual([4, 3, null, null, null]);
});
