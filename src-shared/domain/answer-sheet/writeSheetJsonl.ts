import type { AnswerDetail, AnswerSheet } from "./AnswerSheet.ts";
import { sheetRecords } from "./sheetRecords.ts";

/** An answer sheet as JSON by lines, a record a line. */
export async function* writeSheetJsonl(sheet: AnswerSheet, detail: AnswerDetail): AsyncGenerator<string> {
  for await (const record of sheetRecords(sheet, detail)) yield `${JSON.stringify(record)}\n`;
}
