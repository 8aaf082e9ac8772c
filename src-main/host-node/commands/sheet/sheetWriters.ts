import type { AnswerSheet, AnswerSheetChoice } from "../../../../src-shared/domain/answer-sheet/AnswerSheet.ts";
import { writeSheetCsv } from "../../../../src-shared/domain/answer-sheet/writeSheetCsv.ts";
import { writeSheetJsonl } from "../../../../src-shared/domain/answer-sheet/writeSheetJsonl.ts";
import { writeSheetLatex } from "../../../../src-shared/domain/answer-sheet/writeSheetLatex.ts";
import { writeSheetMarkdown } from "../../../../src-shared/domain/answer-sheet/writeSheetMarkdown.ts";
import { canSetFormula } from "./canSetFormula.ts";

type Writer = (sheet: AnswerSheet, choice: AnswerSheetChoice) => AsyncIterable<string>;

/** What the terminal can write, by the ending of a file's name. */
export const sheetWriters = {
  ".md": writeSheetMarkdown,
  ".tex": (sheet, choice) => writeSheetLatex(sheet, choice, canSetFormula),
  ".csv": (sheet, { detail }) => writeSheetCsv(sheet, detail),
  ".jsonl": (sheet, { detail }) => writeSheetJsonl(sheet, detail),
} as const satisfies Record<string, Writer>;

export type SheetExtension = keyof typeof sheetWriters;
