import { expect, test } from "vitest";
import type { AttemptId } from "../../../src-shared/domain/ids.ts";
import { ThoughtSummaries } from "../../../src-main/core/traces/ThoughtSummaries.ts";
import { finished, newPlace, testCore } from "../testCore.ts";
import { temporaryFolder } from "../temporaryFolder.ts";
import { freshAttempt, sampleAttempt, segment } from "../../renderer/features/chat/sampleAttempt.ts";

const question = "Solve 3x + 7 = 22.";

test("a thought is summarized when its attempt is over, and anew when it has gone on", async () => {
  const core = testCore();
  const { attemptId, conversationId } = core.reasoning.ask({ place: newPlace, question });
  expect((await finished(core, attemptId)).thoughtSummary).toBe(null);
  await core.summaries.settled;
  const summary = core.conversations.get(conversationId).turns[0]?.attempt.thoughtSummary;
  expect(summary).toMatchObject({ turnedBack: 0 });
  expect(summary?.steps).toBeGreaterThanOrEqual(2);
  expect(summary?.answerSeenAt).toBeGreaterThan(0);
  expect(summary?.answerSeenAt).toBeLessThan(1);
  const total = summary?.strips.reduce((sum, [, share]) => sum + share, 0) ?? 0;
  expect(Math.abs(total - 1_000)).toBeLessThan(10);
});

test("attempts of before there were summaries get theirs at the next start", async () => {
  const dataDir = temporaryFolder();
  const first = testCore({ dataDir });
  const { attemptId, conversationId } = first.reasoning.ask({ place: newPlace, question });
  await finished(first, attemptId);
  // Closed at once: whether the summary was made in time does not matter.
  await first.dispose();
  const core = testCore({ dataDir });
  await core.summaries.settled;
  expect(core.conversations.get(conversationId).turns[0]?.attempt.thoughtSummary?.steps).toBeGreaterThan(1);
});

test("a long thought is read in slices, so that others are served in between", async () => {
  const text = "Then $x_1 = 3$ and so the sum is 12. Wait, let me check this. It gives 15.\n\n".repeat(2_500);
  const attempt = sampleAttempt({ segments: [segment("thought", text), segment("answer", "So $\\boxed{12}$.")] });
  let kept: unknown;
  const summaries = new ThoughtSummaries({
    attempts: {
      find: () => attempt,
      withoutSummary: () => (kept === undefined ? ["a1" as AttemptId] : []),
      summarizeThought: (_attempt, summary) => (kept = summary),
    },
    logger: { info: () => undefined, warn: () => undefined, error: () => undefined },
  });
  let served = 0;
  const timer = setInterval(() => served++, 0);
  summaries.fill();
  await summaries.settled;
  clearInterval(timer);
  expect(kept).toMatchObject({ answerSeenAt: expect.closeTo(0, 3) as unknown });
  expect(served).toBeGreaterThan(3);
});

test("an attempt that cannot be read does not keep the others from theirs", async () => {
  const kept: string[] = [];
  const errors: string[] = [];
  const summaries = new ThoughtSummaries({
    attempts: {
      find: (attemptId) => {
        if (attemptId === "bad") throw new Error("damaged");
        return freshAttempt({ attemptId });
      },
      withoutSummary: () => ["bad", "good"] as AttemptId[],
      summarizeThought: ({ attemptId }) => void kept.push(attemptId),
    },
    logger: { info: () => undefined, warn: () => undefined, error: (words) => void errors.push(words) },
  });
  summaries.fill();
  await summaries.settled;
  expect(kept).toEqual(["good"]);
  expect(errors).toEqual(["could not summarize a thought"]);
});
