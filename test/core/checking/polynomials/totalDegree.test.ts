import { describe, expect, it } from "vitest";
import { parseExpression } from "../../../../src-main/core/checking/algebra/parseFormula.ts";
import { totalDegree } from "../../../../src-main/core/checking/polynomials/totalDegree.ts";

describe("totalDegree", () => {
  it.each([
    ["x y + 1", 2],
    ["(x + y)^3", 3],
    ["7", 0],
    ["x/2", 1],
    ["1/x", null],
    ["sin(x)", null],
  ])("of %s is %s", (text, degree) => expect(totalDegree(parseExpression(text))).toBe(degree));
});
