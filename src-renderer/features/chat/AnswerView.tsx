import type { ReactNode } from "react";
import type { AttemptId } from "../../../src-shared/domain/ids.ts";
import { PythonContext } from "../../components/python/PythonContext.ts";
import { words } from "../../components/words/words.ts";
import type { AttemptStore } from "./AttemptStore.ts";
import { Derivations } from "./derivations/Derivations.tsx";
import styles from "./AnswerView.module.css";
import { readIndexes, segmentIndexes } from "./segmentIndexes.ts";
import { SegmentText } from "./SegmentText.tsx";
import { useAttempt } from "./useAttempt.ts";
import { useAttemptPython } from "./useAttemptPython.ts";

/** The answer of an attempt, as far as it has come. Its Python can be run once it is whole. */
export function AnswerView({ store }: { store: AttemptStore }) {
  const indexes = useAttempt(store, ({ attempt }) => segmentIndexes(attempt, "answer"));
  // A fence is looked for when the answer is over, not with each piece that comes.
  const hasPython = useAttempt(
    store,
    ({ attempt }) =>
      attempt.phase === null && attempt.segments.some(({ kind, text }) => kind === "answer" && pythonFence.test(text)),
  );
  if (indexes === "") return null;
  const texts = readIndexes(indexes).map((index) => <SegmentText key={index} store={store} index={index} />);
  return (
    <section aria-label={words().turns.answer} data-part="answer" className={styles["answer"]} dir="auto">
      <Derivations store={store}>
        {hasPython ? <WithPython attemptId={store.state.attempt.attemptId}>{texts}</WithPython> : texts}
      </Derivations>
    </section>
  );
}

const pythonFence = /^ {0,3}(?:```|~~~) *(?:python3?|py)\b/im;

function WithPython({ attemptId, children }: { attemptId: AttemptId; children: ReactNode }) {
  return <PythonContext value={useAttemptPython(attemptId)}>{children}</PythonContext>;
}
