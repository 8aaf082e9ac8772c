import { writeSheetHtml } from "../../../../src-renderer/components/document/writeSheetHtml.ts";
import type { AnswerSheetChoice } from "../../../../src-shared/domain/answer-sheet/AnswerSheet.ts";
import { joined, sheetOf } from "../../../shared/answer-sheet/sampleSheet.ts";

/** The sample sheet as a page. */
const write = (choice: AnswerSheetChoice, areThoughtsOpen: boolean): Promise<string> =>
  joined(writeSheetHtml(sheetOf(), choice, areThoughtsOpen));

Object.assign(window, { write });
