import { describe, expect, test } from "vitest";
import { attemptNotice } from "../../../../src-renderer/features/chat/attemptNotice.ts";
import { freshAttempt, sampleAttempt, samplePlan, segment } from "./sampleAttempt.ts";

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

describe("how an attempt can go on", () => {
  const open = [segment("thought", "3x = 15.", { ended: false })];
  const used = [segment("thought", "3x = 15.", { ended: false, tokens: 4096 })];

  test.each(["stopped", "interrupted", "failed"] as const)(
    "an open thought of a %s run can be answered",
    (stopReason) => {
      expect(attemptNotice(sampleAttempt({ stopReason, segments: open }))?.canAnswerNow).toBe(true);
    },
  );

  test("a thought that has ended, or has no text, cannot", () => {
    const notice = (segments: typeof open) => attemptNotice(sampleAttempt({ stopReason: "stopped", segments }));
    expect(notice([segment("thought", "3x = 15.")])?.canAnswerNow).toBe(false);
    expect(notice([segment("thought", "", { ended: false })])?.canAnswerNow).toBe(false);
    expect(notice([...open, segment("answer", "5", { ended: false })])?.canAnswerNow).toBe(false);
  });

  test("more effort is offered where the thought or the room was used up, and there is more", () => {
    const effort = (over: Parameters<typeof sampleAttempt>[0]) =>
      attemptNotice(sampleAttempt({ plan: samplePlan(), ...over }))?.moreEffort;
    expect(effort({ stopReason: "stopped", segments: open })).toBeUndefined();
    expect(effort({ stopReason: "stopped", segments: used })).toBe("deep");
    expect(effort({ stopReason: "full", segments: open })).toBe("deep");
    expect(effort({ stopReason: "full", plan: samplePlan({ effort: "maximum" }) })).toBeUndefined();
    expect(effort({ stopReason: "full", plan: null })).toBeUndefined();
  });

  test.each([
    ["person", "Stopped."],
    ["loop-guard", "Stopped, because the model went on repeating itself."],
    ["agreement", "Stopped early: enough other samples have the same answer."],
    [null, "Stopped."],
  ] as const)("stopped by %s says so, and is no trouble", (stoppedBy, title) => {
    expect(attemptNotice(sampleAttempt({ stopReason: "stopped", stoppedBy, segments: open }))).toMatchObject({
      title,
      tone: "calm",
    });
  });

  test("a sample that was not needed says so also when it had not begun", () => {
    const attempt = sampleAttempt({ stopReason: "stopped", stoppedBy: "agreement", segments: [] });
    expect(attemptNotice(attempt)?.title).toBe("Stopped early: enough other samples have the same answer.");
  });
});
