import { useMemo } from "react";
import type { CallInput, CallOutput } from "../../../src-shared/contract/contract.ts";
import type { Conversation } from "../../../src-shared/domain/conversation.ts";
import type { Effort } from "../../../src-shared/domain/effort.ts";
import type { AttemptId, ConversationId } from "../../../src-shared/domain/ids.ts";
import { navigate } from "../../app/routes.ts";
import { useClient } from "../../client/useClient.ts";
import { AppError } from "../../../src-shared/errors/AppError.ts";
import { type Action, useAction } from "../../components/action/useAction.ts";
import type { AttemptStore } from "./AttemptStore.ts";
import type { TurnActions } from "./TurnActions.ts";
import type { OpenConversation } from "./useConversation.ts";

type Place = CallInput<"reasoning.ask">["place"];

export interface ChatActions extends TurnActions {
  /** Asks a question at a place. Resolves to whether it was taken. */
  askAt: (place: Place, question: string, how?: { effort?: Effort | undefined; samples?: number }) => Promise<boolean>;
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
    const askAt: ChatActions["askAt"] = (place, question, how) =>
      start(() => client.call("reasoning.ask", { place, question, ...how }));
    const endThought = async (attemptId: AttemptId, store: AttemptStore): Promise<void> => {
      store.setEnding(true);
      try {
        await client.call("reasoning.answerNow", { attemptId });
      } catch (thrown) {
        const hasEnded = store.state.attempt.phase !== "thinking";
        store.setEnding(false);
        // It had ended by itself in the meantime: the answer is coming.
        if (!(hasEnded && AppError.from(thrown).code === "reasoning/not-thinking")) throw thrown;
      }
    };
    return {
      askAt,
      ask: (turnId, question) => askAt({ kind: "instead", turnId }, question),
      regenerate: (turnId) => void start(() => client.call("reasoning.regenerate", { turnId })),
      goOn: (attemptId, effort) => void start(() => client.call("reasoning.continue", { attemptId, effort })),
      answerNow(attemptId) {
        const store = stores.get(attemptId);
        if (store === undefined || store.state.attempt.phase === null)
          void start(() => client.call("reasoning.answerNow", { attemptId }));
        else if (!store.state.isEnding) void runNow(() => endThought(attemptId, store));
      },
      thinkMore: (attemptId) => void start(() => client.call("reasoning.thinkMore", { attemptId })),
      repair: (attemptId) => void start(() => client.call("reasoning.repair", { attemptId })),
      continueFrom: (attemptId, segment, offset) =>
        void start(() => client.call("reasoning.continueFrom", { attemptId, segment, offset })),
      stop: (attemptId) => void runNow(() => client.call("reasoning.stop", { attemptId })),
      stopSamples: (sampleGroupId) => void runNow(() => client.call("reasoning.stopSamples", { sampleGroupId })),
      showTurn: (turnId) => bring(() => client.call("conversations.showTurn", { turnId })),
      showAttempt: (attemptId) => bring(() => client.call("conversations.showAttempt", { attemptId })),
      fork: (attemptId) =>
        void run(async () => {
          const forked = await client.call("conversations.fork", { attemptId });
          navigate({ page: "conversation", conversationId: forked.conversationId });
        }),
      foldThought(attemptId, folded) {
        stores.get(attemptId)?.setThoughtFolded(folded);
        void runNow(() => client.call("conversations.foldThought", { attemptId, folded }));
      },
      prepare: () => void client.call("engine.prepare", { conversationId }).catch(() => undefined),
      rename(title) {
        if (conversationId !== null) void runNow(() => client.call("conversations.rename", { conversationId, title }));
      },
    };
  }, [client, run, runNow, conversationId, reload, show, stores, onStart]);

  return { actions, state };
}
