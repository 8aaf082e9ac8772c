import type { SearchRequest } from "../../../../src-shared/domain/search.ts";
import type { ErrorEnvelope } from "../../../../src-shared/errors/AppError.ts";

/** What the thread is started with: absolute paths. */
export interface ThreadData {
  historyPath: string;
  indexPath: string;
}

/** What is asked of the history thread. */
export type ThreadTask = { type: "search"; request: SearchRequest } | { type: "filters" };

/** `id` names the task in its reply; `changed` has none. */
export type ThreadMessage = { type: "task"; id: number; task: ThreadTask } | { type: "changed" };

export type ThreadReply = { id: number; value: unknown } | { id: number; error: ErrorEnvelope };
