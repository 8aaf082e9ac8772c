import { describe, expect, test } from "vitest";
import { highlightCode, type CodeNode } from "../../../../src-renderer/components/code/highlightCode.ts";

function textOf(nodes: readonly CodeNode[]): string {
  return nodes.map((node) => (typeof node === "string" ? node : textOf(node.children))).join("");
}

const languages =
  "python py c cpp c++ java javascript js typescript ts julia matlab r rust go bash sh json latex tex sql fortran f90 haskell hs";

describe("highlightCode", () => {
  test.each(languages.split(" "))("knows %s, and leaves the code as it is", (language) => {
    const code = 'if x < 3: return "a" // <b>&amp;\n% \\frac{1}{2}\n-- {"a": [1, null]}\n';
    const nodes = highlightCode(code, language);
    expect(nodes && textOf(nodes)).toBe(code);
  });

  test("names what it finds", () => {
    expect(highlightCode('return "a"', "python")).toEqual([
      { className: "hljs-keyword", children: ["return"] },
      " ",
      { className: "hljs-string", children: ['"a"'] },
    ]);
  });

  test("leaves code in other languages alone", () => {
    expect(highlightCode("x", "brainfuck")).toBeUndefined();
  });
});
