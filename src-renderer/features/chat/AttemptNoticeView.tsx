import type { Effort } from "../../../src-shared/domain/effort.ts";
import { Button } from "../../components/button/Button.tsx";
import { Notice } from "../../components/notice/Notice.tsx";
import type { AttemptNotice } from "./attemptNotice.ts";
import { effortName } from "./effort/effortWords.ts";

interface AttemptNoticeViewProps {
  notice: AttemptNotice;
  isLocked: boolean;
  onContinue: (effort?: Effort) => void;
  onAnswerNow: () => void;
  onRunAgain: () => void;
}

/** How an attempt ended without an answer, and the ways it can go on. */
export function AttemptNoticeView({ notice, isLocked, onContinue, onAnswerNow, onRunAgain }: AttemptNoticeViewProps) {
  const { tone, title, advice, canContinue, canAnswerNow, moreEffort } = notice;
  return (
    <Notice
      tone={tone}
      title={title}
      actions={
        <>
          {canContinue && (
            <Button disabled={isLocked} onClick={() => onContinue()}>
              Continue
            </Button>
          )}
          {moreEffort !== undefined && (
            <Button
              disabled={isLocked}
              onClick={() => onContinue(moreEffort)}
              title={`Continue with the effort ${effortName(moreEffort)}`}
            >
              Continue with more effort
            </Button>
          )}
          {canAnswerNow && (
            <Button disabled={isLocked} onClick={onAnswerNow} title="End the thought and answer">
              Answer now
            </Button>
          )}
          <Button disabled={isLocked} onClick={onRunAgain}>
            Run again
          </Button>
        </>
      }
    >
      {advice}
    </Notice>
  );
}
