import { expect, test } from "vitest";
import { exchangedConversation, type ExchangedConversation } from "../../../../src-shared/domain/exchange.ts";
import { conversationId } from "../../../../src-shared/domain/ids.ts";
import { emptyHistory, type ExchangeHistory, fullHistory, ids, rowsOf } from "./exchangeHistory.ts";

/** As it comes out of a file. */
const throughFile = (conversation: ExchangedConversation): ExchangedConversation =>
  exchangedConversation.parse(JSON.parse(JSON.stringify(conversation)));

/** All that was there before is there still. */
function expectKept(history: ExchangeHistory, before: Record<string, unknown[]>): void {
  const now = rowsOf(history);
  for (const [table, rows] of Object.entries(before)) expect(now[table], table).toEqual(expect.arrayContaining(rows));
}

test("what was exported is restored exactly, row by row", () => {
  const from = fullHistory();
  const to = emptyHistory();
  const answer = to.exchange.import(throughFile(from.exchange.export(ids.conversation)));
  expect(answer).toEqual({ conversationId: "c", isRenewed: false });
  expect(rowsOf(to)).toEqual(rowsOf(from));
  expect(rowsOf(to)["code_runs"]).toHaveLength(1);
  expect(to.conversations.get(ids.conversation)).toEqual(from.conversations.get(ids.conversation));
  expect(to.conversations.summaries.value).toEqual(from.conversations.summaries.value);
  expect(to.db.pragma("foreign_key_check")).toEqual([]);
});

test("where it is there already, it comes beside it under new ids, the same in all else", () => {
  const history = fullHistory();
  const { exchange, conversations } = history;
  const before = rowsOf(history);
  const exported = exchange.export(ids.conversation);
  const { conversationId: id, isRenewed } = exchange.import(throughFile(exported));
  expect(isRenewed).toBe(true);
  expect(id).not.toBe("c");
  expectKept(history, before);
  const shape = (conversation: ExchangedConversation): string =>
    JSON.stringify(conversation).replaceAll(/"(\w+Id)":"[^"]+"/g, '"$1":"?"');
  expect(shape(exchange.export(id))).toBe(shape(exported));
  expect(conversations.get(id).turns.map(({ question }) => question)).toEqual(
    conversations.get(ids.conversation).turns.map(({ question }) => question),
  );
  expect(conversations.summaries.value).toHaveLength(2);
});

test("a run that goes on is exported as far as it is stored, and interrupted", () => {
  const { exchange, repositories } = fullHistory();
  repositories.attempts.reopen(ids.attempt("a1"));
  repositories.attempts.grow({
    attemptId: ids.attempt("a1"),
    metrics: { promptTokens: 9, promptMs: 1, outputTokens: 9, outputMs: 1 },
    plan: null,
    notes: [],
    segments: [{ ordinal: 1, kind: "answer", appended: " and more", tokens: 9, durationMs: 1, ended: false }],
  });
  const exported = exchange.export(ids.conversation).attempts.find(({ attemptId }) => attemptId === "a1");
  expect(exported).toMatchObject({ stopReason: "interrupted" });
  expect(exported?.segments[1]?.text).toMatch(/ and more$/);
});

test("what is not there cannot be exported", () => {
  expect(() => emptyHistory().exchange.export(conversationId.parse("gone"))).toThrow(
    expect.objectContaining({ code: "conversations/not-found" }),
  );
});

type Harm = (conversation: ExchangedConversation) => ExchangedConversation;
const changeTurn =
  (name: string, change: object): Harm =>
  (conversation) => ({
    ...conversation,
    turns: conversation.turns.map((turn) => (turn.turnId === name ? { ...turn, ...change } : turn)),
  });

test.each<[string, Harm]>([
  ["a turn that follows nothing", changeTurn("t2", { parentAttemptId: "gone" })],
  ["a turn that follows itself", changeTurn("t2", { parentAttemptId: "a3" })],
  ["turns that follow each other", changeTurn("t1", { parentAttemptId: "a3" })],
  ["a turn that is there twice", (c) => ({ ...c, turns: [...c.turns, ...c.turns] })],
  ["an attempt without its turn", (c) => ({ ...c, turns: c.turns.filter(({ turnId }) => turnId !== "t3") })],
])("%s is refused, and nothing is stored", (_, harm) => {
  const exported = fullHistory().exchange.export(ids.conversation);
  const history = emptyHistory();
  expect(() => history.exchange.import(harm(exported))).toThrow(
    expect.objectContaining({ code: "conversations/bad-file" }),
  );
  expect(rowsOf(history)["conversations"]).toEqual([]);
});

test("what is shown must be where it is shown, or is forgotten", () => {
  const exported = fullHistory().exchange.export(ids.conversation);
  const { conversations, exchange } = emptyHistory();
  exchange.import({
    ...exported,
    shownTurnId: ids.turn("t2"),
    attempts: exported.attempts.map((attempt) => ({
      ...attempt,
      shownTurnId: ids.turn("t1"),
      fromAttemptId: ids.attempt("gone"),
    })),
  });
  expect(conversations.get(ids.conversation).turns).toEqual([]);
  expect(conversations.reveal(ids.turn("t2"), null).turns).toHaveLength(2);
});

test("a fork is the branch up to an attempt, and leaves the original as it is", () => {
  const history = fullHistory();
  const { conversations, exchange } = history;
  const before = rowsOf(history);
  const forked = conversations.get(exchange.fork(ids.attempt("a3")));
  expect(forked.title).toBe("Ladder on a wall (copy)");
  expect(forked.turns.map(({ question, attemptIds }) => [question, attemptIds.length])).toEqual([
    ["How fast does it slide?", 1],
    ["And if it is longer?", 1],
  ]);
  const original = conversations.get(ids.conversation).turns[0]?.attempt;
  expect(forked.turns[0]?.attempt.segments).toEqual(original?.segments);
  expect(forked.turns[0]?.attempt.attemptId).not.toBe("a1");
  expectKept(history, before);
  const short = conversations.get(exchange.fork(ids.attempt("a2")));
  expect(short.turns.map(({ question }) => question)).toEqual(["How fast does it slide?"]);
  const summary = conversations.summaries.value.find(({ conversationId: id }) => id === short.conversationId);
  expect(summary).toMatchObject({ isPinned: false, isArchived: false, tags: ["Exam", "physics"] });
});
