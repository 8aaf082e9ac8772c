import type { SearchFilters, SearchPage, SearchRequest } from "../../../../src-shared/domain/search.ts";

/** Work on the history that may take long, away from the main thread. */
export interface HistoryWork {
  /** @throws AppError `storage/*` */
  search(request: SearchRequest): Promise<SearchPage>;
  filters(): Promise<SearchFilters>;
  /** Says that the history has changed; it is indexed when there is time. */
  changed(): void;
  /** Leaves nothing in the index of what was deleted for good. */
  forget(): Promise<void>;
  /** Ends it; what is still asked for fails. */
  dispose(): Promise<void>;
}
