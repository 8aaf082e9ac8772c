import type { AttemptId, ConversationId } from "../../../src-shared/domain/ids.ts";

/** @param workMs how long the engine was at work on it since the last time, in milliseconds */
type OnSettled = (conversationId: ConversationId, workMs: number) => void;

interface UnderWay {
  attemptIds: Set<AttemptId>;
  workMs: number;
}

/** Runs that are not over yet, or whose answer is still being checked, by conversation. */
export class RunsUnderWay {
  readonly #byConversation = new Map<ConversationId, UnderWay>();
  #onSettled: OnSettled = () => undefined;

  /** Has somebody told of each conversation in which nothing is left to do: no run, no check, nothing that follows on them. */
  onSettled(tell: OnSettled): void {
    this.#onSettled = tell;
  }

  begin(conversationId: ConversationId, attemptIds: readonly AttemptId[]): void {
    const underWay = this.#byConversation.get(conversationId) ?? { attemptIds: new Set(), workMs: 0 };
    this.#byConversation.set(conversationId, underWay);
    for (const attemptId of attemptIds) underWay.attemptIds.add(attemptId);
  }

  worked(conversationId: ConversationId, ms: number): void {
    const underWay = this.#byConversation.get(conversationId);
    if (underWay !== undefined) underWay.workMs += ms;
  }

  /** What follows on a run has begun by now. Each run may be told of several times. */
  end(conversationId: ConversationId, attemptId: AttemptId): void {
    const underWay = this.#byConversation.get(conversationId);
    if (underWay?.attemptIds.delete(attemptId) !== true || underWay.attemptIds.size > 0) return;
    this.#byConversation.delete(conversationId);
    this.#onSettled(conversationId, underWay.workMs);
  }
}
