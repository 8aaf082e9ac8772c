import { memo, useRef, useState } from "react";
import type { ReadingFlag } from "../../../../src-shared/domain/problems/readingFlag.ts";
import { ArrowDown, ArrowUp, Combine, Ellipsis, SquareMinus, SquarePlus } from "lucide-react";
import type { Problem } from "../../../../src-shared/domain/problems/problem.ts";
import { Button } from "../../../components/button/Button.tsx";
import { joinClasses } from "../../../components/joinClasses.ts";
import { MenuButton } from "../../../components/menu/MenuButton.tsx";
import { useNearSight } from "../../../components/near-sight/useNearSight.ts";
import { words } from "../../../components/words/words.ts";
import { PlainProblem } from "./PlainProblem.tsx";
import { ProblemBody } from "./ProblemBody.tsx";
import styles from "./ProblemCard.module.css";
import type { ProblemDraft } from "./ProblemDraft.ts";
import { ProblemFields } from "./ProblemFields.tsx";
import { useFormulaEditor } from "./useFormulaEditor.tsx";

export interface CardActions {
  select: (key: string) => void;
  change: (key: string, problem: Problem) => void;
  split: (key: string, offset: number) => void;
  merge: (key: string) => void;
  move: (key: string, by: -1 | 1) => void;
  leaveOut: (key: string, isLeftOut: boolean) => void;
  confirm: (key: string, isConfirmed: boolean) => void;
}

interface ProblemCardProps {
  draft: ProblemDraft;
  /** From 1; names it where the file gives no label. */
  number: number;
  isSelected: boolean;
  isFirst: boolean;
  isLast: boolean;
  /** It is in sight when the page is opened. */
  isOnTop: boolean;
  /** It cannot be mended yet, since its file is still being read. */
  isFixed: boolean;
  actions: CardActions;
}

/** A problem as it was recognised: how it will be read, what is not sure about it, and ways to mend it. */
export const ProblemCard = memo(function ProblemCard(props: ProblemCardProps) {
  const { draft, number, isSelected, isFirst, isLast, isOnTop, isFixed, actions } = props;
  const { key, problem, isLeftOut, isConfirmed } = draft;
  const [isEditing, setIsEditing] = useState(false);
  const card = useRef<HTMLElement>(null);
  const isNear = useNearSight(card, isOnTop);
  const editButton = useRef<HTMLButtonElement>(null);
  const change = (changed: Problem): void => actions.change(key, changed);
  const formulas = useFormulaEditor(problem, change);
  const { preview } = words();
  const label = problem.label ?? String(number);
  const items = [
    {
      label: isLeftOut ? preview.takeIn : preview.leaveOut,
      icon: isLeftOut ? SquarePlus : SquareMinus,
      onSelect: () => actions.leaveOut(key, !isLeftOut),
    },
    ...(isLast ? [] : [{ label: preview.merge, icon: Combine, onSelect: () => actions.merge(key) }]),
    ...(isFirst ? [] : [{ label: preview.moveUp, icon: ArrowUp, onSelect: () => actions.move(key, -1) }]),
    ...(isLast ? [] : [{ label: preview.moveDown, icon: ArrowDown, onSelect: () => actions.move(key, 1) }]),
  ];
  return (
    <article
      ref={card}
      aria-label={preview.number(label)}
      data-problem={key}
      className={joinClasses(styles["card"], isSelected && styles["selected"], isLeftOut && styles["leftOut"])}
      onFocusCapture={() => actions.select(key)}
      onPointerDownCapture={() => actions.select(key)}
    >
      <header className={styles["head"]}>
        <h3>
          {preview.number(label)}
          {problem.title !== null && <span dir="auto">{problem.title}</span>}
        </h3>
        {isLeftOut && <span className={styles["state"]}>{preview.leftOut}</span>}
        {problem.points !== null && <span className={styles["state"]}>{preview.points(problem.points)}</span>}
        {isNear && (
          <>
            <Button
              ref={editButton}
              kind="quiet"
              disabled={isFixed}
              aria-expanded={isEditing}
              onClick={() => setIsEditing(!isEditing)}
            >
              {isEditing ? preview.done : preview.edit}
            </Button>
            <MenuButton icon={Ellipsis} label={preview.more(label)} items={items} isDisabled={isFixed} />
          </>
        )}
      </header>
      {isEditing && (
        <ProblemFields
          problem={problem}
          onChange={change}
          onFormula={formulas.openAt}
          onSplit={(offset) => {
            actions.split(key, offset);
            setIsEditing(false);
            editButton.current?.focus();
          }}
        />
      )}
      {isNear ? (
        <ProblemBody problem={problem} onPress={isEditing ? formulas.openShown : undefined} />
      ) : (
        <PlainProblem problem={problem} />
      )}
      {formulas.dialog}
      {problem.flags.length > 0 && (
        <div className={styles["flags"]}>
          <ul>
            {problem.flags.map((flag, index) => (
              <li key={index}>
                <FlagText flag={flag} />
              </li>
            ))}
          </ul>
          <label>
            <input
              type="checkbox"
              checked={isConfirmed}
              disabled={isFixed || isLeftOut}
              onChange={(event) => actions.confirm(key, event.target.checked)}
            />
            {preview.confirm}
          </label>
        </div>
      )}
    </article>
  );
});

function FlagText({ flag: { kind, text } }: { flag: ReadingFlag }) {
  const short = text.length > 120 ? `${text.slice(0, 120)}…` : text;
  return (
    <>
      {words().preview.flags[kind]} {short.trim() !== "" && <q dir="auto">{short}</q>}
    </>
  );
}
