import { describe, expect, test } from "vitest";
import { splitFormulas } from "../../../src-shared/domain/markdown/splitFormulas.ts";

const shape = (text: string): string[] =>
  splitFormulas(text).map((part) => (typeof part === "string" ? part : `<${part.source}>`));

describe("splitFormulas", () => {
  test.each([
    ["Solve $x^2 = 4$ for $x$.", ["Solve ", "<x^2 = 4>", " for ", "<x>", "."]],
    ["\\(a\\)\n\\[b\\]", ["<a>", "\n", "<b>"]],
    ["$$\nc\n$$", ["<c>"]],
    ["2*x*y is no emphasis,\n* nor a list", ["2*x*y is no emphasis,\n* nor a list"]],
    ["It costs $5 and $6.", ["It costs $5 and $6."]],
    ["half a formula \\(x + ", ["half a formula \\(x + "]],
    ["", []],
  ])("%j", (text, parts) => {
    expect(shape(text)).toEqual(parts);
  });

  test.each([
    "$$$ \\ \\( \\[ $x$ \\begin{cases} $",
    "<script>alert(1)</script> $a<b$ <|im_end|>\u0000",
    "  spaces \r\n ",
  ])("nothing of %j is lost", (text) => {
    const parts = splitFormulas(text).map((part) => (typeof part === "string" ? part : part.raw));
    expect(parts.join("")).toBe(text);
  });
});
