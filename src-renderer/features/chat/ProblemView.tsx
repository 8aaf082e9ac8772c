import { use, useState } from "react";
import type { Turn } from "../../../src-shared/domain/conversation.ts";
import { Button } from "../../components/button/Button.tsx";
import { CopyButton } from "../../components/copy-button/CopyButton.tsx";
import { VersionSwitcher } from "../../components/version-switcher/VersionSwitcher.tsx";
import { words } from "../../components/words/words.ts";
import { ProblemEditor } from "./ProblemEditor.tsx";
import { HitContext } from "./hit/HitContext.ts";
import { ClippedProblem } from "../../components/problem/ClippedProblem.tsx";
import styles from "./ProblemView.module.css";
import type { TurnActions } from "./TurnActions.ts";

interface ProblemViewProps {
  turn: Turn;
  actions: TurnActions;
  isLocked: boolean;
}

/** The question of a turn, set like an exercise; it can be copied, and edited into another version. */
export function ProblemView({ turn, actions, isLocked }: ProblemViewProps) {
  const [isEditing, setIsEditing] = useState(false);
  const { turnId, question, siblingTurnIds } = turn;
  const { problem, edit, copyProblem } = words().turns;
  const hit = use(HitContext);
  const isLookedFor = hit?.turnId === turnId && hit.part === "question";
  if (isEditing)
    return (
      <ProblemEditor
        question={question}
        isLocked={isLocked}
        onCancel={() => setIsEditing(false)}
        onSolve={(text) =>
          void actions.ask(turnId, text).then((isTaken) => {
            if (isTaken) setIsEditing(false);
          })
        }
      />
    );
  return (
    <section aria-label={problem} data-part="question" className={styles["problem"]}>
      <ClippedProblem key={String(isLookedFor)} text={question} startsOpen={isLookedFor} />
      <div className={styles["actions"]}>
        <div className={styles["shy"]}>
          <Button kind="quiet" disabled={isLocked} onClick={() => setIsEditing(true)}>
            {edit}
          </Button>
          <CopyButton text={question} label={copyProblem} />
        </div>
        <VersionSwitcher
          of="question"
          ids={siblingTurnIds}
          shownId={turnId}
          isDisabled={isLocked}
          onShow={actions.showTurn}
        />
      </div>
    </section>
  );
}
