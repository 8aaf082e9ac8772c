import { describe, expect, test } from "vitest";
import type { CodeRun } from "../../../../src-shared/domain/codeRun.ts";
import { outcomeWords } from "../../../../src-renderer/components/python/outcomeWords.ts";

const run: CodeRun = {
  code: "",
  outcome: "finished",
  stdout: "",
  stderr: "",
  result: null,
  latex: null,
  error: null,
  durationMs: 2_340,
  wallMs: 10_000,
};
const error = { type: "ValueError", message: "", line: null, traceback: "", missingModule: null };

describe("outcomeWords", () => {
  test.each<[Partial<CodeRun>, string]>([
    [{ outcome: "failed", error: { ...error, message: "no", line: 3 } }, "ValueError in line 3: no"],
    [{ outcome: "failed", error }, "ValueError."],
    [{ outcome: "failed", error: { ...error, missingModule: "numpy.linalg" } }, "numpy is not available here."],
    [{ outcome: "stopped" }, "Stopped after 2.3 s."],
    [{ outcome: "stopped", durationMs: 0 }, "Stopped."],
    [{ outcome: "time" }, "Ended after 10 s."],
    [{ outcome: "memory" }, "Ended: out of memory."],
    [{ outcome: "output" }, "Ended: too much output."],
    [{ outcome: "broken" }, "Python broke off, or could not start."],
  ])("%j is said", (part, title) => {
    expect(outcomeWords({ ...run, ...part })?.title).toBe(title);
  });

  test("limits are named", () => {
    expect(outcomeWords({ ...run, outcome: "memory" })?.advice).toBe("Code may use 512 MB.");
    expect(outcomeWords({ ...run, outcome: "output" })?.advice).toBe("Code may print 64,000 characters.");
    expect(outcomeWords({ ...run, outcome: "time", wallMs: 60_000 })?.advice).toBe("Code may not run longer.");
  });

  test("nothing is said of a run that came to its end", () => {
    expect(outcomeWords(run)).toBeUndefined();
  });
});
