import type { AnswerSheet, AnswerSheetChoice } from "../../../src-shared/domain/answer-sheet/AnswerSheet.ts";
import { writeSheetCsv } from "../../../src-shared/domain/answer-sheet/writeSheetCsv.ts";
import { writeSheetJsonl } from "../../../src-shared/domain/answer-sheet/writeSheetJsonl.ts";
import { writeSheetLatex } from "../../../src-shared/domain/answer-sheet/writeSheetLatex.ts";
import { writeSheetMarkdown } from "../../../src-shared/domain/answer-sheet/writeSheetMarkdown.ts";
import type { Sheet } from "../../../src-shared/domain/problems/sheet.ts";
import type { Client } from "../../client/createClient.ts";
import { collectBlob } from "../../components/document/collectBlob.ts";
import { canSetFormula } from "../../components/maths/renderFormula.ts";
import { words } from "../../components/words/words.ts";

export type SheetFormat = "pdf" | "html" | "markdown" | "latex" | "csv" | "jsonl";

/** Media types of the files; of a PDF it is the page that is to be printed. */
const mediaTypes: Readonly<Record<SheetFormat, string>> = {
  pdf: "text/html;charset=utf-8",
  html: "text/html;charset=utf-8",
  markdown: "text/markdown;charset=utf-8",
  latex: "text/x-tex;charset=utf-8",
  csv: "text/csv;charset=utf-8",
  jsonl: "application/jsonl;charset=utf-8",
};

/**
 * Writes an answer sheet. Of a PDF, it is the page that is to be printed.
 * @param choice.problems of no account in tables and records, which hold the questions
 * @param signal ends it, with the signal's reason
 */
export function exportSheet(
  client: Pick<Client, "call">,
  { title, entries }: Sheet,
  format: SheetFormat,
  choice: AnswerSheetChoice,
  signal: AbortSignal,
): Promise<Blob> {
  const solutionOf: AnswerSheet["solutionOf"] = ({ entryId }) => client.call("sheets.solution", { entryId });
  const sheet: AnswerSheet = { title, entries, inLanguage: words().phrases, solutionOf };
  return collectBlob(piecesOf(sheet, format, choice), mediaTypes[format], signal);
}

function piecesOf(sheet: AnswerSheet, format: SheetFormat, choice: AnswerSheetChoice): AsyncIterable<string> {
  switch (format) {
    case "markdown":
      return writeSheetMarkdown(sheet, choice);
    case "latex":
      return writeSheetLatex(sheet, choice, canSetFormula);
    case "csv":
      return writeSheetCsv(sheet, choice.detail);
    case "jsonl":
      return writeSheetJsonl(sheet, choice.detail);
    case "html":
    case "pdf":
      return htmlPieces(sheet, choice, format === "pdf");
  }
}

/** What is only needed for this is fetched for it: the fonts' addresses and the style sheets. */
async function* htmlPieces(
  sheet: AnswerSheet,
  choice: AnswerSheetChoice,
  areThoughtsOpen: boolean,
): AsyncGenerator<string> {
  const { writeSheetHtml } = await import("../../components/document/writeSheetHtml.ts");
  yield* writeSheetHtml(sheet, choice, areThoughtsOpen);
}
