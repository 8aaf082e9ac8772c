import { useMemo } from "react";
import {
  answersSeen,
  decisiveSteps,
  statedAnswer,
  type SeenAnswer,
} from "../../../../src-shared/domain/steps/answersSeen.ts";
import type { StepKind } from "../../../../src-shared/domain/steps/Step.ts";
import { stripsOf } from "../../../../src-shared/domain/steps/summarizeThought.ts";
import type { ThoughtSummary } from "../../../../src-shared/domain/thoughtSummary.ts";
import type { AttemptStore } from "../AttemptStore.ts";
import { answerText } from "../../../../src-shared/domain/answerText.ts";
import { useAttempt } from "../useAttempt.ts";
import { placesOf, repeatedStretches, stretchesOf } from "./traceNumbers.ts";
import type { MapAnswer, Stretch } from "./TraceMap.tsx";
import type { TraceSnapshot, TraceStep, TraceStore } from "./TraceStore.ts";
import { useThrottled } from "./useThrottled.ts";

/** What is counted over all steps of a thought. */
export interface TraceFigures {
  steps: readonly TraceStep[];
  counts: ReadonlyMap<StepKind, number>;
  strips: ThoughtSummary["strips"];
  stretches: readonly Stretch[];
  repeated: readonly Stretch[];
  seen: readonly SeenAnswer[];
  places: readonly MapAnswer[];
  decisive: ReadonlySet<number>;
}

const mostStrips = 150;
/** While text arrives, in milliseconds. */
const renewEveryMs = 1_000;

/** The final answer that an attempt has given, or null while it runs and where it has none. */
export function useGivenAnswer(store: AttemptStore): string | null {
  const over = useAttempt(store, ({ attempt }) => (attempt.phase === null ? attempt : null));
  return useMemo(() => over && statedAnswer(answerText(over)), [over]);
}

/** Counted anew when the thought has ended, and now and then while it grows. */
export function useTraceFigures(trace: TraceStore, snapshot: TraceSnapshot, answer: string | null): TraceFigures {
  const isGrowing = !snapshot.isRead || snapshot.steps.at(-1)?.isOpen === true;
  const { steps } = useThrottled(snapshot, isGrowing ? renewEveryMs : 0);
  return useMemo(() => {
    const stretches = stretchesOf(steps);
    const bare = steps.map(({ step }) => step);
    const seen = answersSeen(bare, answer);
    const counts = new Map<StepKind, number>();
    for (const { kind } of bare) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    return {
      steps,
      counts,
      strips: stripsOf(trace.segments, mostStrips),
      stretches,
      repeated: repeatedStretches(steps, stretches),
      seen,
      places: placesOf(seen, steps, stretches),
      decisive: new Set(decisiveSteps(bare, seen)),
    };
  }, [trace, steps, answer]);
}
