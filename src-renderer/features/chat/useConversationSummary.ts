import { useEffect, useState } from "react";
import type { Conversation, ConversationSummary } from "../../../src-shared/domain/conversation.ts";
import type { ConversationId } from "../../../src-shared/domain/ids.ts";
import { useClient } from "../../client/useClient.ts";
import { useTopic } from "../../client/useTopic.ts";

/** What the list says of a conversation, or would say of one that is listed under a sheet. */
export function useConversationSummary(
  conversationId: ConversationId | null,
  conversation: Conversation | undefined,
): ConversationSummary | undefined {
  const client = useClient();
  const listed = useTopic("conversations.summaries")?.find((each) => each.conversationId === conversationId);
  const [followed, setFollowed] = useState<ConversationSummary>();
  const isOfSheet = conversation !== undefined && conversation.sheetId !== null;
  useEffect(() => {
    if (!isOfSheet || conversationId === null) return undefined;
    return client.open(
      "conversations.follow",
      { conversationId },
      { onEvent: setFollowed, onEnd: () => setFollowed(undefined) },
    );
  }, [client, conversationId, isOfSheet]);
  return listed ?? (followed?.conversationId === conversationId ? followed : undefined);
}
