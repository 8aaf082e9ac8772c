import { beforeEach, expect, test } from "vitest";
import { AttemptRepository } from "../../../src-main/core/storage/AttemptRepository.ts";
import { ConversationRepository } from "../../../src-main/core/storage/ConversationRepository.ts";
import { openDatabase, type OpenDatabase } from "../../../src-main/core/storage/openDatabase.ts";
import { attemptId, conversationId, modelId, turnId } from "../../../src-shared/domain/ids.ts";

const ids = { attempt: attemptId.parse("a"), turn: turnId.parse("t"), conversation: conversationId.parse("c") };
const metrics = { promptTokens: 9, promptMs: 1.5, outputTokens: 4, outputMs: 20.25 };
const counts = { tokens: 2, durationMs: 3.5, ended: false };
const plan = {
  effort: "deep" as const,
  contextTokens: 4096,
  systemTokens: 10,
  pastTokens: 0,
  questionTokens: 5,
  thoughtTokens: 3000,
  answerTokens: 512,
  droppedTurns: 0,
};
const note = { type: "thought-closed", by: "budget" } as const;
let db: OpenDatabase;
let attempts: AttemptRepository;

beforeEach(() => {
  ({ db } = openDatabase(":memory:"));
  const conversations = new ConversationRepository(db);
  attempts = new AttemptRepository(db);
  conversations.create(ids.conversation, "T", 1);
  conversations.createTurn({
    turnId: ids.turn,
    conversationId: ids.conversation,
    parentAttemptId: null,
    question: "Q",
    createdAt: 1,
  });
  const sampling = { temperature: 0.8, topK: 50, topP: 0.95, minP: 0, seed: 3 };
  const asked = { effort: "deep" as const, fromAttemptId: null, sampleGroupId: null };
  const model = { modelId: modelId.parse("starter"), modelName: "Starter" };
  attempts.create({ attemptId: ids.attempt, turnId: ids.turn, ...model, createdAt: 5, sampling, ...asked });
});

const grow = (...segments: { ordinal: number; kind: "thought" | "answer"; appended: string; ended?: boolean }[]) =>
  attempts.grow({
    attemptId: ids.attempt,
    metrics,
    plan,
    notes: [note],
    segments: segments.map((segment) => ({ ...counts, ...segment })),
  });

test("a new attempt runs and has nothing", () => {
  expect(attempts.find(ids.attempt)).toMatchObject({ phase: "waiting", stopReason: null, segments: [], error: null });
  expect(attempts.request(ids.attempt)).toEqual({
    sampling: { temperature: 0.8, topK: 50, topP: 0.95, minP: 0, seed: 3 },
    effort: "deep",
  });
  attempts.setEffort(ids.attempt, 900);
  expect(attempts.request(ids.attempt)?.effort).toBe(900);
  expect(attempts.find(attemptId.parse("other"))).toBeUndefined();
});

test("text that grows in pieces reads as one, exactly as it came", () => {
  grow({ ordinal: 0, kind: "thought", appended: "One\u0000 " });
  grow(
    { ordinal: 0, kind: "thought", appended: "𝑥 ≠ 'two'", ended: true },
    { ordinal: 1, kind: "answer", appended: "" },
  );
  for (let i = 0; i < 12; i++) grow({ ordinal: 1, kind: "answer", appended: `${i},` });
  const texts = () => attempts.find(ids.attempt)?.segments.map(({ text }) => text);
  const whole = ["One\u0000 𝑥 ≠ 'two'", "0,1,2,3,4,5,6,7,8,9,10,11,"];
  expect(texts()).toEqual(whole);
  attempts.finish(ids.attempt, { stopReason: "answered", stoppedBy: null, error: null });
  expect(texts()).toEqual(whole);
  expect(db.prepare("SELECT count(*) AS n FROM segment_pieces").get()).toEqual({ n: 0 });
  expect(attempts.find(ids.attempt)).toMatchObject({
    phase: null,
    stopReason: "answered",
    metrics,
    plan,
    notes: [note],
  });
});

test("a continued attempt appends to what was joined", () => {
  grow({ ordinal: 0, kind: "thought", appended: "a" });
  attempts.finish(ids.attempt, { stopReason: "stopped", stoppedBy: "loop-guard", error: null });
  expect(attempts.find(ids.attempt)?.stoppedBy).toBe("loop-guard");
  attempts.reopen(ids.attempt);
  grow({ ordinal: 0, kind: "thought", appended: "b" });
  const error = { code: "engine/crashed", message: "m", data: { detail: "SIGSEGV" } } as const;
  attempts.finish(ids.attempt, { stopReason: "failed", stoppedBy: null, error });
  expect(attempts.find(ids.attempt)).toMatchObject({
    stopReason: "failed",
    stoppedBy: null,
    error: { code: "engine/crashed", data: { detail: "SIGSEGV" } },
    segments: [{ text: "ab" }],
  });
});

test("attempts of a killed app are interrupted with their text", () => {
  grow({ ordinal: 0, kind: "thought", appended: "half a tho" });
  attempts.interruptLeftovers();
  expect(attempts.find(ids.attempt)).toMatchObject({ stopReason: "interrupted", segments: [{ text: "half a tho" }] });
  attempts.interruptLeftovers();
  expect(attempts.find(ids.attempt)?.segments[0]?.text).toBe("half a tho");
});

test("the choice to fold a thought is kept", () => {
  expect(attempts.find(ids.attempt)?.thoughtFolded).toBeNull();
  attempts.foldThought(ids.attempt, false);
  expect(attempts.find(ids.attempt)?.thoughtFolded).toBe(false);
});
