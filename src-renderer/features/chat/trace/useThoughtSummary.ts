import { useMemo, useSyncExternalStore } from "react";
import { summarizeThought } from "../../../../src-shared/domain/steps/summarizeThought.ts";
import type { ThoughtSummary } from "../../../../src-shared/domain/thoughtSummary.ts";
import type { AttemptStore } from "../AttemptStore.ts";
import { useAttempt } from "../useAttempt.ts";
import type { TraceStore } from "./TraceStore.ts";
import { useGivenAnswer } from "./useTraceFigures.ts";

/** The line about the thought: from its steps where they have been read, else as it was kept; null while it grows. */
export function useThoughtSummary(store: AttemptStore, trace: TraceStore): ThoughtSummary | null {
  const kept = useAttempt(store, ({ attempt }) => attempt.thoughtSummary);
  const isThinking = useAttempt(store, ({ attempt }) => attempt.phase === "thinking");
  const read = (): ReturnType<TraceStore["getSnapshot"]> | null => {
    const snapshot = isThinking ? null : trace.getSnapshot();
    return snapshot?.isRead === true && snapshot.steps.length > 0 ? snapshot : null;
  };
  const snapshot = useSyncExternalStore(trace.subscribe, read, read);
  const answer = useGivenAnswer(store);
  return useMemo(() => {
    if (isThinking) return null;
    return snapshot === null ? kept : summarizeThought(trace.segments, answer);
  }, [isThinking, snapshot, trace, kept, answer]);
}
