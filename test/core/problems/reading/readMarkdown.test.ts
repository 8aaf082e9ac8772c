import { describe, expect, it } from "vitest";
import { readMarkdown } from "../../../../src-main/core/problems/reading/markdown/readMarkdown.ts";

const blocks = (text: string): unknown[] =>
  readMarkdown(text).blocks.map(({ kind, label, depth, text: content }) => [kind, label, depth, content]);

describe("readMarkdown", () => {
  it("keeps formulas whole, whatever Markdown would make of them", () => {
    expect(blocks("$$\na\n- b\n+ c\n# d\n$$")).toEqual([["paragraph", null, 0, "$$\na\n- b\n+ c\n# d\n$$"]]);
    expect(blocks("Let \\(a_1 * b_1 * c\\) be\n\\[ x\n= 1. \\]")).toEqual([
      ["paragraph", null, 0, "Let $a_1 * b_1 * c$ be\n$$\nx\n= 1.\n$$"],
    ]);
    expect(blocks("\\begin{align}\n1. x\n\\end{align}")).toEqual([
      ["paragraph", null, 0, "$$\n\\begin{align}\n1. x\n\\end{align}\n$$"],
    ]);
  });

  it("takes no money for a formula, and none for code", () => {
    expect(blocks("It costs $5 or $6.")).toEqual([["paragraph", null, 0, "It costs $5 or $6."]]);
    expect(blocks("`$x$` and $y$")).toEqual([["paragraph", null, 0, "`$x$` and $y$"]]);
    expect(blocks("```\n$x\n1. y\n```")).toEqual([["code", null, 0, "```\n$x\n1. y\n```"]]);
  });

  it("gives items the numbers that they are written with", () => {
    expect(blocks("3. a\n4. b\n   1. c\n\n   d\n\n- e")).toEqual([
      ["item", "3", 0, "a"],
      ["item", "4", 0, "b"],
      ["item", "1", 1, "c"],
      ["paragraph", null, 1, "d"],
      ["item", null, 0, "e"],
    ]);
  });

  it("says in which lines of the file something stands", () => {
    const places = readMarkdown(
      "---\ntitle: T\n---\n# H\n\n1. a\n   $$\n   b\n   $$\n2. c\n\n| a |\n|---|\n| b |\n",
    ).blocks.map(({ place }) => place.lines);
    expect(places).toEqual([
      [4, 4],
      [6, 9],
      [10, 10],
      [12, 14],
    ]);
  });

  it("fetches no picture, shows no tag, and keeps what is raised", () => {
    const { blocks: read } = readMarkdown(
      'Area in m<sup>2</sup> <b>of</b> ![a map](http://example.org/x.png)<img src="file:///etc/passwd" alt="y">, if a < b.',
    );
    expect(read[0]!.text).toBe("Area in m$^{2}$ of [picture: a map][picture: y], if a < b.");
    expect(read[0]!.flags.map(({ kind, text }) => [kind, text])).toEqual([
      ["picture-left-out", "a map"],
      ["picture-left-out", "y"],
    ]);
  });

  it("takes what is folded away under a solution as one", () => {
    expect(blocks("a\n\n<details>\n<summary>Solution</summary>\n\nb\n\n</details>\n\nc")).toEqual([
      ["paragraph", null, 0, "a"],
      ["solution", null, 0, "b"],
      ["paragraph", null, 0, "c"],
    ]);
  });
});
