import type { Logger } from "../ports/Logger.ts";
import type { ConversationRepository } from "../storage/ConversationRepository.ts";
import type { HistoryWork } from "../storage/thread/HistoryWork.ts";

interface Parts {
  conversations: Pick<ConversationRepository, "purgeDeleted">;
  /** Brings the history's log into its file, so that it holds no copy of what was removed. */
  settle: () => void;
  work: Pick<HistoryWork, "forget">;
  forgetStates: () => void;
  logger: Logger;
}

/** How long a deleted conversation can be brought back, at least, in milliseconds. */
const graceMs = 10 * 60_000;

/** Removes deleted conversations for good: while the app runs when nobody will bring them back any more, and when it closes. */
export class DeletedConversations {
  readonly #parts: Parts;
  readonly #timer: NodeJS.Timeout;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#timer = setInterval(() => void this.remove(Date.now() - graceMs), graceMs).unref();
  }

  /**
   * Removes what was deleted before this time, from the history, the index, and the states that the engine keeps.
   * @param before milliseconds since 1970
   */
  async remove(before: number): Promise<void> {
    const { conversations, settle, work, forgetStates, logger } = this.#parts;
    try {
      if (conversations.purgeDeleted(before) === 0) return;
      settle();
      forgetStates();
      await work.forget();
    } catch (thrown) {
      logger.warn(`deleted conversations could not be removed: ${String(thrown)}`);
    }
  }

  /** Removes all of them. */
  dispose(): Promise<void> {
    clearInterval(this.#timer);
    return this.remove(Infinity);
  }
}
