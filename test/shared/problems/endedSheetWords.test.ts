import { expect, test } from "vitest";
import { sheetId } from "../../../src-shared/domain/ids.ts";
import { endedSheetWords } from "../../../src-shared/domain/problems/endedSheetWords.ts";
import type { EndedSheet } from "../../../src-shared/domain/problems/sheet.ts";

const ended = (change: Partial<EndedSheet> = {}): EndedSheet => ({
  sheetId: sheetId.parse("s"),
  title: "Exam",
  state: "done",
  counts: { waiting: 0, "needs-look": 0, solving: 0, solved: 10, failed: 2, skipped: 0, stopped: 0 },
  error: null,
  endedAt: 0,
  ...change,
});

test("a sheet that is done says how many were answered, and what waits for the person", () => {
  expect(endedSheetWords(ended())).toEqual({ title: "Exam is done", body: "10 of 12 problems answered." });
  const counts = { ...ended().counts, "needs-look": 1 };
  expect(endedSheetWords(ended({ counts })).body).toBe("10 of 13 problems answered. 1 waits for a look.");
});

test("one that could not go on says why", () => {
  const error = { code: "engine/out-of-memory", message: "" } as const;
  const { title, body } = endedSheetWords(ended({ state: "halted", error }));
  expect(title).toBe("Exam could not go on");
  expect(body).toMatch(/^10 of 12 problems answered\. .*memory/);
});
