import { useState } from "react";
import type { Attempt } from "../../../../src-shared/domain/attempt.ts";
import type { AttemptId, TurnId } from "../../../../src-shared/domain/ids.ts";
import { useCall } from "../../../client/useCall.ts";
import { phraseWords } from "../../../components/words/phraseWords.ts";
import { Dialog } from "../../../components/dialog/Dialog.tsx";
import { ErrorNotice } from "../../../components/notice/ErrorNotice.tsx";
import { words } from "../../../components/words/words.ts";
import { CompareColumn } from "./CompareColumn.tsx";
import styles from "./CompareDialog.module.css";

interface CompareDialogProps {
  turnId: TurnId;
  /** The one that is shown on the page; it stands on the right. */
  shownId: AttemptId;
  onShow: (attemptId: AttemptId) => void;
  onClose: () => void;
}

/** Two attempts at a question beside each other, and whether they come to the same. */
export function CompareDialog({ turnId, shownId, onShow, onClose }: CompareDialogProps) {
  const { value: attempts, error } = useCall("conversations.attempts", { turnId });
  return (
    <Dialog title={words().compare.title} width="page" onClose={onClose}>
      {error !== undefined && <ErrorNotice error={error} />}
      {attempts !== undefined && attempts.length > 1 && (
        <TwoAttempts
          attempts={attempts}
          shownId={shownId}
          onShow={(attemptId) => {
            onShow(attemptId);
            onClose();
          }}
        />
      )}
    </Dialog>
  );
}

interface TwoAttemptsProps {
  attempts: readonly Attempt[];
  shownId: AttemptId;
  onShow: (attemptId: AttemptId) => void;
}

function TwoAttempts({ attempts, shownId, onShow }: TwoAttemptsProps) {
  const [rightId, setRightId] = useState(shownId);
  const [leftId, setLeftId] = useState(() => otherThan(attempts, shownId));
  const { left, right } = words().compare;
  const column = (label: string, chosenId: AttemptId, otherId: AttemptId, onChoose: (id: AttemptId) => void) => (
    <CompareColumn
      label={label}
      attempts={attempts}
      chosenId={chosenId}
      otherId={otherId}
      isShown={chosenId === shownId}
      onChoose={onChoose}
      onShow={() => onShow(chosenId)}
    />
  );
  return (
    <>
      <Verdict key={`${leftId} ${rightId}`} one={leftId} other={rightId} />
      <div className={styles["columns"]}>
        {column(left, leftId, rightId, setLeftId)}
        {column(right, rightId, leftId, setRightId)}
      </div>
    </>
  );
}

/** The attempt before, or the one after where there is none. */
function otherThan(attempts: readonly Attempt[], shownId: AttemptId): AttemptId {
  const at = attempts.findIndex(({ attemptId }) => attemptId === shownId);
  return (attempts[at - 1] ?? attempts[at + 1])?.attemptId ?? shownId;
}

function Verdict({ one, other }: { one: AttemptId; other: AttemptId }) {
  const { value, error } = useCall("checking.compare", { one, other });
  const { verdicts, comparing, noFinal } = words().compare;
  if (error !== undefined) return <ErrorNotice error={error} />;
  const found = value === null ? noFinal : value && verdicts[value.verdict];
  return (
    <output className={styles["verdict"]}>
      <b>{found ?? comparing}</b>
      {value !== undefined && value !== null && value.verdict !== "equal" && <span>{phraseWords(value.reason)}</span>}
    </output>
  );
}
