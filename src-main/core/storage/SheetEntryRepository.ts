import type { Effort } from "../../../src-shared/domain/effort.ts";
import type { AttemptId, ConversationId, SheetEntryId, SheetId, TurnId } from "../../../src-shared/domain/ids.ts";
import type { EntrySolution, EntryState, SheetEntry } from "../../../src-shared/domain/problems/sheetEntry.ts";
import type { ErrorEnvelope } from "../../../src-shared/errors/AppError.ts";
import type { OpenDatabase } from "./openDatabase.ts";

/** What the file says of an entry, besides its question. */
export type EntryFacts = Pick<
  SheetEntry,
  "label" | "title" | "points" | "reference" | "source" | "licence" | "file" | "places" | "flags"
> & {
  /** The texts of the choices A, B, C …; empty where there are none, or they are called otherwise. */
  choices: string[];
};

export interface EntryRecord extends SheetEntry, EntryFacts {
  sheetId: SheetId;
}

interface EntryRow {
  entryId: SheetEntryId;
  sheetId: SheetId;
  question: string;
  facts: string;
  isConfirmed: number;
  state: EntryState;
  effort: string | null;
  samples: number | null;
  solution: string | null;
  error: string | null;
  tokens: number;
  timeMs: number;
  conversationId: ConversationId | null;
  turnId: TurnId | null;
  attemptId: AttemptId | null;
}

const columns = `entry_id AS entryId, sheet_id AS sheetId, question, facts, is_confirmed AS isConfirmed, state, effort, samples,
  solution, error, tokens, time_ms AS timeMs, conversation_id AS conversationId, turn_id AS turnId, attempt_id AS attemptId`;

/** The entries of sheets. */
export class SheetEntryRepository {
  readonly #db: OpenDatabase;

  constructor(db: OpenDatabase) {
    this.#db = db;
  }

  /** In their order. */
  list(sheetId: SheetId): EntryRecord[] {
    return this.#db
      .prepare<[string], EntryRow>(`SELECT ${columns} FROM sheet_entries WHERE sheet_id = ? ORDER BY position`)
      .all(sheetId)
      .map(toRecord);
  }

  ids(sheetId: SheetId): SheetEntryId[] {
    return this.#db
      .prepare<[string], { id: SheetEntryId }>(
        "SELECT entry_id AS id FROM sheet_entries WHERE sheet_id = ? ORDER BY position",
      )
      .all(sheetId)
      .map(({ id }) => id);
  }

  find(entryId: SheetEntryId): EntryRecord | undefined {
    return this.#one("entry_id = ?", entryId);
  }

  findByConversation(conversationId: ConversationId): EntryRecord | undefined {
    return this.#one("conversation_id = ?", conversationId);
  }

  /** The one to be solved next; undefined where none is left. */
  next(sheetId: SheetId): EntryRecord | undefined {
    return this.#one("sheet_id = ? AND state IN ('waiting', 'stopped') ORDER BY position LIMIT 1", sheetId);
  }

  create(entries: readonly EntryRecord[]): void {
    const insert = this.#db.prepare(
      `INSERT INTO sheet_entries (entry_id, sheet_id, position, question, facts, is_confirmed, state)
       VALUES (@entryId, @sheetId, @position, @question, @facts, @isConfirmed, @state)`,
    );
    for (const [position, entry] of entries.entries()) insert.run({ ...toRow(entry), position });
  }

  /** All but its place in the order, and what the file says. */
  save(entry: EntryRecord): void {
    this.#db
      .prepare(
        `UPDATE sheet_entries SET question = @question, is_confirmed = @isConfirmed, state = @state, effort = @effort,
           samples = @samples, solution = @solution, error = @error, tokens = @tokens, time_ms = @timeMs,
           conversation_id = @conversationId, turn_id = @turnId, attempt_id = @attemptId
         WHERE entry_id = @entryId`,
      )
      .run(toRow(entry));
  }

  reorder(entryIds: readonly SheetEntryId[]): void {
    const update = this.#db.prepare("UPDATE sheet_entries SET position = ? WHERE entry_id = ?");
    this.#db
      .transaction(() => {
        for (const [position, entryId] of entryIds.entries()) update.run(position, entryId);
      })
      .immediate();
  }

  /** How many entries of a sheet are in each state; those that none is in are left out. */
  counts(sheetId: SheetId): { state: EntryState; count: number }[] {
    return this.#db
      .prepare<[string], { state: EntryState; count: number }>(
        "SELECT state, count(*) AS count FROM sheet_entries WHERE sheet_id = ? GROUP BY state",
      )
      .all(sheetId);
  }

  /** How long a solved entry took on average, in milliseconds; null where none was solved. */
  meanTimeMs(sheetId: SheetId): number | null {
    const row = this.#db
      .prepare<[string], { mean: number | null }>(
        "SELECT avg(time_ms) AS mean FROM sheet_entries WHERE sheet_id = ? AND state = 'solved' AND time_ms > 0",
      )
      .get(sheetId);
    return row?.mean ?? null;
  }

  /** Those that a killed app left in the middle of being solved. */
  stopLeftovers(): void {
    this.#db.prepare("UPDATE sheet_entries SET state = 'stopped' WHERE state = 'solving'").run();
  }

  #one(condition: string, id: string): EntryRecord | undefined {
    const row = this.#db.prepare<[string], EntryRow>(`SELECT ${columns} FROM sheet_entries WHERE ${condition}`).get(id);
    return row && toRecord(row);
  }
}

function toRow(entry: EntryRecord): EntryRow {
  const { label, title, points, reference, source, licence, file, places, flags, choices, ...row } = entry;
  const facts: EntryFacts = { label, title, points, reference, source, licence, file, places, flags, choices };
  return {
    ...row,
    facts: JSON.stringify(facts),
    isConfirmed: Number(row.isConfirmed),
    effort: row.effort === null ? null : JSON.stringify(row.effort),
    solution: row.solution && JSON.stringify(row.solution),
    error: row.error && JSON.stringify(row.error),
  };
}

const toRecord = ({ facts, ...row }: EntryRow): EntryRecord => ({
  ...row,
  ...(JSON.parse(facts) as EntryFacts),
  isConfirmed: row.isConfirmed === 1,
  effort: row.effort === null ? null : (JSON.parse(row.effort) as Effort),
  solution: row.solution === null ? null : (JSON.parse(row.solution) as EntrySolution),
  error: row.error === null ? null : (JSON.parse(row.error) as ErrorEnvelope),
});
