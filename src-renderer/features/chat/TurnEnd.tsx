import type { Turn } from "../../../src-shared/domain/conversation.ts";
import { Button } from "../../components/button/Button.tsx";
import { CopyButton } from "../../components/copy-button/CopyButton.tsx";
import { Notice } from "../../components/notice/Notice.tsx";
import { VersionSwitcher } from "../../components/version-switcher/VersionSwitcher.tsx";
import { answerText } from "./answerText.ts";
import { attemptNotice } from "./attemptNotice.ts";
import type { AttemptStore } from "./AttemptStore.ts";
import type { TurnActions } from "./TurnActions.ts";
import styles from "./TurnEnd.module.css";
import { useAttempt } from "./useAttempt.ts";

interface TurnEndProps {
  turn: Turn;
  store: AttemptStore;
  actions: TurnActions;
  isLocked: boolean;
}

/** What stands below an attempt: how it ended where that needs saying, and what can be done with it. */
export function TurnEnd({ turn, store, actions, isLocked }: TurnEndProps) {
  // A running attempt changes many times a second and shows nothing here but the switcher.
  const attempt = useAttempt(store, (state) => (state.attempt.phase === null ? state.attempt : undefined));
  const notice = attempt && attemptNotice(attempt);
  const answer = attempt === undefined ? "" : answerText(attempt);
  const { turnId, attemptIds } = turn;
  const { attemptId, modelName } = turn.attempt;
  const rerun = (label: string) => (
    <Button kind={notice ? "plain" : "quiet"} disabled={isLocked} onClick={() => actions.regenerate(turnId)}>
      {label}
    </Button>
  );
  if (attempt === undefined && attemptIds.length < 2) return null;
  return (
    <div className={styles["end"]}>
      {notice && (
        <Notice
          tone={notice.tone}
          title={notice.title}
          actions={
            <>
              {notice.canContinue && (
                <Button disabled={isLocked} onClick={() => actions.goOn(attemptId)}>
                  Continue
                </Button>
              )}
              {rerun("Run again")}
            </>
          }
        >
          {notice.advice}
        </Notice>
      )}
      <div className={styles["actions"]}>
        {answer !== "" && <CopyButton text={answer} label="Copy answer" />}
        {attempt !== undefined && !notice && rerun("Regenerate")}
        <span className={styles["model"]}>{modelName}</span>
        <VersionSwitcher
          noun="Answer"
          ids={attemptIds}
          shownId={attemptId}
          isDisabled={isLocked}
          onShow={actions.showAttempt}
        />
      </div>
    </div>
  );
}
