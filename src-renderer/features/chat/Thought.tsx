import { useState } from "react";
import { Button } from "../../components/button/Button.tsx";
import { Disclosure } from "../../components/disclosure/Disclosure.tsx";
import { formatCount } from "../../components/format/formatCount.ts";
import { formatDuration } from "../../components/format/formatDuration.ts";
import { formatSpeed } from "../../components/format/formatSpeed.ts";
import type { AttemptStore } from "./AttemptStore.ts";
import { readIndexes, segmentIndexes } from "./segmentIndexes.ts";
import { SegmentText } from "./SegmentText.tsx";
import { segmentTotals } from "./segmentTotals.ts";
import styles from "./Thought.module.css";
import { useAttempt } from "./useAttempt.ts";

/** The numbers of the thought, as the engine gave them last. */
export function ThoughtHeader({ store }: { store: AttemptStore }) {
  const attempt = useAttempt(store, (state) => state.attempt);
  const { tokens, durationMs } = segmentTotals(attempt, "thought");
  const time = <b className={styles["time"]}>{formatDuration(durationMs)}</b>;
  const count = formatCount(tokens, "token");
  if (attempt.phase !== "thinking")
    return (
      <span>
        Thought for {time}, {count}
      </span>
    );
  const speed = formatSpeed(attempt.metrics.outputTokens, attempt.metrics.outputMs);
  return (
    <>
      <span>Thinking {time}</span>
      <span className={styles["part"]}>{count}</span>
      {speed !== undefined && <span className={styles["part"]}>{speed}</span>}
    </>
  );
}

interface ThoughtProps {
  store: AttemptStore;
  /** Whether the page follows its end. One who reads further up keeps the thought open. */
  isFollowing: boolean;
  isClosed: boolean;
  onFold: (folded: boolean) => void;
  onStop: () => void;
}

/** The thought of an attempt: open while it grows, folded to one line once the answer begins. */
export function Thought({ store, isFollowing, isClosed, onFold, onStop }: ThoughtProps) {
  const indexes = useAttempt(store, ({ attempt }) => segmentIndexes(attempt, "thought"));
  const isThinking = useAttempt(store, ({ attempt }) => attempt.phase === "thinking");
  const isRunning = useAttempt(store, ({ attempt }) => attempt.phase !== null);
  const hasAnswer = useAttempt(store, ({ attempt }) => attempt.segments.some(({ kind }) => kind === "answer"));
  const choice = useAttempt(store, ({ attempt }) => attempt.thoughtFolded);
  const [hadAnswer, setHadAnswer] = useState(hasAnswer);
  const [isHeldOpen, setIsHeldOpen] = useState(false);
  if (hasAnswer !== hadAnswer) {
    setHadAnswer(hasAnswer);
    setIsHeldOpen(hasAnswer && isRunning && !isFollowing);
  }
  const isFolded = choice ?? (hasAnswer && !isHeldOpen);
  if (indexes === "") return null;
  return (
    <div className={styles["thought"]}>
      <Disclosure
        label="Thought"
        isOpen={!isFolded}
        isLive={isThinking}
        onToggle={() => onFold(!isFolded)}
        header={<ThoughtHeader store={store} />}
        actions={
          isThinking && (
            <Button kind="stop" disabled={isClosed} onClick={onStop} title="Stop (Esc)">
              Stop
            </Button>
          )
        }
      >
        <div className={styles["text"]} dir="auto">
          {readIndexes(indexes).map((index) => (
            <SegmentText key={index} store={store} index={index} />
          ))}
        </div>
      </Disclosure>
    </div>
  );
}
