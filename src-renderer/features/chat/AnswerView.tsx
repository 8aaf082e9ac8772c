import { PythonContext } from "../../components/python/PythonContext.ts";
import type { AttemptStore } from "./AttemptStore.ts";
import styles from "./AnswerView.module.css";
import { python } from "./python.ts";
import { readIndexes, segmentIndexes } from "./segmentIndexes.ts";
import { SegmentText } from "./SegmentText.tsx";
import { useAttempt } from "./useAttempt.ts";

/** The answer of an attempt, as far as it has come. */
export function AnswerView({ store }: { store: AttemptStore }) {
  const indexes = useAttempt(store, ({ attempt }) => segmentIndexes(attempt, "answer"));
  if (indexes === "") return null;
  return (
    <PythonContext value={python}>
      <section aria-label="Answer" className={styles["answer"]} dir="auto">
        {readIndexes(indexes).map((index) => (
          <SegmentText key={index} store={store} index={index} />
        ))}
      </section>
    </PythonContext>
  );
}
