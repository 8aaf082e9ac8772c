import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { joinClasses } from "../../../components/joinClasses.ts";
import { words } from "../../../components/words/words.ts";
import type { AttemptStore } from "../AttemptStore.ts";
import { segmentTotals } from "../segmentTotals.ts";
import { useAttempt } from "../useAttempt.ts";
import { AnswerTimeline } from "./AnswerTimeline.tsx";
import { KindFilter, type TraceFilter } from "./KindFilter.tsx";
import { Outline } from "./Outline.tsx";
import { StepActions } from "./StepActions.tsx";
import { summaryWords } from "./traceNumbers.ts";
import { TraceMap } from "./TraceMap.tsx";
import { TraceSearch } from "./TraceSearch.tsx";
import type { TraceStep, TraceStore } from "./TraceStore.ts";
import { TraceText } from "./TraceText.tsx";
import styles from "./TraceView.module.css";
import { type TraceFigures, useGivenAnswer, useTraceFigures } from "./useTraceFigures.ts";
import { useTraceFocus } from "./useTraceFocus.ts";
import { useTraceSearch } from "./useTraceSearch.ts";
import { useTraceSnapshot } from "./useTrace.ts";

/** Fewer steps are seen at a glance without tools. */
const leastForTools = 5;
const leastForOutline = 2;

interface TraceViewProps {
  store: AttemptStore;
  trace: TraceStore;
  /** Whether the page follows its end. */
  isFollowing: boolean;
  /** Nothing new can be started. */
  isLocked: boolean;
  /** Cuts the thought after `offset` characters of a segment and thinks on from there. */
  onContinueFrom: (segment: number, offset: number) => void;
}

/** An open thought: its text in steps, their outline beside it, and what helps to find one's way in a long one. */
export function TraceView({ store, trace, isFollowing, isLocked, onContinueFrom }: TraceViewProps) {
  const snapshot = useTraceSnapshot(trace);
  const { steps, groups } = snapshot;
  const isThinking = useAttempt(store, ({ attempt }) => attempt.phase === "thinking");
  const isOver = useAttempt(store, ({ attempt }) => attempt.phase === null);
  const figures = useTraceFigures(trace, snapshot, useGivenAnswer(store));
  const text = useRef<HTMLDivElement>(null);
  const isAtEnd = isThinking && isFollowing;
  const { readIndex, markedIndex, jump, toggle, unmark } = useTraceFocus(text, isAtEnd);
  const { query, setQuery, matches } = useTraceSearch(steps, text, markedIndex);
  const [filter, setFilter] = useState<TraceFilter>(null);
  const shown = useMemo(() => shownSteps(filter, steps, figures.decisive), [filter, steps, figures]);

  const tokensPerCharacter = useTokensPerCharacter(store, snapshot.characters);
  const goTo = useShownStep(shown, () => setFilter(null), jump);
  const target = useAttempt(store, (state) => state.target);
  const reached = useRef<typeof target>(null);
  useEffect(() => {
    if (target === null || reached.current === target) return;
    const step = trace.stepAt(target.segment, target.offset);
    // A long thought is still being read.
    if (step === undefined || (!snapshot.isRead && step === steps.at(-1))) return;
    reached.current = target;
    goTo(step.index);
  }, [target, trace, snapshot, steps, goTo]);

  const move = (by: 1 | -1): void => {
    const at = matches.indexOf(markedIndex ?? -1);
    const from = at === -1 && by === -1 ? 0 : at;
    const next = matches[(from + by + matches.length) % matches.length];
    if (next !== undefined) goTo(next);
  };
  const marked = markedIndex === null ? undefined : steps[markedIndex];
  const actions = marked && (
    <StepActions
      text={marked.step.text.trim()}
      isLocked={isLocked}
      onContinue={isOver ? () => onContinueFrom(marked.segment, marked.step.from + marked.step.text.length) : null}
      onClose={unmark}
    />
  );
  const currentIndex = isAtEnd ? steps.length - 1 : readIndex;
  const hasOutline = steps.length >= leastForOutline;
  return (
    <div className={styles["trace"]}>
      {steps.length >= leastForTools && (
        <div className={styles["tools"]}>
          <TraceMap
            strips={figures.strips}
            label={mapLabel(figures)}
            answers={figures.places}
            repeated={figures.repeated}
            current={(currentIndex !== null && figures.stretches[currentIndex]) || null}
            onPress={(at) => {
              const index = figures.stretches.findIndex(({ to }) => at <= to);
              if (index !== -1) goTo(index);
            }}
          />
          <div className={styles["bar"]}>
            <KindFilter counts={figures.counts} decisive={figures.decisive.size} filter={filter} onChange={setFilter} />
            <TraceSearch
              query={query}
              matches={matches.length}
              position={matches.indexOf(markedIndex ?? -1)}
              onQuery={setQuery}
              onMove={move}
            />
          </div>
        </div>
      )}
      {figures.seen.length > 1 && <AnswerTimeline seen={figures.seen} places={figures.places} onSelect={goTo} />}
      <div className={joinClasses(styles["columns"], hasOutline && styles["outlined"])}>
        {hasOutline && (
          <Outline
            groups={groups}
            shown={shown}
            currentIndex={currentIndex}
            tokensPerCharacter={tokensPerCharacter}
            onSelect={goTo}
          />
        )}
        <TraceText
          groups={groups}
          shown={shown}
          markedIndex={markedIndex}
          actions={actions ?? null}
          text={text}
          onPress={toggle}
        />
      </div>
    </div>
  );
}

/** Goes to a step, also where the filter hides it. The same function each time. */
function useShownStep(
  shown: ReadonlySet<number> | null,
  clearFilter: () => void,
  jump: (index: number) => void,
): (index: number) => void {
  const latest = useRef({ shown, clearFilter });
  useEffect(() => {
    latest.current = { shown, clearFilter };
  });
  return useCallback(
    (index) => {
      if (latest.current.shown?.has(index) === false) latest.current.clearFilter();
      jump(index);
    },
    [jump],
  );
}

/** Tokens of each character of the thought; rounded while it grows, so that not every row changes with every token. */
function useTokensPerCharacter(store: AttemptStore, characters: number): number {
  return useAttempt(store, ({ attempt }) => {
    const ratio = segmentTotals(attempt, "thought").tokens / (characters || 1);
    return attempt.phase === null ? ratio : Number(ratio.toPrecision(2));
  });
}

function shownSteps(
  filter: TraceFilter,
  steps: readonly TraceStep[],
  decisive: ReadonlySet<number>,
): ReadonlySet<number> | null {
  if (filter === null) return null;
  if (filter === "decisive") return decisive;
  return new Set(steps.flatMap(({ index, step }) => (filter.has(step.kind) ? [index] : [])));
}

function mapLabel({ steps, seen, repeated }: TraceFigures): string {
  const turnedBack = steps.filter(({ step }) => step.turnsBack).length;
  const parts = summaryWords({ steps: steps.length, turnedBack, answerSeenAt: null });
  const { map, summary } = words().trace;
  if (seen.length > 0) parts.push(summary.answers(seen.map(({ text }) => text)));
  if (repeated.length > 0) parts.push(summary.repeats(repeated.length));
  return map(parts);
}
