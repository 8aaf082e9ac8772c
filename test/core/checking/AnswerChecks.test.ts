import { expect, test, vi } from "vitest";
import { AnswerChecks } from "../../../src-main/core/checking/AnswerChecks.ts";
import { openRepositories } from "../../../src-main/core/storage/openRepositories.ts";
import type { Attempt } from "../../../src-shared/domain/attempt.ts";
import type { CheckReport } from "../../../src-shared/domain/check.ts";
import { attemptId, conversationId, modelId, turnId } from "../../../src-shared/domain/ids.ts";
import { say } from "../../../src-shared/domain/say.ts";
import { fakeAttempt } from "../../rpc/fakeEvents.ts";

const id = attemptId.parse("a");
const report: CheckReport = { badge: "verified", reason: say`x = 5: 3·5 + 7 = 22, holds`, checks: [], answer: null };
const answer = { kind: "answer", text: "It is \\boxed{5}.", tokens: 3, durationMs: 1, ended: true } as const;

function answerChecks(change: Partial<Attempt> = {}) {
  const repositories = openRepositories(":memory:");
  const { conversations, attempts, answerChecks: checks } = repositories;
  const [conversation, turn] = [conversationId.parse("c"), turnId.parse("t")];
  conversations.create(conversation, "T", 1);
  const place = { turnId: turn, conversationId: conversation, parentAttemptId: null, question: "Q", createdAt: 1 };
  conversations.createTurn(place);
  const sampling = { temperature: 0, topK: 0, topP: 1, minP: 0, seed: 1 };
  const request = { createdAt: 1, sampling, effort: "normal" as const, fromAttemptId: null, sampleGroupId: null };
  attempts.create({ attemptId: id, turnId: turn, modelId: modelId.parse("m"), modelName: "M", ...request });
  const attempt = fakeAttempt({ attemptId: id, segments: [answer], ...change });
  const check = vi.fn(() => Promise.resolve(report));
  const compare = vi.fn(() => Promise.resolve({ verdict: "equal" as const, reason: say`Both are 5.`, form: null }));
  const warn = vi.fn();
  const logger = { info: vi.fn(), warn, error: vi.fn() };
  const parts = {
    checker: { check, compare, canDecide: () => Promise.resolve(true) },
    checks,
    attempt: () => ({ attempt, question: "Q" }),
    onChange: () => undefined,
    logger,
  };
  return { checks: new AnswerChecks(parts), check, compare, warn, repositories };
}

test("an answer is checked once, with the question and without the thought", async () => {
  const thought = { ...answer, kind: "thought", text: "\\boxed{4}?" } as const;
  const { checks, check } = answerChecks({ segments: [thought, answer] });
  expect(await Promise.all([checks.of(id), checks.of(id)])).toEqual([report, report]);
  expect(await checks.of(id)).toEqual(report);
  expect(check.mock.calls).toEqual([["Q", "It is \\boxed{5}."]]);
});

test("one that changes is checked again", async () => {
  const { checks, check } = answerChecks();
  await checks.of(id);
  checks.forget(id);
  await checks.of(id);
  expect(check).toHaveBeenCalledTimes(2);
});

test.each([
  ["was stopped", { stopReason: "stopped" as const }],
  ["has no answer", { segments: [] }],
  ["has an empty one", { segments: [{ ...answer, text: " \n" }] }],
])("an attempt that %s is not checked", async (_, change) => {
  const { checks, check } = answerChecks(change);
  expect(await checks.of(id)).toBeNull();
  expect(check).not.toHaveBeenCalled();
});

test("a check that cannot be stored is told all the same", async () => {
  const { checks, warn, repositories } = answerChecks();
  repositories.close();
  vi.spyOn(repositories.answerChecks, "find").mockReturnValue(undefined);
  expect(await checks.of(id)).toEqual(report);
  expect(warn).toHaveBeenCalled();
});

test("two attempts are compared by their final answers", async () => {
  const { checks, check, compare } = answerChecks();
  check.mockResolvedValue({ ...report, answer: { text: "5", source: "boxed", confidence: "high", start: 0, end: 1 } });
  expect(await checks.compare(id, id)).toMatchObject({ verdict: "equal" });
  expect(compare.mock.calls).toEqual([["5", "5"]]);
});

test("an attempt without a final answer is not compared", async () => {
  const { checks, compare } = answerChecks({ segments: [] });
  expect(await checks.compare(id, id)).toBeNull();
  expect(compare).not.toHaveBeenCalled();
});
