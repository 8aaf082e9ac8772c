import type { SearchFilters, SearchPage, SearchRequest } from "../../../../src-shared/domain/search.ts";
import type { OpenDatabase } from "../openDatabase.ts";
import { HistorySearch } from "../search/HistorySearch.ts";
import { attachMemoryIndex } from "../search/openSearchIndex.ts";
import type { HistoryWork } from "./HistoryWork.ts";

/** The same on a history in memory, which no other thread can see, and which is never large. */
export class MemoryHistoryWork implements HistoryWork {
  readonly #db: OpenDatabase;
  #opened: HistorySearch | undefined;

  constructor(db: OpenDatabase) {
    this.#db = db;
  }

  search(request: SearchRequest): Promise<SearchPage> {
    return this.#do((search) => search.find(request));
  }

  filters(): Promise<SearchFilters> {
    return this.#do((search) => search.filters());
  }

  changed(): void {
    // It is indexed when it is searched.
  }

  forget(): Promise<void> {
    // Memory is not read by others, and goes with the app.
    return Promise.resolve();
  }

  dispose(): Promise<void> {
    return Promise.resolve();
  }

  async #do<Value>(work: (search: HistorySearch) => Value): Promise<Value> {
    if (this.#opened === undefined) {
      attachMemoryIndex(this.#db);
      this.#opened = new HistorySearch(this.#db);
    }
    while (this.#opened.index());
    return work(this.#opened);
  }
}
