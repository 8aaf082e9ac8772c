import type { Conversation } from "../../../src-shared/domain/conversation.ts";
import type { AttemptStores } from "./AttemptStores.ts";
import styles from "./ConversationTurns.module.css";
import type { TurnActions } from "./TurnActions.ts";
import { TurnView } from "./TurnView.tsx";

interface ConversationTurnsProps {
  conversation: Conversation;
  stores: AttemptStores;
  actions: TurnActions;
  isLocked: boolean;
  isClosed: boolean;
  isFollowing: boolean;
}

/** The open branch of a conversation, oldest turn first. */
export function ConversationTurns({ conversation, stores, isFollowing, ...rest }: ConversationTurnsProps) {
  const { turns } = conversation;
  return (
    <div className={styles["turns"]}>
      {turns.map((turn, index) => {
        const store = stores.get(turn.attempt.attemptId);
        if (store === undefined) return null;
        // Only the last turn grows; the others need not render when the page leaves its end.
        const isLast = index === turns.length - 1;
        return (
          <div key={turn.turnId} data-turn={turn.turnId}>
            <TurnView turn={turn} store={store} isFollowing={isLast && isFollowing} {...rest} />
          </div>
        );
      })}
    </div>
  );
}
