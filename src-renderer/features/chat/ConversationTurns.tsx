import { use } from "react";
import type { Conversation } from "../../../src-shared/domain/conversation.ts";
import { joinClasses } from "../../components/joinClasses.ts";
import { OutOfSight } from "../../components/markdown/OutOfSight.tsx";
import { useGradually } from "../../components/markdown/useGradually.ts";
import type { AttemptStores } from "./AttemptStores.ts";
import styles from "./ConversationTurns.module.css";
import { HitContext } from "./hit/HitContext.ts";
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

/** A turn is a question, a folded thought and some 20 blocks of an answer. */
const pace = { first: 2, step: 1 };

/**
 * The open branch of a conversation, oldest turn first. Of a long one, the last turn or the one that was looked for is
 * there at once; the others come in to both sides of it over many short tasks.
 */
export function ConversationTurns({ conversation, stores, isFollowing, ...rest }: ConversationTurnsProps) {
  const { turns } = conversation;
  const hit = use(HitContext);
  const hitIndex = turns.findIndex(({ turnId }) => turnId === hit?.turnId);
  const center = hitIndex === -1 ? turns.length - 1 : hitIndex;
  const reach = useGradually(turns.length, pace);
  return (
    <div className={styles["turns"]}>
      {turns.map((turn, index) => {
        const store = stores.get(turn.attempt.attemptId);
        if (store === undefined) return null;
        // Only the last turn grows; the others need not render when the page leaves its end.
        const isLast = index === turns.length - 1;
        const distance = Math.abs(index - center);
        return (
          <OutOfSight
            key={turn.turnId}
            data-turn={turn.turnId}
            className={joinClasses(styles["turn"], !isLast && styles["earlier"])}
            isSkippable={!isLast}
            startsSkipped={distance >= pace.first}
          >
            {distance < reach && <TurnView turn={turn} store={store} isFollowing={isLast && isFollowing} {...rest} />}
          </OutOfSight>
        );
      })}
    </div>
  );
}
