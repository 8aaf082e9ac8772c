import type Database from "better-sqlite3";
import type {
  SearchFilters,
  SearchHit,
  SearchPage,
  SearchPart,
  SearchRequest,
} from "../../../../src-shared/domain/search.ts";
import { parseSearch } from "../../../../src-shared/domain/searchQuery.ts";
import { makeSnippet } from "./makeSnippet.ts";
import { SearchIndexer } from "./SearchIndexer.ts";
import { type Match, mostMatches, SearchReader } from "./SearchReader.ts";

/** How long a search waits for what is not indexed yet, in milliseconds; what has just been answered is there by then. */
const waitMs = 25;
/** What a person most likely remembers weighs more. */
const weights: Readonly<Record<SearchPart, number>> = { title: 1.8, question: 1.4, answer: 1, thought: 0.6 };
/** After this time a conversation counts half as recent, in milliseconds. */
const halfLife = 45 * 24 * 3_600_000;
/** How much more the most recent weighs than the oldest. */
const recencyWeight = 0.5;

/** Full-text search in a history, with the index it needs. */
export class HistorySearch {
  readonly #indexer: SearchIndexer;
  readonly #reader: SearchReader;

  /** @param db as `openSearchIndex` or `attachMemoryIndex` made it */
  constructor(db: Database.Database) {
    this.#indexer = new SearchIndexer(db);
    this.#reader = new SearchReader(db);
    this.#indexer.begin();
  }

  /** Indexes for a moment. @returns false when there is nothing more to do */
  index(): boolean {
    return this.#indexer.step();
  }

  /** Takes in what was deleted, and leaves nothing of it in the file. */
  forget(): void {
    this.#indexer.forget();
  }

  /** Finds what has been stored up to now. A text without words or formulas finds nothing. */
  find(request: SearchRequest): SearchPage {
    const until = performance.now() + waitMs;
    while (performance.now() < until && this.#indexer.advance());
    const indexed = this.#indexer.progress;
    const terms = parseSearch(request.text);
    if (terms.length === 0) return { hits: [], total: 0, isMore: false, indexed };
    const found = [this.#reader.matches(terms, request, "messages")];
    if (request.thoughts) found.push(this.#reader.matches(terms, request, "thoughts"));
    const now = Date.now();
    const ranked = found
      .flat()
      .map((match) => ({ match, score: scoreOf(match, now) }))
      .sort((a, b) => b.score - a.score || b.match.madeAt - a.match.madeAt);
    const hits = ranked.slice(request.offset, request.offset + request.limit).flatMap(({ match }): SearchHit[] => {
      const place = this.#reader.place(match);
      if (place === undefined) return [];
      const { text, ...where } = place;
      return [
        {
          ...(where as Omit<SearchHit, "part" | "at" | "snippet">),
          part: match.part,
          at: match.madeAt,
          snippet: makeSnippet(text, terms),
        },
      ];
    });
    return { hits, total: ranked.length, isMore: found.some(({ length }) => length === mostMatches), indexed };
  }

  filters(): SearchFilters {
    return this.#reader.filters();
  }
}

function scoreOf({ part, relevance, madeAt }: Match, now: number): number {
  const recency = 1 + recencyWeight * 2 ** (-Math.max(0, now - madeAt) / halfLife);
  // BM25 of words that are nearly everywhere is about 0.
  return (relevance + 0.1) * weights[part] * recency;
}
