import type { Conversation } from "../../../src-shared/domain/conversation.ts";
import type { AttemptId } from "../../../src-shared/domain/ids.ts";
import { AttemptStore } from "./AttemptStore.ts";

/** The stores of the attempts that a conversation shows; each lives as long as its attempt is shown. */
export class AttemptStores {
  #stores = new Map<AttemptId, AttemptStore>();

  /** Makes, renews and drops stores, so that they match what is shown now. */
  match(conversation: Conversation): void {
    const stores = new Map<AttemptId, AttemptStore>();
    for (const { attempt } of conversation.turns) {
      const known = this.#stores.get(attempt.attemptId);
      // While both run, the followed store is ahead of what the call has brought.
      if (attempt.phase === null || known?.state.attempt.phase === null) known?.replace(attempt);
      stores.set(attempt.attemptId, known ?? new AttemptStore(attempt));
    }
    this.#stores = stores;
  }

  get(attemptId: AttemptId): AttemptStore | undefined {
    return this.#stores.get(attemptId);
  }
}
