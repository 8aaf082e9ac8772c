import { use, useEffect, useState } from "react";
import type { ThoughtSummary } from "../../../src-shared/domain/thoughtSummary.ts";
import { Button } from "../../components/button/Button.tsx";
import { Disclosure } from "../../components/disclosure/Disclosure.tsx";
import { formatAtMost } from "../../components/format/formatAtMost.ts";
import { formatCount } from "../../components/format/formatCount.ts";
import { formatDuration } from "../../components/format/formatDuration.ts";
import { formatNumber } from "../../components/format/formatNumber.ts";
import { formatSpeed } from "../../components/format/formatSpeed.ts";
import { ProgressLine } from "../../components/progress-line/ProgressLine.tsx";
import { withKeys } from "../../components/shortcuts/withKeys.ts";
import { words } from "../../components/words/words.ts";
import { AnswerNowButton } from "./AnswerNowButton.tsx";
import type { AttemptStore } from "./AttemptStore.ts";
import { segmentIndexes } from "./segmentIndexes.ts";
import { segmentTotals } from "./segmentTotals.ts";
import styles from "./Thought.module.css";
import { ThoughtFoldingContext } from "./ThoughtFoldingContext.ts";
import { thoughtProgress } from "./thoughtProgress.ts";
import { Strips } from "./trace/Strips.tsx";
import { summaryWords } from "./trace/traceNumbers.ts";
import { TraceView } from "./trace/TraceView.tsx";
import { useThoughtSummary } from "./trace/useThoughtSummary.ts";
import { useTraceStore } from "./trace/useTrace.ts";
import { useAttempt } from "./useAttempt.ts";

/** The numbers of the thought, as the engine gave them last, and of what it may have. */
export function ThoughtHeader({ store, summary }: { store: AttemptStore; summary: ThoughtSummary | null }) {
  const attempt = useAttempt(store, (state) => state.attempt);
  const { tokens, durationMs } = segmentTotals(attempt, "thought");
  const { thoughtFor, thinkingFor, tokensOf, timeLeft } = words().runs;
  const time = (
    <b key="time" className={styles["time"]}>
      {formatDuration(durationMs)}
    </b>
  );
  const count = formatCount(tokens, "token");
  if (attempt.phase !== "thinking")
    return (
      <span className={styles["clip"]}>
        <span className={styles["numbers"]}>
          <span>{thoughtFor(time)}</span>
          <span>{count}</span>
          {summary !== null && summaryWords(summary).map((part) => <span key={part}>{part}</span>)}
        </span>
      </span>
    );
  const speed = formatSpeed(attempt.metrics.outputTokens, attempt.metrics.outputMs);
  const progress = thoughtProgress(attempt);
  return (
    <span className={styles["clip"]}>
      <span className={styles["numbers"]}>
        <span>{thinkingFor(time)}</span>
        <span>
          {progress === undefined ? count : tokensOf(formatNumber(tokens), formatCount(progress.mostTokens, "token"))}
        </span>
        {speed !== undefined && <span>{speed}</span>}
        {progress?.leftMs !== undefined && progress.leftMs > 0 && (
          <span>{timeLeft(formatAtMost(progress.leftMs))}</span>
        )}
      </span>
    </span>
  );
}

/** How much of its tokens the thought has used. */
function ThoughtEdge({ store }: { store: AttemptStore }) {
  // In hundredths, so that it is not set anew with each token.
  const percent = useAttempt(store, ({ attempt }) => {
    const progress = thoughtProgress(attempt);
    return progress && Math.min(100, Math.floor((100 * progress.tokens) / progress.mostTokens));
  });
  if (percent === undefined) return null;
  const { thoughtTokens, tokensUsed } = words().runs;
  return <ProgressLine label={thoughtTokens} fraction={percent / 100} valueText={tokensUsed(percent)} />;
}

interface ThoughtProps {
  store: AttemptStore;
  /** Whether the page follows its end. One who reads further up keeps the thought open. */
  isFollowing: boolean;
  isClosed: boolean;
  /** Nothing new can be started. */
  isLocked: boolean;
  onContinueFrom: (segment: number, offset: number) => void;
  onFold: (folded: boolean) => void;
  onAnswerNow: () => void;
  onStop: () => void;
}

/** The thought of an attempt: open while it grows, folded to one line once the answer begins, or as the settings say. */
export function Thought({ store, isFollowing, isClosed, isLocked, onContinueFrom, ...on }: ThoughtProps) {
  const { onFold, onAnswerNow, onStop } = on;
  const indexes = useAttempt(store, ({ attempt }) => segmentIndexes(attempt, "thought"));
  const isThinking = useAttempt(store, ({ attempt }) => attempt.phase === "thinking");
  const isRunning = useAttempt(store, ({ attempt }) => attempt.phase !== null);
  const hasAnswer = useAttempt(store, ({ attempt }) => attempt.segments.some(({ kind }) => kind === "answer"));
  const choice = useAttempt(store, ({ attempt }) => attempt.thoughtFolded);
  const target = useAttempt(store, (state) => state.target);
  const [hadAnswer, setHadAnswer] = useState(hasAnswer);
  const [isHeldOpen, setIsHeldOpen] = useState(false);
  if (hasAnswer !== hadAnswer) {
    setHadAnswer(hasAnswer);
    setIsHeldOpen(hasAnswer && isRunning && !isFollowing);
  }
  const folding = use(ThoughtFoldingContext);
  const isFolded = choice ?? (folding === "always" || (folding === "answered" && hasAnswer && !isHeldOpen));
  useEffect(() => {
    if (target !== null && isFolded) onFold(false);
    // Only when something is pointed at anew: it may be folded again.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [target]);
  const trace = useTraceStore(store, isRunning || !isFolded);
  const summary = useThoughtSummary(store, trace);
  if (indexes === "") return null;
  const { thought, stop } = words().runs;
  return (
    <div className={styles["thought"]}>
      <Disclosure
        label={thought}
        isOpen={!isFolded}
        isLive={isThinking}
        onToggle={() => onFold(!isFolded)}
        header={
          <>
            <ThoughtHeader store={store} summary={summary} />
            {!isThinking && isFolded && summary !== null && summary.strips.length > 0 && (
              <span className={styles["strips"]}>
                <Strips strips={summary.strips} isFlat />
              </span>
            )}
          </>
        }
        {...(isThinking && { edge: <ThoughtEdge store={store} /> })}
        actions={
          isThinking && (
            <div className={styles["actions"]}>
              <AnswerNowButton store={store} isClosed={isClosed} onAnswerNow={onAnswerNow} />
              <Button
                kind="stop"
                disabled={isClosed}
                onClick={onStop}
                title={withKeys(stop, words().shortcuts.keys["Escape"])}
              >
                {stop}
              </Button>
            </div>
          )
        }
      >
        <TraceView
          store={store}
          trace={trace}
          isFollowing={isFollowing}
          isLocked={isLocked}
          onContinueFrom={onContinueFrom}
        />
      </Disclosure>
    </div>
  );
}
