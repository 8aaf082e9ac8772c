import type { Effort } from "../../../src-shared/domain/effort.ts";
import { Button } from "../../components/button/Button.tsx";
import { Notice } from "../../components/notice/Notice.tsx";
import { words } from "../../components/words/words.ts";
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
  const { goOn, goOnWithMore, goOnWith, runAgain } = words().ends;
  const { answerNow, answerNowNote } = words().runs;
  return (
    <Notice
      tone={tone}
      title={title}
      actions={
        <>
          {canContinue && (
            <Button disabled={isLocked} onClick={() => onContinue()}>
              {goOn}
            </Button>
          )}
          {moreEffort !== undefined && (
            <Button disabled={isLocked} onClick={() => onContinue(moreEffort)} title={goOnWith(effortName(moreEffort))}>
              {goOnWithMore}
            </Button>
          )}
          {canAnswerNow && (
            <Button disabled={isLocked} onClick={onAnswerNow} title={answerNowNote}>
              {answerNow}
            </Button>
          )}
          <Button disabled={isLocked} onClick={onRunAgain}>
            {runAgain}
          </Button>
        </>
      }
    >
      {advice}
    </Notice>
  );
}
