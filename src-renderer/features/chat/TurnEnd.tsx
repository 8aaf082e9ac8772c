import { useState } from "react";
import { answerText } from "../../../src-shared/domain/answerText.ts";
import type { Turn } from "../../../src-shared/domain/conversation.ts";
import { Button } from "../../components/button/Button.tsx";
import { CopyButton } from "../../components/copy-button/CopyButton.tsx";
import { VersionSwitcher } from "../../components/version-switcher/VersionSwitcher.tsx";
import { words } from "../../components/words/words.ts";
import { attemptNotice } from "./attemptNotice.ts";
import { AttemptNoticeView } from "./AttemptNoticeView.tsx";
import type { AttemptStore } from "./AttemptStore.ts";
import { ContextGauge } from "./context/ContextGauge.tsx";
import type { TurnActions } from "./TurnActions.ts";
import styles from "./TurnEnd.module.css";
import { TurnMenu } from "./TurnMenu.tsx";
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
  const [isContextOpen, setIsContextOpen] = useState(false);
  const { turnId, attemptIds } = turn;
  const { attemptId, modelName } = turn.attempt;
  if (attempt === undefined && attemptIds.length < 2) return null;
  const notice = attempt && attemptNotice(attempt);
  const answer = attempt === undefined ? "" : answerText(attempt);
  const canThinkMore =
    attempt?.stopReason === "answered" && attempt.segments.some(({ kind, text }) => kind === "thought" && text !== "");
  const said = words().turns;
  const hasPlan = attempt !== undefined && attempt.plan !== null;
  return (
    <div className={styles["end"]}>
      {notice && (
        <AttemptNoticeView
          notice={notice}
          isLocked={isLocked}
          onContinue={(effort) => actions.goOn(attemptId, effort)}
          onAnswerNow={() => actions.answerNow(attemptId)}
          onRunAgain={() => actions.regenerate(turnId)}
        />
      )}
      <div className={styles["actions"]}>
        {answer !== "" && <CopyButton text={answer} label={said.copyAnswer} />}
        {attempt !== undefined && !notice && (
          <Button kind="quiet" disabled={isLocked} onClick={() => actions.regenerate(turnId)}>
            {said.regenerate}
          </Button>
        )}
        {canThinkMore && (
          <Button
            kind="quiet"
            disabled={isLocked}
            onClick={() => actions.thinkMore(attemptId)}
            title={said.thinkMoreNote}
          >
            {said.thinkMore}
          </Button>
        )}
        {hasPlan && (
          <Button
            kind="quiet"
            aria-expanded={isContextOpen}
            onClick={() => setIsContextOpen(!isContextOpen)}
            title={said.contextNote}
          >
            {said.context}
          </Button>
        )}
        {attempt !== undefined && (
          <TurnMenu turnId={turnId} attemptId={attemptId} count={attemptIds.length} answer={answer} actions={actions} />
        )}
        <span className={styles["which"]}>
          <span className={styles["model"]}>{modelName}</span>
          <VersionSwitcher
            of="answer"
            ids={attemptIds}
            shownId={attemptId}
            isDisabled={isLocked}
            onShow={actions.showAttempt}
          />
        </span>
      </div>
      {hasPlan && isContextOpen && <ContextGauge attempt={attempt} />}
    </div>
  );
}
