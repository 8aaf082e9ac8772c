import { expect, test } from "vitest";
import type { Client } from "../../../../src-renderer/client/createClient.ts";
import { exportSheet, type SheetFormat } from "../../../../src-renderer/features/sheet/exportSheet.ts";
import type { AnswerSheetChoice } from "../../../../src-shared/domain/answer-sheet/AnswerSheet.ts";
import { AppError } from "../../../../src-shared/errors/AppError.ts";
import { sampleEntry, sampleSheet, solved } from "./sampleSheet.ts";

const sheet = sampleSheet([
  sampleEntry("11", solved()),
  sampleEntry("12", solved({ answer: "\\frac{1}{2}", badge: "claimed" })),
]);

const all: AnswerSheetChoice = { detail: "thoughts", problems: "beside" };

/** A core that knows how each entry was solved; it tells whose solution was asked for. */
function core(): { client: Pick<Client, "call">; asked: string[] } {
  const asked: string[] = [];
  const call = (_name: string, { entryId }: { entryId: string }) => {
    asked.push(entryId);
    return Promise.resolve({ thought: `thought of ${entryId}`, answer: `steps of ${entryId}` });
  };
  return { client: { call } as unknown as Pick<Client, "call">, asked };
}

const write = (format: SheetFormat, choice: AnswerSheetChoice, { client } = core()): Promise<Blob> =>
  exportSheet(client, sheet, format, choice, new AbortController().signal);

test.each([
  ["markdown", "text/markdown;charset=utf-8", /^# Exam\n[^]*thought of entry-11[^]*steps of entry-12/],
  ["latex", "text/x-tex;charset=utf-8", /\\documentclass[^]*\\frac\{1\}\{2\}[^]*\\end\{document\}/],
  ["csv", "text/csv;charset=utf-8", /thought of entry-11/],
  ["jsonl", "application/jsonl;charset=utf-8", /"badge":"verified"[^]*\n\{[^]*"badge":"claimed"/],
] as const)("%s is written with what is asked for", async (format, type, text) => {
  const blob = await write(format, all);
  expect(blob.type).toBe(type);
  expect(await blob.text()).toMatch(text);
});

test("with the answers only, no solution is asked for", async () => {
  const asking = core();
  const text = await (await write("markdown", { detail: "answers", problems: "none" }, asking)).text();
  expect(text).toContain("36");
  expect(text).not.toMatch(/steps of|thought of|What is 11/);
  expect(asking.asked).toEqual([]);
});

test("it ends when the person leaves, and with what the core says", async () => {
  const abort = new AbortController();
  abort.abort(new Error("left"));
  await expect(exportSheet(core().client, sheet, "markdown", all, abort.signal)).rejects.toThrow("left");
  const gone = new AppError("sheets/not-found", "it is gone");
  const client = { call: () => Promise.reject(gone) } as unknown as Pick<Client, "call">;
  await expect(write("markdown", all, { client, asked: [] })).rejects.toBe(gone);
});
