import { useCallback, useEffect, useRef, useState } from "react";
import type { Conversation } from "../../../src-shared/domain/conversation.ts";
import type { AttemptId, ConversationId } from "../../../src-shared/domain/ids.ts";
import { AppError } from "../../../src-shared/errors/AppError.ts";
import { useClient } from "../../client/useClient.ts";
import { AttemptStores } from "./AttemptStores.ts";

export interface OpenConversation {
  conversation: Conversation | undefined;
  stores: AttemptStores;
  error: AppError | undefined;
  /** Reads the conversation again. Never rejects; what went wrong is in `error`. */
  reload: () => Promise<void>;
  /** Shows what a call has brought. */
  show: (conversation: Conversation) => void;
}

interface Loaded {
  conversationId: ConversationId;
  conversation?: Conversation;
  error?: AppError;
}

/** The conversation with this id, and the running attempts in it followed. Null is the conversation not yet begun. */
export function useConversation(conversationId: ConversationId | null): OpenConversation {
  const client = useClient();
  const [loaded, setLoaded] = useState<Loaded>();
  const [stores] = useState(() => new AttemptStores());
  const lastRequest = useRef(0);
  /** Attempts whose stream broke and was asked for once more; a second break is left alone. */
  const retried = useRef(new Set<AttemptId>());
  const current = loaded !== undefined && loaded.conversationId === conversationId ? loaded : undefined;

  const show = useCallback(
    (conversation: Conversation) => {
      lastRequest.current += 1;
      stores.match(conversation);
      setLoaded({ conversationId: conversation.conversationId, conversation });
    },
    [stores],
  );

  const fail = useCallback((failedId: ConversationId, error: AppError) => {
    // A conversation that is on screen stays there when the core has gone.
    setLoaded((before) =>
      before?.conversation !== undefined && error.code === "connection/lost"
        ? before
        : { conversationId: failedId, error },
    );
  }, []);

  const reload = useCallback((): Promise<void> => {
    if (conversationId === null) return Promise.resolve();
    lastRequest.current += 1;
    const request = lastRequest.current;
    const isLatest = (): boolean => request === lastRequest.current;
    return client.call("conversations.get", { conversationId }).then(
      (conversation) => {
        if (isLatest()) show(conversation);
      },
      (thrown: unknown) => {
        if (isLatest()) fail(conversationId, AppError.from(thrown));
      },
    );
  }, [client, conversationId, show, fail]);

  useEffect(() => void reload(), [reload]);

  const conversation = current?.conversation;
  useEffect(() => {
    const closers = (conversation?.turns ?? []).map(({ attempt: { attemptId } }) => {
      const store = stores.get(attemptId);
      if (store === undefined || store.state.attempt.phase === null) return undefined;
      return client.open(
        "reasoning.follow",
        { attemptId },
        {
          onEvent: (event) => store.receive(event),
          onEnd: (error) => {
            const isUnexpected = error !== undefined || store.state.attempt.phase !== null;
            if (!isUnexpected || error?.code === "connection/lost" || retried.current.has(attemptId)) return;
            retried.current.add(attemptId);
            void reload();
          },
        },
      );
    });
    return () => {
      for (const close of closers) close?.();
    };
  }, [client, conversation, stores, reload]);

  return { conversation, stores, error: current?.error, reload, show };
}
