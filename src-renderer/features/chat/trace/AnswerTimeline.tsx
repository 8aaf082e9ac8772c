import { useState } from "react";
import type { SeenAnswer } from "../../../../src-shared/domain/steps/answersSeen.ts";
import { joinClasses } from "../../../components/joinClasses.ts";
import { Button } from "../../../components/button/Button.tsx";
import { FinalAnswer } from "../../../components/maths/FinalAnswer.tsx";
import styles from "./AnswerTimeline.module.css";
import type { MapAnswer } from "./TraceMap.tsx";

interface AnswerTimelineProps {
  seen: readonly SeenAnswer[];
  /** Where each of them lies. */
  places: readonly MapAnswer[];
  onSelect: (step: number) => void;
}

/** As many are shown at each end of a long list. */
const shownAtEnds = 4;

/** The answers a thought had on its way, in order; pressing one goes to the step that came to it. */
export function AnswerTimeline({ seen, places, onSelect }: AnswerTimelineProps) {
  const [isWhole, setIsWhole] = useState(false);
  const left = seen.length - 2 * shownAtEnds;
  const isCut = left > 1 && !isWhole;
  return (
    <ol aria-label="Answers on the way" className={styles["timeline"]}>
      {seen.map(({ text, step, times, isAnswer }, index) => {
        if (isCut && index >= shownAtEnds && index < seen.length - shownAtEnds)
          return index > shownAtEnds ? null : (
            <li key="rest">
              <Button kind="quiet" onClick={() => setIsWhole(true)}>
                {left} more
              </Button>
            </li>
          );
        return (
          <li key={index}>
            <button
              type="button"
              className={joinClasses(styles["seen"], isAnswer && styles["given"])}
              title="Go to the step that came to it"
              onClick={() => onSelect(step)}
            >
              <FinalAnswer answer={text} />
            </button>
            <span className={styles["note"]}>
              {Math.round(100 * (places[index]?.at ?? 0))} %{times > 1 && `, ${times} times`}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
