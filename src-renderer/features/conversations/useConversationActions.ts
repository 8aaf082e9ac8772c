import { use, useMemo, useState } from "react";
import type { ConversationSummary } from "../../../src-shared/domain/conversation.ts";
import type { ConversationId } from "../../../src-shared/domain/ids.ts";
import type { AppError } from "../../../src-shared/errors/AppError.ts";
import { navigate } from "../../app/routes.ts";
import { useClient } from "../../client/useClient.ts";
import { useAction } from "../../components/action/useAction.ts";
import { ToastContext } from "../../components/toast/ToastContext.ts";
import { words } from "../../components/words/words.ts";
import type { ConversationActions } from "./ConversationItem.tsx";

interface ActionsInHand {
  actions: ConversationActions;
  /** The conversation whose tags are being edited. */
  tagged: ConversationSummary | undefined;
  closeTags: () => void;
  error: AppError | undefined;
}

/**
 * What can be done with the conversations of the list; what takes one out of sight can be undone.
 * @param onGone called when a conversation has gone from the list, which a message beside it offers to undo
 */
export function useConversationActions(openId: ConversationId | null, onGone: () => void): ActionsInHand {
  const client = useClient();
  const showToast = use(ToastContext);
  const { runNow, error } = useAction();
  const [tagged, setTagged] = useState<ConversationSummary>();

  const actions = useMemo((): ConversationActions => {
    const offerUndo = (text: string, undo: () => Promise<unknown>): void => {
      onGone();
      showToast({ text, actionLabel: words().conversations.undo, onAction: () => void runNow(undo) });
    };
    return {
      rename: ({ conversationId }, title) =>
        void runNow(() => client.call("conversations.rename", { conversationId, title })),
      pin: ({ conversationId }, isPinned) =>
        void runNow(() => client.call("conversations.pin", { conversationId, isPinned })),
      archive: ({ conversationId }, isArchived) =>
        void runNow(async () => {
          await client.call("conversations.archive", { conversationId, isArchived });
          if (isArchived)
            offerUndo(words().conversations.isArchived, () =>
              client.call("conversations.archive", { conversationId, isArchived: false }),
            );
        }),
      editTags: setTagged,
      remove: ({ conversationId }) =>
        void runNow(async () => {
          await client.call("conversations.remove", { conversationId });
          const wasOpen = conversationId === openId;
          if (wasOpen) navigate({ page: "new" });
          offerUndo(words().conversations.isDeleted, async () => {
            await client.call("conversations.restore", { conversationId });
            if (wasOpen) navigate({ page: "conversation", conversationId });
          });
        }),
    };
  }, [client, showToast, runNow, openId, onGone]);

  return { actions, tagged, closeTags: () => setTagged(undefined), error };
}
