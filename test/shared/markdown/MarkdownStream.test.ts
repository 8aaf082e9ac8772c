import { describe, expect, test } from "vitest";
import { lexMarkdown } from "../../../src-shared/domain/markdown/lexMarkdown.ts";
import { MarkdownStream } from "../../../src-shared/domain/markdown/MarkdownStream.ts";
import type { Block, BlockToken } from "../../../src-shared/domain/markdown/tokens.ts";
import { heldOutTraces } from "../../fixtures/traces/loadTraces.ts";
import { corpus, randomMarkdown, randomPieces, seededRandom } from "../../renderer/components/markdown/corpus.ts";

function blocksOf(stream: MarkdownStream): Block[] {
  return stream.getSnapshot().groups.flat();
}

function streamed(pieces: readonly string[]): MarkdownStream {
  const stream = new MarkdownStream();
  for (const piece of pieces) {
    stream.append(piece);
    stream.getSnapshot();
  }
  stream.finish();
  return stream;
}

/** What is shown of a token; its `raw` may hold line ends of the blank lines around it. */
function shown(tokens: readonly BlockToken[]): unknown {
  const blocks = tokens.filter((token) => token.type !== "space");
  return JSON.parse(JSON.stringify(blocks, (key, value: unknown) => (key === "raw" ? undefined : value)));
}

const normalised = (text: string): string => text.replace(/\r\n?/g, "\n").replaceAll("\0", "\uFFFD");

/** Texts with one block that is far too long to be lexed again and again. */
const sentence = "so the value $x_1$ computed by \\(f(x)\\) was **not right**, hmm `a b` wait. ";
const longTexts: Record<string, string> = {
  "a paragraph without line ends": sentence.repeat(300),
  "a paragraph of lines": `${sentence}\n`.repeat(300),
  "a list": Array.from({ length: 300 }, (_, index) => `${index + 1}. ${sentence}`).join("\n"),
  "one item": `- ${`${sentence}\n  `.repeat(300)}`,
  "a quotation": `> ${sentence}\n`.repeat(300),
  "a table": `| a | b |\n|---|---|\n${"| $x$ | some more text |\n".repeat(1200)}`,
  "a fence": `\`\`\`python\n${"x = compute(a)  # again\n".repeat(1500)}\`\`\`\nafter`,
  "an unclosed formula": `\\[\n${"x + y = z \\\\\n".repeat(2000)}`,
  "one word": "x".repeat(40_000),
  "nested marks": ">".repeat(40_000),
};

describe("the blocks of a text", () => {
  test.each(corpus.map((text, index) => [index, text] as const))(
    "of the corpus, text %i, do not depend on its pieces",
    (index, text) => {
      const whole = MarkdownStream.of(text);
      const random = seededRandom(index);
      for (const longest of [1, 2, 3, 5, 9, 20, 60, 300]) {
        expect(blocksOf(streamed(randomPieces(text, random, longest)))).toEqual(blocksOf(whole));
      }
    },
  );

  test.each(corpus.map((text, index) => [index, text] as const))(
    "of the corpus, text %i, are those of one lexing",
    (_, text) => {
      expect(shown(blocksOf(MarkdownStream.of(text)).map(({ token }) => token))).toEqual(
        shown(lexMarkdown(normalised(text))),
      );
    },
  );

  test("in no sensible order do not depend on the pieces either", () => {
    for (let seed = 1; seed <= 400; seed += 1) {
      const random = seededRandom(seed);
      const text = randomMarkdown(random, 5 + Math.floor(random() * 40));
      const blocks = blocksOf(streamed(randomPieces(text, random, 8)));
      expect(blocks, JSON.stringify(text)).toEqual(blocksOf(MarkdownStream.of(text)));
      expect(shown(blocks.map(({ token }) => token)), JSON.stringify(text)).toEqual(
        shown(lexMarkdown(normalised(text))),
      );
    }
  });

  test("of long thoughts, good ones and ones that go round, do not depend on their pieces", () => {
    for (const [index, { text }] of heldOutTraces().slice(0, 60).entries())
      expect(blocksOf(streamed(randomPieces(text, seededRandom(index), 60)))).toEqual(
        blocksOf(MarkdownStream.of(text)),
      );
  });

  test.each(Object.entries(longTexts))("do not depend on its pieces in %s that is too long", (_, text) => {
    const whole = blocksOf(MarkdownStream.of(text));
    for (const longest of [170, 9000]) {
      expect(blocksOf(streamed(randomPieces(text, seededRandom(longest), longest)))).toEqual(whole);
    }
  });
});

