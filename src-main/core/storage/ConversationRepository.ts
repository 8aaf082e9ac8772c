import type { CheckBadge } from "../../../src-shared/domain/check.ts";
import type { AttemptId, ConversationId, SheetId, TurnId } from "../../../src-shared/domain/ids.ts";
import type { OpenDatabase } from "./openDatabase.ts";

export interface ConversationRecord {
  conversationId: ConversationId;
  title: string;
  updatedAt: number;
  shownTurnId: TurnId | null;
  /** The sheet whose entry is solved in it, or null. */
  sheetId: SheetId | null;
}

/** A conversation with what orders it in the list. */
export interface ListedConversation extends ConversationRecord {
  isPinned: boolean;
  isArchived: boolean;
  tags: string[];
  /** Of the last answer that is shown. */
  badge: CheckBadge | null;
}

export interface TurnRecord {
  turnId: TurnId;
  conversationId: ConversationId;
  parentAttemptId: AttemptId | null;
  question: string;
  createdAt: number;
  shownAttemptId: AttemptId | null;
}

interface ListedRow extends ConversationRecord {
  isPinned: number;
  isArchived: number;
  tags: string;
  badge: CheckBadge | null;
}

const toListed = ({ isPinned, isArchived, tags, ...record }: ListedRow): ListedConversation => ({
  ...record,
  isPinned: isPinned === 1,
  isArchived: isArchived === 1,
  tags: JSON.parse(tags) as string[],
});

const conversationColumns =
  "conversation_id AS conversationId, title, updated_at AS updatedAt, shown_turn_id AS shownTurnId, sheet_id AS sheetId";
const listedColumns = `${conversationColumns}, pinned_at IS NOT NULL AS isPinned, archived_at IS NOT NULL AS isArchived,
  (SELECT json_group_array(tag ORDER BY tag COLLATE NOCASE) FROM conversation_tags t
   WHERE t.conversation_id = conversations.conversation_id) AS tags,
  (WITH RECURSIVE shown (attempt_id, place) AS (
     SELECT shown_attempt_id, 1 FROM turns WHERE turn_id = conversations.shown_turn_id
     UNION ALL
     SELECT turns.shown_attempt_id, place + 1 FROM shown JOIN attempts USING (attempt_id)
       JOIN turns ON turns.turn_id = attempts.shown_turn_id
   )
   SELECT badge FROM shown LEFT JOIN answer_checks USING (attempt_id)
   WHERE attempt_id IS NOT NULL ORDER BY place DESC LIMIT 1) AS badge`;
const turnColumns = `turn_id AS turnId, conversation_id AS conversationId, parent_attempt_id AS parentAttemptId,
  question, created_at AS createdAt, shown_attempt_id AS shownAttemptId`;

/** Conversations and their turns, with what is shown of each branch. */
export class ConversationRepository {
  readonly #db: OpenDatabase;

  constructor(db: OpenDatabase) {
    this.#db = db;
  }

  /** Runs several writes, of other repositories too, as one: all of them are stored or none is. */
  atomically<Result>(write: () => Result): Result {
    return this.#db.transaction(write).immediate();
  }

  /** Newest first; those of sheets are listed there. */
  list(): ListedConversation[] {
    return this.#db
      .prepare<[], ListedRow>(
        `SELECT ${listedColumns} FROM conversations
         WHERE deleted_at IS NULL AND sheet_id IS NULL ORDER BY updated_at DESC`,
      )
      .all()
      .map(toListed);
  }

  /** One as it would stand in the list; undefined where it is deleted. */
  listed(conversationId: ConversationId): ListedConversation | undefined {
    const row = this.#db
      .prepare<[string], ListedRow>(
        `SELECT ${listedColumns} FROM conversations WHERE conversation_id = ? AND deleted_at IS NULL`,
      )
      .get(conversationId);
    return row && toListed(row);
  }

  find(conversationId: ConversationId): ConversationRecord | undefined {
    return this.#db
      .prepare<[string], ConversationRecord>(
        `SELECT ${conversationColumns} FROM conversations WHERE conversation_id = ?`,
      )
      .get(conversationId);
  }

  create(conversationId: ConversationId, title: string, now: number, sheetId: SheetId | null = null): void {
    this.#db
      .prepare(
        `INSERT INTO conversations (conversation_id, title, created_at, updated_at, sheet_id) VALUES (?, ?, ?, ?, ?)`,
      )
      .run(conversationId, title, now, now, sheetId);
  }

  touch(conversationId: ConversationId, now: number): void {
    this.#db.prepare("UPDATE conversations SET updated_at = ? WHERE conversation_id = ?").run(now, conversationId);
  }

  /** @returns false when there is no such conversation */
  rename(conversationId: ConversationId, title: string): boolean {
    const sql = "UPDATE conversations SET title = ? WHERE conversation_id = ?";
    return this.#db.prepare(sql).run(title, conversationId).changes === 1;
  }

