import { ChevronDown } from "lucide-react";
import { useId, useState } from "react";
import type { CheckReport } from "../../../../src-shared/domain/check.ts";
import type { AttemptId } from "../../../../src-shared/domain/ids.ts";
import type { SampleGroup } from "../../../../src-shared/domain/sampleGroup.ts";
import { Button } from "../../../components/button/Button.tsx";
import { BadgeMark } from "../../../components/check/BadgeMark.tsx";
import { CheckList } from "../../../components/check/CheckList.tsx";
import { phraseWords } from "../../../components/words/phraseWords.ts";
import { joinClasses } from "../../../components/joinClasses.ts";
import { FinalAnswer } from "../../../components/maths/FinalAnswer.tsx";
import { words } from "../../../components/words/words.ts";
import { answerBadge } from "./answerBadge.ts";
import styles from "./AnswerBox.module.css";
import { StepCheck } from "./StepCheck.tsx";
import { TakenFrom } from "./TakenFrom.tsx";

interface AnswerBoxProps {
  report: CheckReport;
  attemptId: AttemptId;
  group: SampleGroup | undefined;
  /** The whole answer. */
  text: string;
  isLocked: boolean;
  isClosed: boolean;
  onRepair: () => void;
}

/** The final answer, set apart, and whether it can be trusted: the badge opens what the checks did. */
export function AnswerBox({ report, attemptId, group, text, isLocked, isClosed, onRepair }: AnswerBoxProps) {
  const [isOpen, setIsOpen] = useState(false);
  const bodyId = useId();
  const { answer, checks } = report;
  const said = words().checks.box;
  const { kind, words: verdict, reason } = answerBadge(report, attemptId, group);
  return (
    <section aria-label={said.name} className={styles["box"]}>
      <div className={styles["head"]}>
        <span className={styles["label"]}>{said.label}</span>
        <span className={styles["value"]} dir="auto">
          {answer === null ? <span className={styles["none"]}>{said.none}</span> : <FinalAnswer answer={answer.text} />}
        </span>
        <button
          type="button"
          className={joinClasses(styles["badge"], styles[kind])}
          aria-expanded={isOpen}
          aria-controls={isOpen ? bodyId : undefined}
          onClick={() => setIsOpen(!isOpen)}
        >
          <BadgeMark kind={kind} />
          <b>{verdict}</b>
          {!isOpen && <span className={styles["why"]}>{reason}</span>}
          <ChevronDown size={14} aria-hidden className={joinClasses(isOpen && styles["turned"])} />
        </button>
      </div>
      {isOpen && (
        <div id={bodyId} className={styles["body"]}>
          {checks.every(({ line }) => phraseWords(line) !== reason) && <p className={styles["reason"]}>{reason}</p>}
          <CheckList checks={checks} />
          {answer !== null && <TakenFrom answer={answer} text={text} />}
          <StepCheck text={text} isClosed={isClosed} />
        </div>
      )}
      {kind === "contradicted" && (
        <div className={styles["repair"]}>
          <span>{said.repairNote}</span>
          <Button disabled={isLocked} onClick={onRepair}>
            {said.repair}
          </Button>
        </div>
      )}
    </section>
  );
}
