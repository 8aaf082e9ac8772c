import { onTestFinished } from "vitest";
import { ConversationService } from "../../../../src-main/core/conversations/ConversationService.ts";
import { ConversationExchange } from "../../../../src-main/core/conversations/exchange/ConversationExchange.ts";
import { openDatabase, type OpenDatabase } from "../../../../src-main/core/storage/openDatabase.ts";
import { createRepositories, type Repositories } from "../../../../src-main/core/storage/openRepositories.ts";
import {
  attemptId,
  conversationId,
  modelId,
  sampleGroupId,
  turnId,
  type AttemptId,
  type TurnId,
} from "../../../../src-shared/domain/ids.ts";
import { say } from "../../../../src-shared/domain/say.ts";

export interface ExchangeHistory {
  db: OpenDatabase;
  repositories: Repositories;
  conversations: ConversationService;
  exchange: ConversationExchange;
}

/** A history in memory with what takes conversations in and out. */
export function emptyHistory(): ExchangeHistory {
  const { db, close } = openDatabase(":memory:");
  onTestFinished(close);
  const repositories = createRepositories(db, ":memory:");
  const conversations = new ConversationService(repositories.conversations, repositories.attempts);
  return { db, repositories, conversations, exchange: new ConversationExchange(repositories.exchange, conversations) };
}

export const ids = {
  conversation: conversationId.parse("c"),
  turn: (name: string): TurnId => turnId.parse(name),
  attempt: (name: string): AttemptId => attemptId.parse(name),
};

/**
 * One with a conversation that has something of everything: two versions of a question, two attempts at one with a
 * follow-up, a run that was gone on from, samples, a check, code that ran, a pin and tags.
 */
export function fullHistory(): ExchangeHistory {
  const history = emptyHistory();
  const { attempts, conversations, answerChecks, codeRuns, sampleGroups } = history.repositories;
  conversations.create(ids.conversation, "Ladder on a wall", 1_000);
  const turn = (name: string, parent: string | null, question: string, at: number): void =>
    conversations.createTurn({
      turnId: ids.turn(name),
      conversationId: ids.conversation,
      parentAttemptId: parent === null ? null : ids.attempt(parent),
      question,
      createdAt: at,
    });
  const attempt = (name: string, of: string, at: number, { from, group }: { from?: string; group?: string } = {}) => {
    const id = ids.attempt(name);
    attempts.create({
      attemptId: id,
      turnId: ids.turn(of),
      modelId: modelId.parse("file:m"),
      modelName: "Model “M”",
      createdAt: at,
      sampling: { temperature: 0.8, topK: 50, topP: 0.95, minP: 0, presencePenalty: 0.5, seed: at },
      effort: at % 2 === 0 ? "deep" : 900,
      fromAttemptId: from === undefined ? null : ids.attempt(from),
      sampleGroupId: group === undefined ? null : sampleGroupId.parse(group),
    });
    const thought = `Thought of ${name} — \u0000 𝑥 ≠ 2`;
    attempts.grow({
      attemptId: id,
      metrics: { promptTokens: 9, promptMs: 1.5, outputTokens: at, outputMs: 20.25 },
      plan: {
        effort: "deep",
        contextTokens: 4096,
        systemTokens: 10,
        pastTokens: 0,
        questionTokens: 5,
        thoughtTokens: 3000,
        answerTokens: 512,
        droppedTurns: 1,
      },
      notes: [{ type: "thought-closed", by: "budget" }],
      segments: [
        { ordinal: 0, kind: "thought", appended: thought, tokens: 5, durationMs: 2.5, ended: true },
        { ordinal: 1, kind: "answer", appended: `$\\boxed{${at}}$`, tokens: 3, durationMs: 1.25, ended: false },
      ],
    });
    conversations.showAttempt(ids.turn(of), id);
    return id;
  };
  const over = (id: AttemptId): void => attempts.finish(id, { stopReason: "answered", stoppedBy: null, error: null });
  turn("t1", null, "How fast does it slide?", 1_001);
  over(attempt("a1", "t1", 1_002));
  over(attempt("a2", "t1", 1_003, { from: "a1" }));
  turn("t2", "a1", "And if it is longer?", 1_004);
  const error = { code: "engine/crashed", message: "m", data: { detail: "SIGSEGV" } } as const;
  attempts.finish(attempt("a3", "t2", 1_005), { stopReason: "failed", stoppedBy: null, error });
  turn("t3", null, "How fast does the ladder slide?", 1_006);
  sampleGroups.create(sampleGroupId.parse("g"), ids.turn("t3"));
  over(attempt("a4", "t3", 1_007, { group: "g" }));
  attempts.finish(attempt("a5", "t3", 1_008, { group: "g" }), {
    stopReason: "stopped",
    stoppedBy: "agreement",
    error: null,
  });
  attempts.foldThought(ids.attempt("a1"), false);
  answerChecks.save(ids.attempt("a1"), { badge: "verified", reason: say`It holds.`, checks: [], answer: null }, 3);
  codeRuns.save(ids.attempt("a1"), {
    code: "print(1)",
    outcome: "finished",
    stdout: "1\n",
    stderr: "",
    result: null,
    latex: null,
    error: null,
    durationMs: 1.5,
    wallMs: 1_000,
  });
  const summary = { steps: 3, turnedBack: 1, answerSeenAt: 0.5, strips: [["plan", 1000]] };
  history.db.prepare("UPDATE attempts SET thought_summary = ? WHERE attempt_id = 'a1'").run(JSON.stringify(summary));
  history.db.exec("UPDATE sample_groups SET stopped_early = 1");
  // The first version of the question is the one that is shown, with its first attempt.
  for (const name of ["t2", "t3", "t1"]) {
    const record = conversations.findTurn(ids.turn(name));
    if (record !== undefined) conversations.showTurn(record);
  }
  conversations.showAttempt(ids.turn("t1"), ids.attempt("a1"));
  conversations.setPinned(ids.conversation, 2_000);
  conversations.setArchived(ids.conversation, 2_000);
  conversations.setTags(ids.conversation, ["physics", "Exam"]);
  conversations.touch(ids.conversation, 2_000);
  history.conversations.refresh();
  return history;
}

/** Everything that is stored, but for the log of changes. */
export function rowsOf({ db }: ExchangeHistory): Record<string, unknown[]> {
  const tables = db
    .prepare<[], { name: string }>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> 'search_changes'`,
    )
    .all();
  return Object.fromEntries(tables.map(({ name }) => [name, db.prepare(`SELECT * FROM ${name} ORDER BY 1, 2`).all()]));
}
