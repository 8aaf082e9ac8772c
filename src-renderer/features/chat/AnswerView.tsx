import type { AttemptStore } from "./AttemptStore.ts";
import styles from "./AnswerView.module.css";
import { readIndexes, segmentIndexes } from "./segmentIndexes.ts";
import { SegmentText } from "./SegmentText.tsx";
import { useAttempt } from "./useAttempt.ts";

/** The answer of an attempt, as far as it has come. */
export function AnswerView({ store }: { store: AttemptStore }) {
  const indexes = useAttempt(store, ({ attempt }) => segmentIndexes(attempt, "answer"));
  if (indexes === "") return null;
  return (
    <section aria-label="Answer" data-part="answer" className={styles["answer"]} dir="auto">
      {readIndexes(indexes).map((index) => (
        <SegmentText key={index} store={store} index={index} />
      ))}
    </section>
  );
}
