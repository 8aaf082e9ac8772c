import type Database from "better-sqlite3";
import { searchTokens } from "../../../../src-shared/domain/searchTokens.ts";
import { partNumbers } from "./partNumbers.ts";

type Part = keyof typeof partNumbers;

/** A text as it stands in the history. */
interface Source {
  part: Part;
  owner: string;
  conversationId: string;
  madeAt: number;
  modelId: string | null;
  text: string;
}

interface Change {
  changeId: number;
  kind: "conversation" | "turn" | "attempt";
  id: string;
}

/** Rows of the history that are taken in hand at a time, at most. */
const batchSize = 50;
/** How long a slice may take, in milliseconds; the last text in it may go beyond. */
const sliceMs = 25;
/** Pages of the index that are merged at a time. */
const mergePages = 64;

/**
 * Keeps the index as the history is: built once from the oldest to the newest, then changed as the history notes it. Works
 * in slices, so that a search never waits long.
 */
export class SearchIndexer {
  readonly #db: Database.Database;
  readonly #statements = new Map<string, Database.Statement>();
  #isTidy = true;
  #isForgetting = false;

  constructor(db: Database.Database) {
    this.#db = db;
  }

  /** Begins anew where the index has missed changes, or does not hold as much as it should. Call it once, first. */
  begin(): void {
    const covered = this.#state("covered");
    const newest = this.#newestChange();
    const { oldest } = only(
      this.#all<{ oldest: number | null }>("SELECT min(change_id) AS oldest FROM search_changes"),
    );
    const hasMissed =
      covered === undefined || covered > newest || (covered < newest && (oldest === null || oldest > covered + 1));
    if (!hasMissed && (this.#state("built") !== 1 || covered !== newest || this.#isWhole())) return;
    this.#beginAnew(newest);
  }

  #newestChange(): number {
    return this.#all<{ seq: number }>("SELECT seq FROM sqlite_sequence WHERE name = 'search_changes'")[0]?.seq ?? 0;
  }

  #beginAnew(newest: number): void {
    this.#db.transaction(() => {
      for (const table of ["documents", "indexed_conversations", "indexed_models", "index_state"])
        this.#db.exec(`DELETE FROM search.${table}`);
      for (const table of ["message_tokens", "thought_tokens"])
        this.#db.exec(`INSERT INTO search.${table} (${table}) VALUES ('delete-all')`);
      this.#setState("covered", newest);
      this.#setState("built", 0);
    })();
  }

  /** How much has been built, 0 to 1; null when all of it has. */
  get progress(): number | null {
    if (this.#state("built") === 1) return null;
    const { last } = only(this.#all<{ last: number | null }>("SELECT max(rowid) AS last FROM turns"));
    return last === null ? 1 : Math.min(1, (this.#state("turn") ?? 0) / last);
  }

  /**
   * Takes in more of the history, for one slice of time.
   * @returns false when all of it has been taken in
   */
  advance(): boolean {
    return this.#state("built") === 1 ? this.#catchUp() : this.#build();
  }

  /**
   * Goes on with what there is to do.
   * @returns false when nothing is left
   */
  step(): boolean {
    return this.advance() || this.#tidy();
  }

  /** Takes in what was deleted, and leaves nothing of it in the file. One that is being built begins anew. */
  forget(): void {
    if (this.#state("built") === 1) while (this.step());
    else this.#beginAnew(this.#newestChange());
    this.#truncateLog();
  }

  #catchUp(): boolean {
    const changes = this.#all<Change>(
      `SELECT change_id AS changeId, kind, id FROM search_changes WHERE change_id > ? ORDER BY change_id LIMIT ${batchSize}`,
      this.#state("covered") ?? 0,
    );
    if (changes.length === 0) return false;
    const until = performance.now() + sliceMs;
    const done = new Set<string>();
    this.#db.transaction(() => {
      for (const { changeId, kind, id } of changes) {
        if (performance.now() > until) return;
        if (!done.has(id)) this.#renew(kind, id);
        done.add(id);
        this.#setState("covered", changeId);
      }
    })();
    this.#isTidy = false;
    return true;
  }

  /** Whether it holds the titles and questions that it should, and of these conversations. */
  #isWhole(): boolean {
    const { missing, foreignOnes } = only(
      this.#all<{ missing: number; foreignOnes: number }>(
        `SELECT (SELECT count(*) FROM turns) + (SELECT count(*) FROM conversations)
           - (SELECT count(*) FROM documents WHERE part <= ${partNumbers.question}) AS missing,
         (SELECT count(*) FROM indexed_conversations i JOIN documents ON number = conversation AND part = 0
          WHERE NOT EXISTS (SELECT 1 FROM conversations c WHERE c.conversation_id = i.conversation_id)) AS foreignOnes`,
      ),
    );
    return missing === 0 && foreignOnes === 0;
  }

  #build(): boolean {
    const rows = this.#all<{ row: number; turnId: string; conversationId: string }>(
      `SELECT rowid AS row, turn_id AS turnId, conversation_id AS conversationId FROM turns
       WHERE rowid > ? ORDER BY rowid LIMIT ${batchSize}`,
      this.#state("turn") ?? 0,
    );
    const until = performance.now() + sliceMs;
    this.#db.transaction(() => {
      for (const { row, turnId, conversationId } of rows) {
        if (performance.now() > until) return;
        if (!this.#isIndexed(conversationId)) this.#renew("conversation", conversationId);
        this.#renew("turn", turnId);
        const attempts = this.#all<{ id: string }>("SELECT attempt_id AS id FROM attempts WHERE turn_id = ?", turnId);
        for (const { id } of attempts) this.#renew("attempt", id);
        this.#setState("turn", row);
      }
      if (rows.length === batchSize) return;
      // Those without a question yet.
      for (const { id } of this.#all<{ id: string }>("SELECT conversation_id AS id FROM conversations"))
        if (!this.#isIndexed(id)) this.#renew("conversation", id);
      this.#setState("built", 1);
    })();
    this.#isTidy = false;
    return true;
  }

  #isIndexed(conversationId: string): boolean {
    return this.#all("SELECT 1 FROM documents WHERE owner = ? AND part = 0", conversationId).length > 0;
  }

  /**
   * Merges what was added, which keeps the index small and quick. Where something was removed, all is merged into one:
   * until then the tokens of what is gone stay in the file.
   */
  #tidy(): boolean {
    if (!this.#isForgetting && this.#state("removed") === 1) {
      this.#isForgetting = true;
      this.#merge(-mergePages);
      return true;
    }
    if (this.#isTidy) return false;
    this.#merge(mergePages);
    if (this.#isTidy && this.#isForgetting) {
      this.#isForgetting = false;
      this.#setState("removed", 0);
      this.#truncateLog();
    }
    return true;
  }

  /** @param pages so many at a time; below zero it begins to merge everything into one */
  #merge(pages: number): void {
    const before = this.#changes();
    for (const table of ["message_tokens", "thought_tokens"])
      this.#db.exec(`INSERT INTO search.${table} (${table}, rank) VALUES ('merge', ${pages})`);
    // Two for the commands themselves. What begins is never the whole of it.
    this.#isTidy = pages > 0 && this.#changes() - before < 4;
  }

  #truncateLog(): void {
    this.#db.pragma("search.wal_checkpoint(TRUNCATE)");
  }

  #changes(): number {
    return only(this.#all<{ changes: number }>("SELECT total_changes() AS changes")).changes;
  }

  /** Removes what is indexed of it, and indexes what there is now. */
  #renew(kind: Change["kind"], id: string): void {
    const parts: Part[] = kind === "conversation" ? ["title"] : kind === "turn" ? ["question"] : ["answer", "thought"];
    const removed = parts.filter((part) => this.#remove(part, id));
    const sources =
      kind === "conversation" ? this.#title(id) : kind === "turn" ? this.#question(id) : this.#attempt(id);
    if (removed.length > 0 && sources.length === 0) this.#setState("removed", 1);
    for (const source of sources) this.#add(source);
  }

  #title(id: string): Source[] {
    return this.#all<Source>(
      `SELECT 'title' AS part, conversation_id AS owner, conversation_id AS conversationId, created_at AS madeAt,
         NULL AS modelId, title AS text FROM conversations WHERE conversation_id = ?`,
      id,
    );
  }

  #question(id: string): Source[] {
    return this.#all<Source>(
      `SELECT 'question' AS part, turn_id AS owner, conversation_id AS conversationId, created_at AS madeAt,
         NULL AS modelId, question AS text FROM turns WHERE turn_id = ?`,
      id,
    );
  }

  #attempt(id: string): Source[] {
    return this.#all<Source>(
      `SELECT s.kind AS part, attempt_id AS owner, conversation_id AS conversationId, a.created_at AS madeAt,
         model_id AS modelId, group_concat(s.text, char(10) ORDER BY s.ordinal) AS text
       FROM attempts a JOIN turns USING (turn_id) JOIN segments s USING (attempt_id)
       WHERE attempt_id = ? AND stop_reason IS NOT NULL GROUP BY s.kind`,
      id,
    );
  }

  /** @returns whether there was one */
  #remove(part: Part, owner: string): boolean {
    const [known] = this.#all<{ id: number }>(
      "SELECT document_id AS id FROM documents WHERE owner = ? AND part = ?",
      owner,
      partNumbers[part],
    );
    if (known === undefined) return false;
    this.#run(`DELETE FROM search.${tableOf(part)} WHERE rowid = ?`, known.id);
    this.#run("DELETE FROM search.documents WHERE document_id = ?", known.id);
    return true;
  }

  #add({ part, owner, conversationId, madeAt, modelId, text }: Source): void {
    const conversation = this.#number("conversation", conversationId);
    const model = modelId === null ? null : this.#number("model", modelId);
    const { lastInsertRowid } = this.#run(
      "INSERT INTO search.documents (part, owner, conversation, made_at, model) VALUES (?, ?, ?, ?, ?)",
      partNumbers[part],
      owner,
      conversation,
      madeAt,
      model,
    );
    const tokens = searchTokens(text).map((token) => token.text);
    this.#run(`INSERT INTO search.${tableOf(part)} (rowid, text) VALUES (?, ?)`, lastInsertRowid, tokens.join(" "));
  }

  /** Ids are long, and stand in each document. */
  #number(of: "conversation" | "model", id: string): number {
    this.#run(`INSERT INTO search.indexed_${of}s (${of}_id) VALUES (?) ON CONFLICT DO NOTHING`, id);
    return only(this.#all<{ number: number }>(`SELECT number FROM indexed_${of}s WHERE ${of}_id = ?`, id)).number;
  }

  #state(name: string): number | undefined {
    return this.#all<{ value: number }>("SELECT value FROM index_state WHERE name = ?", name)[0]?.value;
  }

  #setState(name: string, value: number): void {
    this.#run(
      "INSERT INTO search.index_state VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value",
      name,
      value,
    );
  }

  #statement(sql: string): Database.Statement {
    const known = this.#statements.get(sql) ?? this.#db.prepare(sql);
    this.#statements.set(sql, known);
    return known;
  }

  #run(sql: string, ...values: unknown[]): Database.RunResult {
    return this.#statement(sql).run(...values);
  }

  #all<Row>(sql: string, ...values: unknown[]): Row[] {
    return this.#statement(sql).all(...values) as Row[];
  }
}

/** Of a query that always has a row. */
function only<Row>([row]: readonly Row[]): Row {
  if (row === undefined) throw new TypeError("a query has no result");
  return row;
}

const tableOf = (part: Part): string => (part === "thought" ? "thought_tokens" : "message_tokens");
