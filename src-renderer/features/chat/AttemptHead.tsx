import type { Turn } from "../../../src-shared/domain/conversation.ts";
import { Notice } from "../../components/notice/Notice.tsx";
import { words } from "../../components/words/words.ts";
import styles from "./AttemptHead.module.css";
import type { AttemptStore } from "./AttemptStore.ts";
import { droppedWords } from "./noteWords.ts";
import { useAttempt } from "./useAttempt.ts";

/** What must be known before an attempt is read: what it did not read itself, and what it goes on from. */
export function AttemptHead({ turn, store }: { turn: Turn; store: AttemptStore }) {
  const dropped = useAttempt(store, ({ attempt }) => droppedWords(attempt.plan?.droppedTurns ?? 0));
  const { fromAttemptId } = turn.attempt;
  const { fromAttempt, fromEarlier } = words().turns;
  if (dropped === undefined && fromAttemptId === null) return null;
  const number = fromAttemptId === null ? 0 : turn.attemptIds.indexOf(fromAttemptId) + 1;
  return (
    <div className={styles["head"]}>
      {dropped !== undefined && <Notice title={dropped} />}
      {fromAttemptId !== null && <div className={styles["from"]}>{number > 0 ? fromAttempt(number) : fromEarlier}</div>}
    </div>
  );
}
