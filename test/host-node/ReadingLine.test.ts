import { expect, test } from "vitest";
import { ReadingLine } from "../../src-main/host-node/ReadingLine.ts";
import type { ReadingProgress } from "../../src-shared/domain/problems/readingProgress.ts";
import { problemOf } from "../core/problems/sheets/problemOf.ts";

const progress = (read: number, change: Partial<ReadingProgress> = {}): ReadingProgress => ({
  kind: "pdf",
  pages: { read, total: 300, scanned: 0 },
  kept: 0,
  problems: [],
  ...change,
});

/** What a person sees of it. */
function printed(isTTY: boolean, print: (line: ReadingLine) => void): string {
  let text = "";
  print(new ReadingLine({ isTTY, write: (piece: string) => (text += piece) }));
  return text;
}

test("a person at a terminal sees one line that is written anew, and it goes", () => {
  const text = printed(true, (line) => {
    line.show("sheets/exam\u001b[2J.pdf", progress(1, { problems: [problemOf("One"), problemOf("Two")] }));
    line.show("sheets/exam.pdf", progress(40, { kept: 1, problems: [] }));
    line.show("sheets/exam.pdf", progress(41, { kept: 1, pages: { read: 41, total: 300, scanned: 3 } }));
    line.show("sheets/exam.pdf", { kind: "pdf", pages: null, kept: 1, problems: [] });
    line.clear();
    line.clear();
    line.show("b.pdf", progress(2));
  });
  expect(text.split("\r\u001b[K")).toEqual([
    "",
    "Reading exam.pdf: 1 of 300 pages; 2 problems so far",
    "Reading exam.pdf: 40 of 300 pages; 1 problem so far",
    "Reading exam.pdf: 41 of 300 pages, 3 of them pictures; 1 problem so far",
    "",
    "Reading b.pdf: 2 of 300 pages; 0 problems so far",
  ]);
});

test("a file that the output goes to gets none of it", () => {
  expect(
    printed(false, (line) => {
      line.show("exam.pdf", progress(1));
      line.clear();
    }),
  ).toBe("");
});
