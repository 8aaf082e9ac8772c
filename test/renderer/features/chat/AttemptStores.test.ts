import { expect, test } from "vitest";
import type { Attempt } from "../../../../src-shared/domain/attempt.ts";
import type { Conversation } from "../../../../src-shared/domain/conversation.ts";
import { AttemptStores } from "../../../../src-renderer/features/chat/AttemptStores.ts";
import { freshAttempt, sampleAttempt, segment } from "./sampleAttempt.ts";

const conversationOf = (...attempts: Attempt[]): Conversation => ({
  conversationId: "c1" as Conversation["conversationId"],
  title: "Algebra",
  sheetId: null,
  turns: attempts.map((attempt) => ({
    turnId: attempt.turnId,
    question: "?",
    createdAt: 0,
    siblingTurnIds: [attempt.turnId],
    attemptIds: [attempt.attemptId],
    attempt,
  })),
});

test("an attempt that stays shown keeps its store, and takes what is new", () => {
  const stores = new AttemptStores();
  const { attemptId } = sampleAttempt();
  stores.match(conversationOf(sampleAttempt({ stopReason: "interrupted" })));
  const store = stores.get(attemptId);
  stores.match(conversationOf(freshAttempt({ phase: "reading" })));
  expect(stores.get(attemptId)).toBe(store);
  expect(store?.state.attempt.phase).toBe("reading");
});

test("a running attempt is not set back by an older copy of itself", () => {
  const stores = new AttemptStores();
  const ahead = freshAttempt({ phase: "thinking", segments: [segment("thought", "one two", { ended: false })] });
  stores.match(conversationOf(ahead));
  stores.match(conversationOf(freshAttempt({ phase: "thinking", segments: [segment("thought", "one")] })));
  expect(stores.get(ahead.attemptId)?.state.attempt.segments[0]?.text).toBe("one two");
});

test("what is shown no more is let go", () => {
  const stores = new AttemptStores();
  const { attemptId } = sampleAttempt();
  stores.match(conversationOf(sampleAttempt()));
  stores.match(conversationOf());
  expect(stores.get(attemptId)).toBeUndefined();
});
