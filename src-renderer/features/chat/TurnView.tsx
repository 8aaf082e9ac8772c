import { memo } from "react";
import type { Turn } from "../../../src-shared/domain/conversation.ts";
import { AnswerView } from "./AnswerView.tsx";
import { AttemptHead } from "./AttemptHead.tsx";
import { AttemptNotes } from "./AttemptNotes.tsx";
import type { AttemptStore } from "./AttemptStore.ts";
import { CheckedAnswer } from "./checks/CheckedAnswer.tsx";
import { ProblemView } from "./ProblemView.tsx";
import { RunLine } from "./RunLine.tsx";
import { SamplesPanel } from "./samples/SamplesPanel.tsx";
import { useSampleGroup } from "./samples/useSampleGroup.ts";
import { Thought } from "./Thought.tsx";
import type { TurnActions } from "./TurnActions.ts";
import { TurnEnd } from "./TurnEnd.tsx";
import { useIsRunning } from "./useIsRunning.ts";

interface TurnViewProps {
  turn: Turn;
  store: AttemptStore;
  actions: TurnActions;
  /** Nothing new can be started: a run is under way in this conversation, or the core is gone. */
  isLocked: boolean;
  isClosed: boolean;
  isFollowing: boolean;
}

/** A question and the attempt at it. */
export const TurnView = memo(function TurnView(props: TurnViewProps) {
  const { turn, store, actions, isLocked, isClosed, isFollowing } = props;
  const { attemptId, sampleGroupId } = turn.attempt;
  const isRunning = useIsRunning(store);
  const group = useSampleGroup(sampleGroupId, isRunning);
  const stop = (): void => actions.stop(attemptId);
  return (
    <article>
      <ProblemView turn={turn} actions={actions} isLocked={isLocked} />
      {group !== undefined && (
        <SamplesPanel
          group={group}
          shownId={attemptId}
          isClosed={isClosed}
          onShow={actions.showAttempt}
          onStopAll={() => actions.stopSamples(group.sampleGroupId)}
        />
      )}
      <AttemptHead turn={turn} store={store} />
      <Thought
        key={attemptId}
        store={store}
        isFollowing={isFollowing}
        isClosed={isClosed}
        isLocked={isLocked}
        onContinueFrom={(segment, offset) => actions.continueFrom(attemptId, segment, offset)}
        onFold={(folded) => actions.foldThought(attemptId, folded)}
        onAnswerNow={() => actions.answerNow(attemptId)}
        onStop={stop}
      />
      <AttemptNotes store={store} actions={actions} isLocked={isLocked} isClosed={isClosed} />
      <AnswerView key={`answer ${attemptId}`} store={store} />
      <RunLine store={store} isClosed={isClosed} onStop={stop} />
      <CheckedAnswer key={`checked ${attemptId}`} store={store} group={group} actions={actions} isLocked={isLocked} />
      <TurnEnd turn={turn} store={store} actions={actions} isLocked={isLocked} />
    </article>
  );
});
