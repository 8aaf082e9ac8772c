import type { Handlers } from "../../src-shared/contract/contract.ts";
import type { Core } from "./Core.ts";

type HistoryHandlers = Pick<Handlers, Extract<keyof Handlers, `conversations.${string}` | `search.${string}`>>;

/** What is stored, found and ordered. */
export function createHistoryHandlers({ conversations, search }: Core): HistoryHandlers {
  return {
    "conversations.summaries": conversations.summaries,
    "conversations.get": ({ conversationId }) => conversations.get(conversationId),
    "conversations.rename": ({ conversationId, title }) => done(conversations.rename(conversationId, title)),
    "conversations.remove": ({ conversationId }) => done(conversations.remove(conversationId)),
    "conversations.restore": ({ conversationId }) => done(conversations.restore(conversationId)),
    "conversations.pin": ({ conversationId, isPinned }) => done(conversations.pin(conversationId, isPinned)),
    "conversations.archive": ({ conversationId, isArchived }) =>
      done(conversations.archive(conversationId, isArchived)),
    "conversations.setTags": ({ conversationId, tags }) => done(conversations.setTags(conversationId, tags)),
    "conversations.showTurn": ({ turnId }) => conversations.showTurn(turnId),
    "conversations.showAttempt": ({ attemptId }) => conversations.showAttempt(attemptId),
    "conversations.reveal": ({ turnId, attemptId }) => conversations.reveal(turnId, attemptId),
    "conversations.foldThought": ({ attemptId, folded }) => done(conversations.foldThought(attemptId, folded)),
    "search.find": (request) => search.find(request),
    "search.filters": () => search.filters(),
  };
}

const done = (_: void): Record<string, never> => ({});
