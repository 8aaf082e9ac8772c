import { writeSheetHtml } from "../../../../src-renderer/components/document/writeSheetHtml.ts";
import type { AnswerSheetChoice } from "../../../../src-shared/domain/answer-sheet/AnswerSheet.ts";
import { joined, sampleEntries, sheetOf } from "../../../shared/answer-sheet/sampleSheet.ts";

export type Write = (choice: AnswerSheetChoice, areThoughtsOpen: boolean, labels?: string[]) => Promise<string>;

/** The sample sheet as a page, with all of its entries or some. */
const write: Write = (choice, areThoughtsOpen, labels) => {
  const entries = sampleEntries.filter(({ label }) => labels?.includes(label) !== false);
  return joined(writeSheetHtml(sheetOf(entries), choice, areThoughtsOpen));
};

Object.assign(window, { write });
