import type { Handlers } from "../../src-shared/contract/contract.ts";
import { AppError } from "../../src-shared/errors/AppError.ts";
import { fakeHandlers, fakeTopics } from "../rpc/fakeHandlers.ts";
import type { ThoughtFeed } from "./ThoughtFeed.ts";

/** An app that has the given conversations and no engine. */
export function thoughtHandlers(
  feeds: Readonly<Record<string, Pick<ThoughtFeed, "conversation" | "follow">>>,
): Handlers {
  const find = (name: string): Pick<ThoughtFeed, "conversation" | "follow"> => {
    const feed = feeds[name];
    if (feed === undefined) throw new AppError("conversations/not-found", name);
    return feed;
  };
  return fakeHandlers(fakeTopics(), {
    "app.info": () => ({
      version: "0",
      host: "node",
      platform: "linux",
      dataDir: "/",
      canChooseFiles: false,
      canReveal: false,
      canPrintPdf: false,
      canPublishPages: false,
      modelsDir: "/models",
    }),
    "conversations.get": ({ conversationId }) => find(conversationId).conversation,
    "engine.prepare": () => ({}),
    "reasoning.follow": ({ attemptId }, emit, signal) => {
      const { promise, resolve } = Promise.withResolvers<void>();
      find(attemptId).follow(emit);
      signal.addEventListener("abort", () => resolve(), { once: true });
      return promise;
    },
  });
}
