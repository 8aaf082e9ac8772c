import { describe, expect, test } from "vitest";
import { isBareFormula } from "../../../src-shared/domain/markdown/isBareFormula.ts";

describe("isBareFormula", () => {
  test.each(["42", "x = 8, y = 3", "\\frac{3}{2}\\text{ m/s}", "12\\text{ hours}", "5\\%", "x^2 + C", "-3"])(
    "%s is one",
    (text) => expect(isBareFormula(text)).toBe(true),
  );
  test.each(["12 hours", "yes", "$x$ is 5", "\\(x\\)", "5%", "#3", "", "–", "the trains meet at noon"])(
    "%s is none",
    (text) => expect(isBareFormula(text)).toBe(false),
  );
});
