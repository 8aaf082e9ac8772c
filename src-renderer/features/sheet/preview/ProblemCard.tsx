import { memo, useRef, useState } from "react";
import type { ReadingFlag } from "../../../../src-shared/domain/problems/readingFlag.ts";
import { ArrowDown, ArrowUp, Combine, Ellipsis, SquareMinus, SquarePlus } from "lucide-react";
import type { Problem, ProblemReference } from "../../../../src-shared/domain/problems/problem.ts";
import { Button } from "../../../components/button/Button.tsx";
import { joinClasses } from "../../../components/joinClasses.ts";
import { Markdown } from "../../../components/markdown/Markdown.tsx";
import { MenuButton } from "../../../components/menu/MenuButton.tsx";
import { words } from "../../../components/words/words.ts";
import styles from "./ProblemCard.module.css";
import type { ProblemDraft } from "./ProblemDraft.ts";
import { ProblemFields } from "./ProblemFields.tsx";

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
  actions: CardActions;
}

/** A problem as it was recognised: how it will be read, what is not sure about it, and ways to mend it. */
export const ProblemCard = memo(function ProblemCard(props: ProblemCardProps) {
  const { draft, number, isSelected, isFirst, isLast, actions } = props;
  const { key, problem, isLeftOut, isConfirmed } = draft;
  const [isEditing, setIsEditing] = useState(false);
  const editButton = useRef<HTMLButtonElement>(null);
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
        <Button ref={editButton} kind="quiet" aria-expanded={isEditing} onClick={() => setIsEditing(!isEditing)}>
          {isEditing ? preview.done : preview.edit}
        </Button>
        <MenuButton icon={Ellipsis} label={preview.more(label)} items={items} />
      </header>
      {isEditing && (
        <ProblemFields
          problem={problem}
          onChange={(changed) => actions.change(key, changed)}
          onSplit={(offset) => {
            actions.split(key, offset);
            setIsEditing(false);
            editButton.current?.focus();
          }}
        />
      )}
      <ProblemBody problem={problem} />
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
              disabled={isLeftOut}
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

function ProblemBody({ problem }: { problem: Problem }) {
  const { stem, question, parts, choices, reference } = problem;
  const { preview } = words();
  return (
    <div className={styles["body"]} dir="auto">
      {stem !== "" && (
        <div className={styles["stem"]}>
          <span className={styles["small"]}>{preview.shared}</span>
          <Markdown text={stem} />
        </div>
      )}
      <Markdown text={question} />
      {parts.length > 0 && (
        <dl className={styles["parts"]}>
          {parts.map((part, index) => (
            <div key={index}>
              <dt>{part.label})</dt>
              <dd>
                <Markdown text={part.question} />
                {part.points !== null && <span className={styles["small"]}>{preview.points(part.points)}</span>}
                <Reference reference={part.reference} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {choices.length > 0 && (
        <dl className={styles["parts"]}>
          {choices.map(({ label, text }, index) => (
            <div key={index}>
              <dt>{label})</dt>
              <dd>
                <Markdown text={text} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      <Reference reference={reference} />
    </div>
  );
}

/** Folded: a person who works along may not want to see it yet. */
function Reference({ reference }: { reference: ProblemReference | null }) {
  if (reference === null) return null;
  const { preview } = words();
  return (
    <details className={styles["reference"]}>
      <summary>{reference.answer === null ? preview.solutionInFile : preview.answerInFile}</summary>
      {reference.answer !== null && <Markdown text={reference.answer} />}
      {reference.solution !== null && <Markdown text={reference.solution} />}
    </details>
  );
}
