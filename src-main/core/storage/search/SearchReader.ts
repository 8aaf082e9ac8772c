import type Database from "better-sqlite3";
import type { SearchFilters, SearchPart, SearchRequest } from "../../../../src-shared/domain/search.ts";
import type { SearchTerm } from "../../../../src-shared/domain/searchQuery.ts";
import { partNames, partNumbers } from "./partNumbers.ts";
import { verifiedAnswers } from "./verifiedAnswers.ts";

/** A text in which all terms occur. */
export interface Match {
  part: SearchPart;
  /** Id of the conversation, the turn or the attempt. */
  owner: string;
  madeAt: number;
  /** How well it fits by BM25; the larger, the better. 0 for thoughts: to weigh them, all of the index would be read. */
  relevance: number;
}

/** Where a match stands. */
export interface Place {
  conversationId: string;
  title: string;
  isArchived: boolean;
  turnId: string | null;
  attemptId: string | null;
  modelName: string | null;
  text: string;
}

/**
 * Of a word that is nearly everywhere, as many of the newest matches are weighed; to weigh all of them would take longer
 * than anybody waits.
 */
export const mostMatches = 2_000;

interface MatchRow {
  part: number;
  owner: string;
  madeAt: number;
  relevance: number;
}

/** Asks the index, and reads in the history what it names. */
export class SearchReader {
  readonly #db: Database.Database;

  constructor(db: Database.Database) {
    this.#db = db;
  }

  /** The newest matches, at most `mostMatches`. */
  matches(terms: readonly SearchTerm[], request: SearchRequest, of: "messages" | "thoughts"): Match[] {
    if (!terms.some(({ isPrefix }) => isPrefix)) return this.#matches(terms, request, of);
    // To gather all words with the beginning `there` takes long, and there are enough with the word itself.
    const exact = this.#matches(
      terms.map((term) => ({ ...term, isPrefix: false })),
      request,
      of,
    );
    return exact.length === mostMatches ? exact : this.#matches(terms, request, of);
  }

  #matches(terms: readonly SearchTerm[], request: SearchRequest, of: "messages" | "thoughts"): Match[] {
    const { modelId, since, until, tag, verified } = request;
    const table = of === "thoughts" ? "thought_tokens" : "message_tokens";
    // Deleted ones can still be restored, and are in the index until they cannot.
    const conditions = [
      `d.conversation NOT IN (
         SELECT number FROM conversations JOIN indexed_conversations USING (conversation_id)
         WHERE deleted_at IS NOT NULL)`,
    ];
    if (modelId !== null) conditions.push("d.model = (SELECT number FROM indexed_models WHERE model_id = @modelId)");
    if (since !== null) conditions.push("d.made_at >= @since");
    if (until !== null) conditions.push("d.made_at < @until");
    if (verified) conditions.push(`d.part >= ${partNumbers.answer} AND ${verifiedAnswers("d.owner")}`);
    if (tag !== null)
      conditions.push(
        `d.conversation IN (
           SELECT number FROM conversation_tags JOIN indexed_conversations USING (conversation_id) WHERE tag = @tag)`,
      );
    const rows = this.#db
      .prepare<[object], MatchRow>(
        `SELECT d.part, d.owner, d.made_at AS madeAt, ${of === "thoughts" ? "0" : `-bm25(${table})`} AS relevance
         FROM ${table} JOIN documents d ON d.document_id = ${table}.rowid
         WHERE ${table} MATCH @match AND ${conditions.join(" AND ")}
         ORDER BY ${table}.rowid DESC LIMIT ${mostMatches}`,
      )
      .all({ match: toMatch(terms), modelId, since, until, tag });
    return rows.map(({ part, ...row }) => ({ ...row, part: partNames[part] ?? "question" }));
  }

  /** Where a match stands, or undefined where it has been removed since it was indexed. */
  place({ part, owner }: Match): Place | undefined {
    return this.#db
      .prepare<[string], Omit<Place, "isArchived"> & { isArchived: number }>(placeQueries[part])
      .all(owner)
      .map((row) => ({ ...row, isArchived: row.isArchived === 1 }))[0];
  }

  filters(): SearchFilters {
    return this.#db.transaction((): SearchFilters => {
      const models = this.#db
        .prepare<[], { modelId: string; name: string }>(
          `SELECT model_id AS modelId, model_name AS name FROM attempts GROUP BY model_id ORDER BY max(created_at) DESC`,
        )
        .all();
      const tags = this.#db
        .prepare<[], { tag: string }>("SELECT DISTINCT tag FROM conversation_tags ORDER BY tag COLLATE NOCASE")
        .all();
      return { models: models as SearchFilters["models"], tags: tags.map(({ tag }) => tag) };
    })();
  }
}

/** In the language of FTS5. Tokens hold no quotation marks. */
function toMatch(terms: readonly SearchTerm[]): string {
  return terms.map(({ tokens, isPrefix }) => `"${tokens.join(" ")}"${isPrefix ? " *" : ""}`).join(" AND ");
}

const conversationColumns = "conversation_id AS conversationId, c.title, c.archived_at IS NOT NULL AS isArchived";

const attemptQuery = (kind: "answer" | "thought"): string =>
  `SELECT ${conversationColumns}, turn_id AS turnId, attempt_id AS attemptId, model_name AS modelName,
     (SELECT group_concat(s.text, char(10) ORDER BY s.ordinal) FROM segments s
      WHERE s.attempt_id = a.attempt_id AND s.kind = '${kind}') AS text
   FROM attempts a JOIN turns USING (turn_id) JOIN conversations c USING (conversation_id) WHERE attempt_id = ?`;

const placeQueries: Readonly<Record<SearchPart, string>> = {
  title: `SELECT ${conversationColumns}, NULL AS turnId, NULL AS attemptId, NULL AS modelName, title AS text
    FROM conversations c WHERE conversation_id = ?`,
  question: `SELECT ${conversationColumns}, turn_id AS turnId, NULL AS attemptId, NULL AS modelName, question AS text
    FROM turns JOIN conversations c USING (conversation_id) WHERE turn_id = ?`,
  answer: attemptQuery("answer"),
  thought: attemptQuery("thought"),
};
