import { useId, useState } from "react";
import { answerText } from "../../../../src-shared/domain/answerText.ts";
import type { Attempt } from "../../../../src-shared/domain/attempt.ts";
import type { AttemptId } from "../../../../src-shared/domain/ids.ts";
import { useCall } from "../../../client/useCall.ts";
import { Button } from "../../../components/button/Button.tsx";
import { BadgeMark } from "../../../components/check/BadgeMark.tsx";
import { Disclosure } from "../../../components/disclosure/Disclosure.tsx";
import { formatCount } from "../../../components/format/formatCount.ts";
import { formatDuration } from "../../../components/format/formatDuration.ts";
import { Markdown } from "../../../components/markdown/Markdown.tsx";
import { words } from "../../../components/words/words.ts";
import { answerBadge } from "../checks/answerBadge.ts";
import { FinalAnswer } from "../../../components/maths/FinalAnswer.tsx";
import styles from "./CompareDialog.module.css";

interface CompareColumnProps {
  /** On which side it stands. */
  label: string;
  attempts: readonly Attempt[];
  chosenId: AttemptId;
  /** The one on the other side, which cannot be chosen here. */
  otherId: AttemptId;
  /** It is the one that the page shows. */
  isShown: boolean;
  onChoose: (attemptId: AttemptId) => void;
  onShow: () => void;
}

/** One of the two: what it came to, how it got there, and what it took. */
export function CompareColumn(props: CompareColumnProps) {
  const { label, attempts, chosenId, otherId, isShown, onChoose, onShow } = props;
  const id = useId();
  const attempt = attempts.find(({ attemptId }) => attemptId === chosenId);
  const { choice, show } = words().compare;
  return (
    <section aria-label={label} className={styles["column"]}>
      <div className={styles["choose"]}>
        <label htmlFor={id} className="visually-hidden">
          {label}
        </label>
        <select id={id} value={chosenId} onChange={(event) => onChoose(event.target.value as AttemptId)}>
          {attempts.map(({ attemptId, modelName }, index) => (
            <option key={attemptId} value={attemptId} disabled={attemptId === otherId}>
              {choice(index + 1, attempts.length, modelName)}
            </option>
          ))}
        </select>
        {!isShown && (
          <Button kind="quiet" onClick={onShow}>
            {show}
          </Button>
        )}
      </div>
      {attempt !== undefined && <Compared key={chosenId} attempt={attempt} />}
    </section>
  );
}

function Compared({ attempt }: { attempt: Attempt }) {
  const [isOpen, setIsOpen] = useState(false);
  const { attemptId, segments } = attempt;
  const { value: report } = useCall("checking.answer", { attemptId });
  const { final, none, thought: thoughtWord, noAnswer, facts } = words().compare;
  const thoughts = segments.filter(({ kind, text }) => kind === "thought" && text !== "");
  const answer = answerText(attempt);
  const badge = report ? answerBadge(report, attemptId, undefined) : undefined;
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  return (
    <>
      {report && (
        <p className={styles["final"]}>
          <span className={styles["label"]}>{final}</span>
          <span dir="auto">{report.answer === null ? none : <FinalAnswer answer={report.answer.text} />}</span>
          {badge !== undefined && (
            <span className={styles["badge"]} title={badge.reason}>
              <BadgeMark kind={badge.kind} /> {badge.words}
            </span>
          )}
        </p>
      )}
      {thoughts.length > 0 && (
        <Disclosure
          label={thoughtWord}
          isOpen={isOpen}
          onToggle={() => setIsOpen(!isOpen)}
          header={facts(
            formatCount(sum(thoughts.map(({ tokens }) => tokens)), "token"),
            formatDuration(sum(thoughts.map(({ durationMs }) => durationMs))),
          )}
        >
          <div className={styles["thought"]}>
            <Markdown text={thoughts.map(({ text }) => text.trim()).join("\n\n")} />
          </div>
        </Disclosure>
      )}
      <div className={styles["answer"]} dir="auto">
        {answer.trim() === "" ? noAnswer : <Markdown text={answer} />}
      </div>
    </>
  );
}
