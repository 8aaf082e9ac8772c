import { describe, expect, it } from "vitest";
import { parseStatement } from "../../../../src-main/core/checking/algebra/parseFormula.ts";
import { subtract } from "../../../../src-main/core/checking/algebra/build.ts";
import { readLinear, solveLinear } from "../../../../src-main/core/checking/polynomials/linearEquations.ts";

describe("solveLinear", () => {
  const solve = (...equations: string[]): string => {
    const forms = equations.map((text) => {
      const [left, right] = parseStatement(text).sides;
      const form = left && right ? readLinear(subtract(left, right)) : null;
      if (form === null) throw new Error(`${text} is not linear`);
      return form;
    });
    const solution = solveLinear(forms, ["x", "y", "z"].slice(0, equations.join("").includes("z") ? 3 : 2));
    return typeof solution === "string"
      ? solution
      : [...solution].map(([name, value]) => `${name}=${value.toString()}`).join(" ");
  };

  it.each([
    [["x + y = 5", "x - y = 1"], "x=3 y=2"],
    [["2x + 3y = 1", "x/2 - y = 3"], "x=20/7 y=-11/7"],
    [["x + y = 5", "2x + 2y = 10"], "many"],
    [["x + y = 5", "x + y = 6"], "none"],
    [["x + y = 5", "x - y = 1", "2x = 6"], "x=3 y=2"],
    [["x + y = 5", "x - y = 1", "2x = 7"], "none"],
    [["x + y + z = 6", "y + z = 5", "z = 3"], "x=1 y=2 z=3"],
    [["y = 2", "x = y"], "y=2 x=2"],
  ])("%j", (equations, expected) =>
    expect(
      solve(...equations)
        .split(" ")
        .sort(),
    ).toEqual(expected.split(" ").sort()),
  );

  it.each(["x y = 1", "x^2 = 1", "sin(x) = 1", "\\pi x = 1"])("%s is not linear", (text) =>
    expect(() => solve(text)).toThrow("is not linear"),
  );
});
