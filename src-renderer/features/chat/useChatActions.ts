import { useMemo } from "react";
import type { CallInput, CallOutput } from "../../../src-shared/contract/contract.ts";
import type { Conversation } from "../../../src-shared/domain/conversation.ts";
import type { ConversationId } from "../../../src-shared/domain/ids.ts";
import { navigate } from "../../app/routes.ts";
import { useClient } from "../../client/useClient.ts";
import { type Action, useAction } from "../../components/action/useAction.ts";
import type { TurnActions } from "./TurnActions.ts";
import type { OpenConversation } from "./useConversation.ts";

export interface ChatActions extends TurnActions {
  /** Asks a question at a place. Resolves to whether it was taken. */
  askAt: (place: CallInput<"reasoning.ask">["place"], question: string) => Promise<boolean>;
  rename: (title: string) => void;
  /** Has the model loaded while the person still types. A failure shows in the engine's status. */
  prepare: () => void;
}

/**
 * Everything a person can do in a conversation.
 * @param onStart called when a run has been started from here
 */
export function useChatActions(
  conversationId: ConversationId | null,
  { reload, show, stores }: OpenConversation,
  onStart: () => void,
): { actions: ChatActions; state: Action } {
  const client = useClient();
  const state = useAction();
  const { run, runNow } = state;

  const actions = useMemo((): ChatActions => {
    const start = (work: () => Promise<CallOutput<"reasoning.ask">>): Promise<boolean> =>
      run(async () => {
        const started = await work();
        onStart();
        if (started.conversationId === conversationId) await reload();
        else navigate({ page: "conversation", conversationId: started.conversationId });
      });
    const bring = (work: () => Promise<Conversation>): void => void run(async () => show(await work()));
    const askAt: ChatActions["askAt"] = (place, question) =>
      start(() => client.call("reasoning.ask", { place, question }));
    return {
      askAt,
      ask: (turnId, question) => askAt({ kind: "instead", turnId }, question),
      regenerate: (turnId) => void start(() => client.call("reasoning.regenerate", { turnId })),
      goOn: (attemptId) => void start(() => client.call("reasoning.continue", { attemptId })),
      stop: (attemptId) => void runNow(() => client.call("reasoning.stop", { attemptId })),
      showTurn: (turnId) => bring(() => client.call("conversations.showTurn", { turnId })),
      showAttempt: (attemptId) => bring(() => client.call("conversations.showAttempt", { attemptId })),
      foldThought(attemptId, folded) {
        stores.get(attemptId)?.setThoughtFolded(folded);
        void runNow(() => client.call("conversations.foldThought", { attemptId, folded }));
      },
      prepare: () => void client.call("engine.prepare", {}).catch(() => undefined),
      rename(title) {
        if (conversationId !== null) void runNow(() => client.call("conversations.rename", { conversationId, title }));
      },
    };
  }, [client, run, runNow, conversationId, reload, show, stores, onStart]);

  return { actions, state };
}
