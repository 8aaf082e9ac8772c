import { expect, test } from "vitest";
import type { AnswerSheetChoice } from "../../../src-shared/domain/answer-sheet/AnswerSheet.ts";
import { entryNote } from "../../../src-shared/domain/answer-sheet/entryNote.ts";
import { sheetParts, type SheetPart } from "../../../src-shared/domain/answer-sheet/sheetParts.ts";
import { writeSheetMarkdown } from "../../../src-shared/domain/answer-sheet/writeSheetMarkdown.ts";
import { phraseText, say } from "../../../src-shared/domain/say.ts";
import type { SheetEntry } from "../../../src-shared/domain/problems/sheetEntry.ts";
import { hardAnswer } from "../../renderer/components/document/sampleDocument.ts";
import { entryOf, joined, sampleEntries, sheetOf, solutionOf } from "./sampleSheet.ts";

async function kinds(choice: AnswerSheetChoice, entries = [entryOf("1")]): Promise<SheetPart["kind"][]> {
  const parts: SheetPart["kind"][] = [];
  for await (const { kind } of sheetParts(sheetOf(entries), choice)) parts.push(kind);
  return parts;
}

test("problems stand before their answers, before all answers, or nowhere", async () => {
  const detail = "answers";
  expect(await kinds({ detail, problems: "beside" })).toEqual(["title", "note", "entry", "problem", "answer"]);
  expect(await kinds({ detail, problems: "none" })).toEqual(["title", "note", "entry", "answer"]);
  const both = await kinds({ detail, problems: "first" }, [entryOf("1"), entryOf("2")]);
  expect(both.join(" ")).toBe("title section entry problem entry problem section note entry answer entry answer");
});

test("as much is written as is wanted, and nothing is asked for that is not", async () => {
  const end = async (detail: AnswerSheetChoice["detail"]) => (await kinds({ detail, problems: "none" })).slice(3);
  expect(await end("answers")).toEqual(["answer"]);
  expect(await end("steps")).toEqual(["answer", "steps"]);
  expect(await end("thoughts")).toEqual(["answer", "steps", "thought"]);
  let asked = 0;
  const sheet = {
    ...sheetOf(),
    solutionOf: () => {
      asked += 1;
      return Promise.resolve({ thought: "", answer: "The answer is five." });
    },
  };
  const text = await joined(writeSheetMarkdown(sheet, { detail: "answers", problems: "none" }));
  // Of the one without a final answer, the whole text is the answer.
  expect(asked).toBe(1);
  expect(text).toContain("The answer is five.");
});

function textOf(entry: SheetEntry): string | null {
  const note = entryNote(entry);
  return note && phraseText(note);
}

test("what is not certain is marked, and what was confirmed is not", () => {
  const note = (change: Parameters<typeof solutionOf>[0]) => textOf(entryOf("1", { solution: solutionOf(change) }));
  const comparison = (verdict: "right" | "wrong" | "unknown") => ({ comparison: { verdict, reason: say`` } });
  expect(note({})).toBeNull();
  expect(note({ badge: "claimed", ...comparison("right") })).toBeNull();
  expect(note({ badge: "claimed" })).toBe("Unsure: nothing confirms it.");
  expect(note({ badge: "claimed", agreement: { agreeing: 3, samples: 4 } })).toBe(
    "Unsure: nothing confirms it. 3 of 4 attempts came to it.",
  );
  expect(note(comparison("wrong"))).toBe("Unsure: a rule confirms it, but the file gives another answer.");
  expect(note({ badge: "contradicted", ...comparison("right") })).toBe(
    "Unsure: the file gives the same answer, but a rule speaks against it.",
  );
  expect(note({ badge: "contradicted", reason: say`x \\le 4 fails.` })).toBe("Probably wrong: x \\le 4 fails.");
  expect(note({ badge: "claimed", ...comparison("wrong") })).toBe(
    "Probably wrong: it is not the answer that the file gives.",
  );
  expect(textOf(entryOf("1", { state: "needs-look" }))).toBe("Not solved: it may not have been read rightly.");
});

test("Markdown keeps steps as they were written, and nothing else in it is a mark", async () => {
  const text = await joined(writeSheetMarkdown(sheetOf(), { detail: "thoughts", problems: "beside" }));
  expect(text).toMatch(
    /^# Exam\\_1 & more\n\n\*4 of 6 problems answered by Phi-4\\_mini, 2 unsure, 1 probably wrong\.\*\n/,
  );
  expect(text).toContain("\n### 1 – Ladder & wall (1 point)\n\nSolve $3x + 7 = 22$.\n\n**Answer:** $5$\n");
  expect(text).toContain("\n### 2 a (2.5 points)\n\nSolve 2\\*x\\*y = 5\\_000");
  expect(text).toContain("**Answer:** $\\frac{1}{2}$\n\n*Unsure: nothing confirms it. 3 of 4 attempts came to it.*");
  expect(text).toContain("**Answer:** -x\\_1 is it\n\n*Probably wrong:");
  expect(text).toContain(hardAnswer.trim());
  expect(text).toContain("> We think about 1: $x^2$.\n>\n> Then *more*.");
  expect(text).toContain("### 4\n\nSolve $3x + 7 = 22$.\n\n*No answer was found.*");
  expect(text.endsWith("*Not solved: it may not have been read rightly.*\n")).toBe(true);
});

test("a summary counts the one problem as one", async () => {
  const text = await joined(
    writeSheetMarkdown(sheetOf(sampleEntries.slice(0, 1)), { detail: "answers", problems: "none" }),
  );
  expect(text).toContain("*1 of 1 problem answered by Phi-4\\_mini.*");
});