  /** @returns false when there is no such conversation */
  setDeleted(conversationId: ConversationId, deletedAt: number | null): boolean {
    const sql = "UPDATE conversations SET deleted_at = ? WHERE conversation_id = ?";
    return this.#db.prepare(sql).run(deletedAt, conversationId).changes === 1;
  }

  /** @returns false when there is no such conversation */
  setPinned(conversationId: ConversationId, pinnedAt: number | null): boolean {
    const sql = "UPDATE conversations SET pinned_at = ? WHERE conversation_id = ?";
    return this.#db.prepare(sql).run(pinnedAt, conversationId).changes === 1;
  }

  /** @returns false when there is no such conversation */
  setArchived(conversationId: ConversationId, archivedAt: number | null): boolean {
    const sql = "UPDATE conversations SET archived_at = ? WHERE conversation_id = ?";
    return this.#db.prepare(sql).run(archivedAt, conversationId).changes === 1;
  }

  /** Gives a conversation these tags and no others. */
  setTags(conversationId: ConversationId, tags: readonly string[]): void {
    this.#db
      .transaction(() => {
        this.#db.prepare("DELETE FROM conversation_tags WHERE conversation_id = ?").run(conversationId);
        const insert = this.#db.prepare("INSERT INTO conversation_tags (conversation_id, tag) VALUES (?, ?)");
        for (const tag of tags) insert.run(conversationId, tag);
      })
      .immediate();
  }

  /**
   * Removes for good what was deleted.
   * @param before milliseconds since 1970; what was deleted later stays
   * @returns how many conversations
   */
  purgeDeleted(before: number): number {
    return this.#db.prepare("DELETE FROM conversations WHERE deleted_at < ?").run(before).changes;
  }

  createTurn(turn: Omit<TurnRecord, "shownAttemptId">): void {
    this.#db
      .prepare(
        `INSERT INTO turns (turn_id, conversation_id, parent_attempt_id, question, created_at)
         VALUES (@turnId, @conversationId, @parentAttemptId, @question, @createdAt)`,
      )
      .run(turn);
  }

  findTurn(turnId: TurnId): TurnRecord | undefined {
    return this.#db.prepare<[string], TurnRecord>(`SELECT ${turnColumns} FROM turns WHERE turn_id = ?`).get(turnId);
  }

  turnOf(attemptId: AttemptId): TurnRecord | undefined {
    return this.#db
      .prepare<[string], TurnRecord>(
        `SELECT ${turnColumns} FROM turns WHERE turn_id = (SELECT turn_id FROM attempts WHERE attempt_id = ?)`,
      )
      .get(attemptId);
  }

  /** The turn shown after an attempt, or null at the end of its branch. */
  shownTurnAfter(attemptId: AttemptId): TurnId | null {
    const row = this.#db
      .prepare<[string], { shown: TurnId | null }>("SELECT shown_turn_id AS shown FROM attempts WHERE attempt_id = ?")
      .get(attemptId);
    return row?.shown ?? null;
  }

  /** All versions of a question at the same place, oldest first. */
  siblingTurnIds({ conversationId, parentAttemptId }: TurnRecord): TurnId[] {
    return this.#db
      .prepare<[string, string | null], { id: TurnId }>(
        `SELECT turn_id AS id FROM turns WHERE conversation_id = ? AND parent_attempt_id IS ? ORDER BY created_at, rowid`,
      )
      .all(conversationId, parentAttemptId)
      .map(({ id }) => id);
  }

  attemptIds(turnId: TurnId): AttemptId[] {
    return this.#db
      .prepare<[string], { id: AttemptId }>(
        "SELECT attempt_id AS id FROM attempts WHERE turn_id = ? ORDER BY created_at, rowid",
      )
      .all(turnId)
      .map(({ id }) => id);
  }

  runningAttemptIds(conversationId: ConversationId): AttemptId[] {
    return this.#db
      .prepare<[string], { id: AttemptId }>(
        `SELECT attempt_id AS id FROM attempts JOIN turns USING (turn_id)
         WHERE conversation_id = ? AND stop_reason IS NULL`,
      )
      .all(conversationId)
      .map(({ id }) => id);
  }

  /** Makes a turn the one shown at its place. */
  showTurn({ turnId, conversationId, parentAttemptId }: TurnRecord): void {
    if (parentAttemptId === null)
      this.#db
        .prepare("UPDATE conversations SET shown_turn_id = ? WHERE conversation_id = ?")
        .run(turnId, conversationId);
    else this.#db.prepare("UPDATE attempts SET shown_turn_id = ? WHERE attempt_id = ?").run(turnId, parentAttemptId);
  }

  showAttempt(turnId: TurnId, attemptId: AttemptId): void {
    this.#db.prepare("UPDATE turns SET shown_attempt_id = ? WHERE turn_id = ?").run(attemptId, turnId);
  }
}
