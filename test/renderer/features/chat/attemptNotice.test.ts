import { describe, expect, test } from "vitest";
import { attemptNotice } from "../../../../src-renderer/features/chat/attemptNotice.ts";
import { freshAttempt, sampleAttempt, segment } from "./sampleAttempt.ts";

const thoughtOnly = [segment("thought", "3x = 15.", { ended: false })];

describe("attemptNotice", () => {
  test("nothing is said while it runs, and nothing when it has answered", () => {
    expect(attemptNotice(freshAttempt())).toBeUndefined();
    expect(attemptNotice(sampleAttempt())).toBeUndefined();
  });

  test("a run that ended without an answer says so, and what to do", () => {
    const notice = attemptNotice(sampleAttempt({ segments: thoughtOnly }));
    expect(notice).toMatchObject({ title: "No answer.", canContinue: false });
    expect(notice?.advice).toMatch(/Run it again/);
  });

  test("a blank answer is none", () => {
    expect(attemptNotice(sampleAttempt({ segments: [segment("answer", " \n")] }))?.title).toBe("No answer.");
  });

  test.each(["stopped", "interrupted"] as const)("%s can be continued where there is text", (stopReason) => {
    expect(attemptNotice(sampleAttempt({ stopReason, segments: thoughtOnly }))?.canContinue).toBe(true);
    expect(attemptNotice(sampleAttempt({ stopReason, segments: [] }))?.canContinue).toBe(false);
  });

  test("an interrupted run says that what it wrote is kept", () => {
    expect(attemptNotice(sampleAttempt({ stopReason: "interrupted" }))?.title).toBe(
      "Stemma closed in the middle of this run. What it had written is kept.",
    );
  });

  test("a run out of room cannot go on", () => {
    expect(attemptNotice(sampleAttempt({ stopReason: "full" }))).toMatchObject({ canContinue: false });
  });

  test("a failure has the words of its code and stands out", () => {
    const crashed = attemptNotice(
      sampleAttempt({ stopReason: "failed", error: { code: "engine/crashed", message: "SIGSEGV" }, segments: [] }),
    );
    const memory = attemptNotice(
      sampleAttempt({ stopReason: "failed", error: { code: "engine/out-of-memory", message: "" }, segments: [] }),
    );
    expect(crashed?.tone).toBe("trouble");
    expect(crashed?.title).not.toBe(memory?.title);
    expect(crashed?.title).not.toContain("SIGSEGV");
  });
});
