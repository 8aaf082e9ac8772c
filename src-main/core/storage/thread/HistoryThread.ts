import type { SearchFilters, SearchPage, SearchRequest } from "../../../../src-shared/domain/search.ts";
import type { HistoryWork } from "./HistoryWork.ts";
import { TaskThread } from "./TaskThread.ts";
import type { ThreadData } from "./threadProtocol.ts";

/** Work on an open history in a thread of its own. */
export class HistoryThread implements HistoryWork {
  readonly #thread: TaskThread;

  /** @param file absolute path of the module that the thread runs */
  constructor(file: string, data: ThreadData) {
    this.#thread = new TaskThread(file, data);
  }

  search(request: SearchRequest): Promise<SearchPage> {
    return this.#thread.ask<SearchPage>({ type: "search", request });
  }

  filters(): Promise<SearchFilters> {
    return this.#thread.ask<SearchFilters>({ type: "filters" });
  }

  changed(): void {
    this.#thread.post({ type: "changed" });
  }

  forget(): Promise<void> {
    return this.#thread.ask({ type: "forget" });
  }

  dispose(): Promise<void> {
    return this.#thread.end();
  }
}
