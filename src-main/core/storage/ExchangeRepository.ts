import { checkReport } from "../../../src-shared/domain/check.ts";
import type { ExchangedAttempt, ExchangedConversation, ExchangedTurn } from "../../../src-shared/domain/exchange.ts";
import type { AttemptId, ConversationId, TurnId } from "../../../src-shared/domain/ids.ts";
import { AttemptRepository } from "./AttemptRepository.ts";
import { CodeRunRepository } from "./CodeRunRepository.ts";
import type { OpenDatabase } from "./openDatabase.ts";

interface ConversationRow {
  title: string;
  createdAt: number;
  updatedAt: number;
  isPinned: number;
  isArchived: number;
  tags: string;
  shownTurnId: TurnId | null;
}

/** Whole conversations, to be read and stored in one piece. */
export class ExchangeRepository {
  readonly #db: OpenDatabase;
  readonly #attempts: AttemptRepository;
  readonly #codeRuns: CodeRunRepository;

  constructor(db: OpenDatabase) {
    this.#db = db;
    this.#attempts = new AttemptRepository(db);
    this.#codeRuns = new CodeRunRepository(db);
  }

  /** Undefined where there is no such conversation. */
  read(conversationId: ConversationId): ExchangedConversation | undefined {
    // As one, so that no run writes in between.
    return this.#db.transaction(() => {
      const [row] = this.#all<ConversationRow>(
        `SELECT title, created_at AS createdAt, updated_at AS updatedAt, shown_turn_id AS shownTurnId,
           pinned_at IS NOT NULL AS isPinned, archived_at IS NOT NULL AS isArchived,
           (SELECT json_group_array(tag ORDER BY tag) FROM conversation_tags t
            WHERE t.conversation_id = c.conversation_id) AS tags
         FROM conversations c WHERE conversation_id = ?`,
        conversationId,
      );
      if (row === undefined) return undefined;
      const { isPinned, isArchived, tags, ...conversation } = row;
      return {
        conversationId,
        ...conversation,
        isPinned: isPinned === 1,
        isArchived: isArchived === 1,
        tags: JSON.parse(tags) as string[],
        turns: this.#turns(conversationId),
        attempts: this.#attemptsOf(conversationId),
        sampleGroups: this.#all<{ id: string; turnId: TurnId; stoppedEarly: number }>(
          `SELECT sample_group_id AS id, turn_id AS turnId, stopped_early AS stoppedEarly
           FROM sample_groups JOIN turns USING (turn_id) WHERE conversation_id = ?`,
          conversationId,
        ).map(({ id, turnId, stoppedEarly }) => ({
          sampleGroupId: id as ExchangedConversation["sampleGroups"][number]["sampleGroupId"],
          turnId,
          stoppedEarly: stoppedEarly === 1,
        })),
      };
    })();
  }

  /** Whether anything of it is stored already, under the same id. */
  isKnown({ conversationId, turns, attempts, sampleGroups }: ExchangedConversation): boolean {
    const has = (table: string, column: string, ids: readonly string[]): boolean =>
      this.#all(
        `SELECT 1 FROM ${table} WHERE ${column} IN (SELECT value FROM json_each(?)) LIMIT 1`,
        JSON.stringify(ids),
      ).length > 0;
    return (
      has("conversations", "conversation_id", [conversationId]) ||
      has(
        "turns",
        "turn_id",
        turns.map(({ turnId }) => turnId),
      ) ||
      has(
        "attempts",
        "attempt_id",
        attempts.map(({ attemptId }) => attemptId),
      ) ||
      has(
        "sample_groups",
        "sample_group_id",
        sampleGroups.map(({ sampleGroupId }) => sampleGroupId),
      )
    );
  }

  /** Stores all of it, or nothing. Its ids must be new, and lead to each other. */
  write(conversation: ExchangedConversation): void {
    this.#db
      .transaction(() => {
        // Turns hang on attempts and attempts on turns.
        this.#db.pragma("defer_foreign_keys = ON");
        this.#writeConversation(conversation);
        for (const turn of conversation.turns) this.#writeTurn(conversation.conversationId, turn);
        for (const { sampleGroupId, turnId, stoppedEarly } of conversation.sampleGroups)
          this.#run("INSERT INTO sample_groups VALUES (?, ?, ?)", sampleGroupId, turnId, Number(stoppedEarly));
        for (const attempt of conversation.attempts) this.#writeAttempt(attempt);
      })
      .immediate();
  }

  #turns(conversationId: ConversationId): ExchangedTurn[] {
    return this.#all<ExchangedTurn>(
      `SELECT turn_id AS turnId, parent_attempt_id AS parentAttemptId, question, created_at AS createdAt,
         shown_attempt_id AS shownAttemptId
       FROM turns WHERE conversation_id = ? ORDER BY created_at, rowid`,
      conversationId,
    );
  }

  #attemptsOf(conversationId: ConversationId): ExchangedAttempt[] {
    return this.#all<{ id: AttemptId; shownTurnId: TurnId | null; report: string | null; version: number | null }>(
      `SELECT attempt_id AS id, a.shown_turn_id AS shownTurnId, c.report, c.version
       FROM attempts a JOIN turns USING (turn_id) LEFT JOIN answer_checks c USING (attempt_id)
       WHERE conversation_id = ? ORDER BY a.created_at, a.rowid`,
      conversationId,
    ).flatMap(({ id, shownTurnId, report, version }): ExchangedAttempt[] => {
      const attempt = this.#attempts.find(id);
      const request = this.#attempts.request(id);
      if (attempt === undefined || request === undefined) return [];
      const { phase: _, stopReason, ...kept } = attempt;
      // What another version wrote and cannot be read is checked anew.
      const read = report === null ? undefined : checkReport.safeParse(JSON.parse(report)).data;
      return [
        {
          ...kept,
          ...request,
          stopReason: stopReason ?? "interrupted",
          shownTurnId,
          check: read === undefined || version === null ? null : { report: read, version },
          codeRuns: this.#codeRuns.list(id),
        },
      ];
    });
  }

  #writeConversation({ conversationId, tags, isPinned, isArchived, ...row }: ExchangedConversation): void {
    const { title, createdAt, updatedAt, shownTurnId } = row;
    this.#run(
      `INSERT INTO conversations (conversation_id, title, created_at, updated_at, shown_turn_id, pinned_at, archived_at)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
      conversationId,
      title,
      createdAt,
      updatedAt,
      shownTurnId,
      isPinned ? updatedAt : null,
      isArchived ? updatedAt : null,
    );
    for (const tag of new Set(tags)) this.#run("INSERT INTO conversation_tags VALUES (?, ?)", conversationId, tag);
  }

  #writeTurn(conversationId: ConversationId, turn: ExchangedTurn): void {
    this.#run(
      `INSERT INTO turns (turn_id, conversation_id, parent_attempt_id, question, created_at, shown_attempt_id)
       VALUES (?, ?, ?, ?, ?, ?)`,
      turn.turnId,
      conversationId,
      turn.parentAttemptId,
      turn.question,
      turn.createdAt,
      turn.shownAttemptId,
    );
  }

  #writeAttempt(attempt: ExchangedAttempt): void {
    const { attemptId, metrics, plan, notes, segments, check, codeRuns } = attempt;
    this.#attempts.create(attempt);
    this.#attempts.grow({
      attemptId,
      metrics,
      plan,
      notes,
      segments: segments.map(({ text, ...counts }, ordinal) => ({ ...counts, ordinal, appended: text })),
    });
    this.#attempts.finish(attemptId, attempt);
    this.#run(
      "UPDATE attempts SET thought_folded = ?, thought_summary = ?, shown_turn_id = ? WHERE attempt_id = ?",
      attempt.thoughtFolded === null ? null : Number(attempt.thoughtFolded),
      attempt.thoughtSummary && JSON.stringify(attempt.thoughtSummary),
      attempt.shownTurnId,
      attemptId,
    );
    if (check !== null)
      this.#run(
        "INSERT INTO answer_checks (attempt_id, badge, report, version) VALUES (?, ?, ?, ?)",
        attemptId,
        check.report.badge,
        JSON.stringify(check.report),
        check.version,
      );
    for (const run of codeRuns) this.#codeRuns.save(attemptId, run);
  }

  #run(sql: string, ...values: unknown[]): void {
    this.#db.prepare(sql).run(...values);
  }

  #all<Row>(sql: string, ...values: unknown[]): Row[] {
    return this.#db.prepare(sql).all(...values) as Row[];
  }
}
