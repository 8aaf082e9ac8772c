import { describe, expect, test } from "vitest";
import { DerivationFinder } from "../../../../../src-renderer/features/chat/derivations/findDerivation.ts";
import { segment } from "../sampleAttempt.ts";

const thought =
  "We get $\\dfrac{a}{b} = \\left( c + 1 \\right)$ here. Then \\(y = \\sqrt{25 - 9} = \\sqrt{16} = 4\\), so 2x + 3 = 11 as well.";
const finder = new DerivationFinder([segment("thought", thought), segment("answer", "$z = 1 + 2 + 3$")]);

/** The thought from where a formula was found. */
const found = (source: string): string | null => {
  const place = finder.find(source);
  return place === null ? null : thought.slice(place.offset, place.offset + 12);
};

describe("where a formula of the answer came from", () => {
  test.each([
    ["\\frac{a}{b} = (c+1)", "\\dfrac{a}{b}"],
    ["y=\\sqrt{25-9}=\\sqrt{16}=4.", "y = \\sqrt{25"],
    ["2x+3=11", "2x + 3 = 11 "],
  ])("%s, however it is spaced", (source, start) => {
    expect(found(source)).toBe(start);
  });

  test("is found by the beginning of a chain", () => {
    expect(found("y = \\sqrt{25 - 9} = 4")).toBe("y = \\sqrt{25");
  });

  test.each(["x = 3", "y", "12345678", "a = \\frac{1}{7}", "z = 1 + 2 + 3", ""])("is not said of %j", (source) => {
    expect(found(source)).toBe(null);
  });

  test("names the thought it is in", () => {
    const second = new DerivationFinder([
      segment("thought", "Nothing."),
      segment("answer", ""),
      segment("thought", thought),
    ]);
    expect(second.find("2x + 3 = 11")).toMatchObject({ segment: 2 });
  });
});
