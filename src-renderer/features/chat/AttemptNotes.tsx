import { useMemo } from "react";
import type { AttemptNote } from "../../../src-shared/domain/attempt.ts";
import { Button } from "../../components/button/Button.tsx";
import { Notice } from "../../components/notice/Notice.tsx";
import { words } from "../../components/words/words.ts";
import { AnswerNowButton } from "./AnswerNowButton.tsx";
import styles from "./AttemptNotes.module.css";
import type { AttemptStore } from "./AttemptStore.ts";
import { noteWords } from "./noteWords.ts";
import { segmentTotals } from "./segmentTotals.ts";
import type { TurnActions } from "./TurnActions.ts";
import { useAttempt } from "./useAttempt.ts";

interface AttemptNotesProps {
  store: AttemptStore;
  actions: TurnActions;
  isLocked: boolean;
  isClosed: boolean;
}

/** Without those that the next one only says again. */
function withoutRepeats(notes: readonly AttemptNote[]): AttemptNote[] {
  const said = notes.map((note) => noteWords(note, 0));
  return notes.filter((_, index) => said[index] !== said[index + 1]);
}

const isWarning = (note: AttemptNote): boolean => note.type === "loop" && note.action === "warned";

/** What happened to a run, between its thought and its answer. */
export function AttemptNotes({ store, actions, isLocked, isClosed }: AttemptNotesProps) {
  const all = useAttempt(store, ({ attempt }) => attempt.notes);
  const notes = useMemo(() => withoutRepeats(all), [all]);
  const isThinking = useAttempt(store, ({ attempt }) => attempt.phase === "thinking");
  const canThinkMore = useAttempt(store, ({ attempt }) => attempt.stopReason === "answered");
  // The thought grows, but a note that counts its tokens comes when it has ended.
  const thoughtTokens = useAttempt(store, ({ attempt }) =>
    attempt.notes.some(({ type }) => type === "thought-closed") ? segmentTotals(attempt, "thought").tokens : 0,
  );
  const { attemptId } = store.state.attempt;
  const { repeatsAdvice, thinkMore } = words().ends;
  const { stop } = words().runs;
  if (notes.length === 0) return null;
  return (
    <div className={styles["notes"]}>
      {notes.map((note, index) => {
        const said = noteWords(note, thoughtTokens);
        if (isWarning(note) && isThinking && index === notes.length - 1)
          return (
            <Notice
              key={index}
              title={said}
              actions={
                <>
                  <AnswerNowButton store={store} isClosed={isClosed} onAnswerNow={() => actions.answerNow(attemptId)} />
                  <Button kind="stop" disabled={isClosed} onClick={() => actions.stop(attemptId)}>
                    {stop}
                  </Button>
                </>
              }
            >
              {repeatsAdvice}
            </Notice>
          );
        return (
          <div key={index} role="note" className={styles["note"]}>
            <span>{said}</span>{" "}
            {note.type === "thought-closed" && note.by === "budget" && canThinkMore && (
              <Button
                kind="quiet"
                className={styles["more"]}
                disabled={isLocked}
                onClick={() => actions.thinkMore(attemptId)}
              >
                {thinkMore}
              </Button>
            )}
          </div>
        );
      })}
    </div>
  );
}