describe("a growing text", () => {
  test("keeps the objects of what has settled, and all groups but the last", () => {
    const stream = new MarkdownStream();
    const settled = new Map<number, Block>();
    let groups: readonly (readonly Block[])[] = [];
    for (const piece of randomPieces(`${corpus[0]}\n\n`.repeat(20), seededRandom(7), 40)) {
      stream.append(piece);
      const snapshot = stream.getSnapshot();
      for (const [index, group] of groups.slice(0, -1).entries()) expect(snapshot.groups[index]).toBe(group);
      groups = snapshot.groups;
      for (const block of snapshot.groups.flat()) {
        expect(block).toBe(settled.get(block.key) ?? block);
        if (block.isSettled) settled.set(block.key, block);
      }
    }
    expect(settled.size).toBeGreaterThan(300);
    expect(groups.length).toBeGreaterThan(4);
    expect(blocksOf(stream).map(({ key }) => key)).toEqual(blocksOf(stream).map((_, index) => index));
  });

  test.each(Object.entries(longTexts).filter(([name]) => name !== "a fence"))("has a short tail in %s", (_, text) => {
    const stream = new MarkdownStream();
    for (const piece of randomPieces(text, seededRandom(3), 400)) {
      stream.append(piece);
      const tail = blocksOf(stream).filter(({ isSettled }) => !isSettled);
      expect(tail.reduce((sum, { token }) => sum + token.raw.length, 0)).toBeLessThan(21_000);
    }
    expect(blocksOf(stream).length).toBeGreaterThan(1);
  });

  test("keeps the parts of code that is being written, and gives all of it at the end", () => {
    const code = "x = compute(a)  # again\n".repeat(1000);
    const stream = new MarkdownStream();
    let before: readonly string[] = [];
    for (const piece of randomPieces(`~~~python\n${code}`, seededRandom(5), 300)) {
      stream.append(piece);
      const token = blocksOf(stream)[0]?.token;
      if (token?.type !== "openCode") continue;
      expect(token.parts.slice(0, before.length - 1)).toEqual(before.slice(0, -1));
      expect(code.startsWith(token.parts.join(""))).toBe(true);
      before = token.parts;
    }
    expect(before.length).toBeGreaterThan(4);
    stream.append("~~~\n");
    expect(blocksOf(stream)[0]).toMatchObject({
      isSettled: true,
      token: { type: "code", lang: "python", text: code.trimEnd() },
    });
  });

  test.each([
    ["Consider:\n-", "paragraph", "Consider:"],
    ["Consider:\n=", "paragraph", "Consider:"],
    ["So\n1.", "paragraph", "So"],
    ["So\n``", "paragraph", "So"],
  ])("does not guess what %j will be", (text, type, shownText) => {
    const stream = new MarkdownStream();
    stream.append(text);
    expect(blocksOf(stream)).toMatchObject([{ token: { type, text: shownText } }]);
    stream.finish();
    expect(JSON.stringify(blocksOf(stream))).toContain(text.split("\n")[1]);
  });

  test("tells its listeners, and gives the same snapshot until it changes", () => {
    const stream = new MarkdownStream();
    let calls = 0;
    const stop = stream.subscribe(() => (calls += 1));
    stream.append("a");
    expect(stream.getSnapshot()).toBe(stream.getSnapshot());
    stream.append("");
    stream.append("b");
    stop();
    stream.append("c");
    stream.finish();
    stream.finish();
    expect(calls).toBe(2);
    expect(stream.getSnapshot()).toMatchObject({ isFinished: true, groups: [[{ token: { text: "abc" } }]] });
    expect(() => stream.append("d")).toThrow("finished");
  });

  test("repeats the head of a table that is split", () => {
    const tables = blocksOf(MarkdownStream.of(longTexts["a table"] ?? "")).map(({ token }) => token);
    expect(tables.length).toBeGreaterThan(1);
    for (const table of tables) expect(table).toMatchObject({ type: "table", header: [{ text: "a" }, { text: "b" }] });
    const rows = tables.reduce((sum, table) => sum + (table.type === "table" ? table.rows.length : 0), 0);
    expect(rows).toBe(1200);
  });
});
