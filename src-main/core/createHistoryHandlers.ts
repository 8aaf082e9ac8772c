import type { Handlers } from "../../src-shared/contract/contract.ts";
import { AppError } from "../../src-shared/errors/AppError.ts";
import type { Core } from "./Core.ts";
import type { Host } from "./ports/Host.ts";

type HistoryHandlers = Pick<
  Handlers,
  Extract<keyof Handlers, `conversations.${string}` | `exchange.${string}` | `search.${string}`>
>;

/** What is stored, found, ordered and taken along. */
export function createHistoryHandlers(
  { printPdf, publishPage }: Host,
  { conversations, exchange, search }: Core,
): HistoryHandlers {
  return {
    "conversations.summaries": conversations.summaries,
    "conversations.follow": ({ conversationId }, emit, signal) => conversations.follow(conversationId, emit, signal),
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
    "conversations.fork": ({ attemptId }) => ({ conversationId: exchange.fork(attemptId) }),
    "conversations.attempts": ({ turnId }) => conversations.attempts(turnId),
    "conversations.foldThought": ({ attemptId, folded }) => done(conversations.foldThought(attemptId, folded)),
    "exchange.export": ({ conversationId }) => exchange.export(conversationId),
    "exchange.import": ({ conversation }) => exchange.import(conversation),
    "exchange.printPdf": async ({ html }) => {
      if (printPdf === null) throw new AppError("request/unknown", "this host makes no PDF");
      return { pdf: Buffer.from(await printPdf(html)).toString("base64") };
    },
    "exchange.publishPage": ({ html }) => {
      if (publishPage === null) throw new AppError("request/unknown", "this host publishes no pages");
      return { path: publishPage(html) };
    },
    "search.find": (request) => search.find(request),
    "search.filters": () => search.filters(),
  };
}

const done = (_: void): Record<string, never> => ({});
