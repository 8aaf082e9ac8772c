import { parse } from "papaparse";
import { expect, test } from "vitest";
import { writeSheetCsv } from "../../../src-shared/domain/answer-sheet/writeSheetCsv.ts";
import { writeSheetJsonl } from "../../../src-shared/domain/answer-sheet/writeSheetJsonl.ts";
import { hardAnswer, hardQuestion } from "../../renderer/components/document/sampleDocument.ts";
import { entryOf, joined, sheetOf, solutionOf } from "./sampleSheet.ts";

const rowsOf = (text: string): Record<string, string>[] =>
  parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;

test("a table is read back as it was by another program", async () => {
  const text = await joined(writeSheetCsv(sheetOf(), "answers"));
  expect(text.startsWith("\ufeffProblem,Title,Question,")).toBe(true);
  const rows = rowsOf(text.slice(1));
  expect(rows.map((row) => row["Problem"])).toEqual(["1", "2 a", "2 b", "3", "4", "5"]);
  expect(rows[1]).toMatchObject({
    Question: hardQuestion,
    Answer: "\\frac{1}{2}",
    Standing: "unsure",
    Points: "2.5",
    Agreeing: "3",
    Samples: "4",
    Milliseconds: "1500",
  });
  expect(rows[2]).toMatchObject({ Reference: "6", "By the reference": "wrong", Standing: "wrong" });
  expect(rows[4]).toMatchObject({ State: "failed", Standing: "failed", Answer: "" });
  expect(rows[0]).not.toHaveProperty("Steps");
  expect(rowsOf(await joined(writeSheetCsv(sheetOf(), "thoughts")))[0]).toMatchObject({ Steps: hardAnswer });
});

test.each([
  ['=HYPERLINK("http://x")', '\'=HYPERLINK("http://x")'],
  ["+cmd|'/c calc'!A0", "'+cmd|'/c calc'!A0"],
  ["-x^2 + 3", "'-x^2 + 3"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["\t=1+1", "'\t=1+1"],
  ["＝1+1", "'＝1+1"],
  ["-5", "-5"],
  ["+3.2e-4", "+3.2e-4"],
  ["-12,5 %", "'-12,5 %"],
  ["-1,000.5", "-1,000.5"],
  ["x = 5", "x = 5"],
  ['a, "b"\nc', 'a, "b"\nc'],
])("%j is %j in a spreadsheet", async (answer, cell) => {
  const text = await joined(writeSheetCsv(sheetOf([entryOf("1", { solution: solutionOf({ answer }) })]), "answers"));
  expect(rowsOf(text.slice(1))[0]?.["Answer"]).toBe(cell);
});

test("JSON by lines has a record for each, whatever stands in it", async () => {
  const lines = (await joined(writeSheetJsonl(sheetOf(), "steps"))).trimEnd().split("\n");
  const records = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(records).toHaveLength(6);
  expect(records[0]).toEqual({
    label: "1",
    title: "Ladder & wall",
    question: "Solve $3x + 7 = 22$.",
    points: 1,
    state: "solved",
    answer: "5",
    standing: "right",
    badge: "verified",
    reason: "x = 5: 3·5 + 7 = 22, holds",
    reference: null,
    referenceVerdict: null,
    agreeing: null,
    samples: null,
    model: "Phi-4_mini",
    tokens: 120,
    timeMs: 1500,
    errorCode: null,
    source: null,
    licence: null,
    steps: hardAnswer,
  });
  // An answer from before does not stand in for one that was not found.
  const failed = entryOf("1", { state: "failed", solution: solutionOf() });
  expect(JSON.parse(await joined(writeSheetJsonl(sheetOf([failed]), "answers")))).toMatchObject({
    answer: null,
    standing: "failed",
  });
});
