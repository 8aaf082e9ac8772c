import { use } from "react";
import { answerText } from "../../../../src-shared/domain/answerText.ts";
import type { SampleGroup } from "../../../../src-shared/domain/sampleGroup.ts";
import { useCall } from "../../../client/useCall.ts";
import { IsClosedContext } from "../../../components/connection/IsClosedContext.ts";
import type { AttemptStore } from "../AttemptStore.ts";
import type { TurnActions } from "../TurnActions.ts";
import { useAttempt } from "../useAttempt.ts";
import { AnswerBox } from "./AnswerBox.tsx";

interface CheckedAnswerProps {
  store: AttemptStore;
  group: SampleGroup | undefined;
  actions: TurnActions;
  isLocked: boolean;
}

/** The final answer of an attempt that is over, once it was checked. */
export function CheckedAnswer({ store, ...rest }: CheckedAnswerProps) {
  const isAnswered = useAttempt(store, ({ attempt }) => attempt.stopReason === "answered");
  return isAnswered ? <Answered store={store} {...rest} /> : null;
}

function Answered({ store, group, actions, isLocked }: CheckedAnswerProps) {
  const isClosed = use(IsClosedContext);
  const { attempt } = store.state;
  const { attemptId } = attempt;
  const { value: report } = useCall("checking.answer", { attemptId });
  if (report === undefined || report === null) return null;
  return (
    <AnswerBox
      report={report}
      attemptId={attemptId}
      group={group}
      text={answerText(attempt)}
      isLocked={isLocked}
      isClosed={isClosed}
      onRepair={() => actions.repair(attemptId)}
    />
  );
}
