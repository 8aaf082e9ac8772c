import { afterEach, expect, test } from "vitest";
import { spokenWords, speak } from "../../src-main/host-electron/words/spokenWords.ts";
import { sheetId } from "../../src-shared/domain/ids.ts";
import type { EndedSheet } from "../../src-shared/domain/problems/sheet.ts";

const ended = (change: Partial<EndedSheet> = {}): EndedSheet => ({
  sheetId: sheetId.parse("s"),
  title: "Exam",
  state: "done",
  counts: { waiting: 0, "needs-look": 0, solving: 0, solved: 10, failed: 2, skipped: 0, stopped: 0 },
  error: null,
  endedAt: 0,
  ...change,
});

afterEach(() => speak("en"));

test("a sheet that is done says how many were answered, and what waits for the person", () => {
  expect(spokenWords().endedSheet(ended())).toEqual({ title: "Exam is done", body: "10 of 12 problems answered." });
  const counts = { ...ended().counts, "needs-look": 1 };
  expect(spokenWords().endedSheet(ended({ counts })).body).toBe("10 of 13 problems answered. 1 waits for a look.");
});

test("one that could not go on says why", () => {
  const error = { code: "engine/out-of-memory", message: "" } as const;
  const { title, body } = spokenWords().endedSheet(ended({ state: "halted", error }));
  expect(title).toBe("Exam could not go on");
  expect(body).toMatch(/^10 of 12 problems answered\. .*memory/);
});

test("the shell speaks German from the moment on that it is told to", () => {
  speak("de");
  expect(spokenWords().menu.copy).toBe("Kopieren");
  expect(spokenWords().endedSheet(ended())).toEqual({
    title: "Exam ist fertig",
    body: "10 von 12 Aufgaben beantwortet.",
  });
  expect(spokenWords().errors["engine/out-of-memory"](undefined).title).toMatch(/speicher/i);
});
