import type { AnswerDetail, AnswerSheet } from "./AnswerSheet.ts";
import type { AnswerRecord } from "./answerRecord.ts";
import { sheetRecords } from "./sheetRecords.ts";

/** Headings and what stands below them. */
const columns = {
  Problem: "label",
  Title: "title",
  Question: "question",
  Points: "points",
  Answer: "answer",
  Standing: "standing",
  Check: "badge",
  Phrase: "reason",
  Reference: "reference",
  "By the reference": "referenceVerdict",
  Agreeing: "agreeing",
  Samples: "samples",
  Model: "model",
  Tokens: "tokens",
  Milliseconds: "timeMs",
  State: "state",
  Source: "source",
  Licence: "licence",
} as const satisfies Record<string, keyof AnswerRecord>;

const textColumns: Readonly<Record<AnswerDetail, Record<string, keyof AnswerRecord>>> = {
  answers: {},
  steps: { Steps: "steps" },
  thoughts: { Steps: "steps", Thought: "thought" },
};

/**
 * An answer sheet as a table with commas between, a row an entry (RFC 4180). It begins with a byte order mark, by which
 * spreadsheet programs know UTF-8.
 */
export async function* writeSheetCsv(sheet: AnswerSheet, detail: AnswerDetail): AsyncGenerator<string> {
  const all: Record<string, keyof AnswerRecord> = { ...columns, ...textColumns[detail] };
  const row = (values: readonly unknown[]): string => `${values.map(toCell).join(",")}\r\n`;
  yield `\ufeff${row(Object.keys(all))}`;
  for await (const record of sheetRecords(sheet, detail)) yield row(Object.values(all).map((key) => record[key]));
}

/** What a spreadsheet would run as a formula, in the signs of any keyboard. */
const runs = /^[\s]*[=+\-@\uff1d\uff0b\uff0d\uff20]/;
const number = /^[+-]?\d+(?:[.,]\d+)*(?:e[+-]?\d+)?%?$/i;

/** A text that would be run gets an apostrophe in front, by which it is text; a number is left one. */
function toCell(value: unknown): string {
  if (value === null || value === undefined) return "";
  const text = typeof value === "string" ? value : JSON.stringify(value);
  const safe = runs.test(text) && !number.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
