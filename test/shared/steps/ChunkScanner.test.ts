import { describe, expect, test } from "vitest";
import { ChunkScanner } from "../../../src-shared/domain/steps/ChunkScanner.ts";

function chunksOf(text: string): string[] {
  const scanner = new ChunkScanner();
  return [...scanner.append(text), ...scanner.finish()].map((chunk) => chunk.text);
}

describe("chunks", () => {
  test.each<[string, string, string[]]>([
    [
      "sentences",
      "We have x = 3. Then y = 4! Is it really so? Yes, it is.",
      ["We have x = 3. ", "Then y = 4! ", "Is it really so? ", "Yes, it is."],
    ],
    [
      "decimals and abbreviations",
      "The value is 3.14, e.g. about 3. See Fig. 2 and eq. 5 here. Next one.",
      ["The value is 3.14, e.g. about 3. ", "See Fig. 2 and eq. 5 here. ", "Next one."],
    ],
    [
      "a factorial and an ellipsis",
      "So 5! is 120 and 1 + 2 + ... + 9 = 45. Fine then.",
      ["So 5! is 120 and 1 + 2 + ... + 9 = 45. ", "Fine then."],
    ],
    ["short beginnings", "Hmm. Wait. That is not what I meant.", ["Hmm. Wait. ", "That is not what I meant."]],
    ["a sentence of one letter", "Then x = 3. y = 4 follows.", ["Then x = 3. ", "y = 4 follows."]],
    ["lines", "7+5=12\n3+6+1=10\n\nNow the rest", ["7+5=12\n", "3+6+1=10\n\n", "Now the rest"]],
    [
      "a line that goes on",
      "The first and\nsecond roots agree. Good to know.",
      ["The first and\nsecond roots agree. ", "Good to know."],
    ],
    [
      "formulas",
      "With $a. B$ and \\(c. D\\) and \\[e.\n\nF\\] done. Next line.",
      ["With $a. B$ and \\(c. D\\) and \\[e.\n\nF\\] done. ", "Next line."],
    ],
    [
      "a formula after its words",
      "We get:\n\n$$x = 3.\n$$\nThen we stop here.",
      ["We get:\n\n$$x = 3.\n$$\n", "Then we stop here."],
    ],
    [
      "an environment",
      "So \\begin{cases} a. B \\\\ c \\end{cases} holds. Next line.",
      ["So \\begin{cases} a. B \\\\ c \\end{cases} holds. ", "Next line."],
    ],
    [
      "money",
      "It costs $5 now. Then it was $6 before. Done.",
      ["It costs $5 now. ", "Then it was $6 before. ", "Done."],
    ],
    [
      "a formula that never closes",
      "Here \\(x is open. It goes on.\n\nAnother paragraph.",
      ["Here \\(x is open. ", "It goes on.\n\n", "Another paragraph."],
    ],
    [
      "code",
      "Look at this:\n```python\na = 1. B\n\nc = 2\n```\nThat was it.",
      ["Look at this:\n```python\na = 1. B\n\nc = 2\n```\n", "That was it."],
    ],
    ["code within a line", "Call `f(x). Then g` once. And stop.", ["Call `f(x). Then g` once. ", "And stop."]],
    ["bold words", "**Step 1. Find it.** We find it. Now on.", ["**Step 1. Find it.** ", "We find it. ", "Now on."]],
    [
      "a list",
      "Cases here\n1. The first. It has two.\n2. Second\n   goes on. Here.\n\nAfter it",
      ["Cases here\n", "1. The first. ", "It has two.\n", "2. Second\n   goes on. ", "Here.\n\n", "After it"],
    ],
    [
      "a table",
      "| a. B | c |\n|---|---|\n| d. E | f |\n\nAfter it",
      ["| a. B | c |\n|---|---|\n| d. E | f |\n\n", "After it"],
    ],
    [
      "Chinese",
      "首先设x等于三\u3002然后代入方程\uFF01最后得到答案\u3002",
      ["首先设x等于三\u3002", "然后代入方程\uFF01", "最后得到答案\u3002"],
    ],
    ["nothing", "", []],
    ["white space", " \n\n ", [" \n\n "]],
  ])("of %s", (_, text, chunks) => {
    expect(chunksOf(text)).toEqual(chunks);
  });

  test("end at a space when a sentence does not end", () => {
    const chunks = chunksOf("word ".repeat(2_000));
    expect(Math.max(...chunks.map(({ length }) => length))).toBeLessThan(1_650);
    expect(chunks.join("")).toBe("word ".repeat(2_000));
  });
});
