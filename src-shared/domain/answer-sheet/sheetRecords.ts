import type { AnswerDetail, AnswerSheet } from "./AnswerSheet.ts";
import { answerRecord, type AnswerRecord } from "./answerRecord.ts";

/** The entries of a sheet as records, one after another. */
export async function* sheetRecords(
  { entries, solutionOf }: AnswerSheet,
  detail: AnswerDetail,
): AsyncGenerator<AnswerRecord> {
  for (const entry of entries) {
    const isWanted = detail !== "answers" && entry.state === "solved";
    yield answerRecord(entry, isWanted ? await solutionOf(entry) : { thought: "", answer: "" }, detail);
  }
}
