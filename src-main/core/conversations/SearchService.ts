import type { ConversationSummary } from "../../../src-shared/domain/conversation.ts";
import type { SearchFilters, SearchPage, SearchRequest } from "../../../src-shared/domain/search.ts";
import type { HistoryWork } from "../storage/thread/HistoryWork.ts";
import type { Topic } from "../Topic.ts";

/** Before an older history is indexed, so that the start of the app is not slowed down, in milliseconds. */
const startDelayMs = 4_000;
/** Changes within this time, in milliseconds, are taken in together. */
const gatherMs = 1_000;

/** Finds texts in all conversations. The index follows the history by itself. */
export class SearchService {
  readonly #work: HistoryWork;
  readonly #unsubscribe: () => void;
  #timer: NodeJS.Timeout | undefined;

  /** @param summaries changes whenever a run ends and whenever a conversation is renamed, removed or brought in */
  constructor(work: HistoryWork, summaries: Topic<ConversationSummary[]>) {
    this.#work = work;
    this.#unsubscribe = summaries.subscribe(() => this.#plan(gatherMs));
    this.#plan(startDelayMs);
  }

  find(request: SearchRequest): Promise<SearchPage> {
    return this.#work.search(request);
  }

  filters(): Promise<SearchFilters> {
    return this.#work.filters();
  }

  dispose(): void {
    this.#unsubscribe();
    clearTimeout(this.#timer);
  }

  #plan(delayMs: number): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#work.changed();
    }, delayMs).unref();
  }
}
