import { useState } from "react";
import type { SeenAnswer } from "../../../../src-shared/domain/steps/answersSeen.ts";
import { joinClasses } from "../../../components/joinClasses.ts";
import { Button } from "../../../components/button/Button.tsx";
import { FinalAnswer } from "../../../components/maths/FinalAnswer.tsx";
import { words } from "../../../components/words/words.ts";
import styles from "./AnswerTimeline.module.css";
import { inPercent } from "./traceNumbers.ts";
import type { MapAnswer } from "./TraceMap.tsx";

interface AnswerTimelineProps {
  seen: readonly SeenAnswer[];
  /** Where each of them lies. */
  places: readonly MapAnswer[];
  onSelect: (step: number) => void;
}

const percentOf = (place: MapAnswer | undefined): string => inPercent(place?.at ?? 0);

/** As many are shown at each end of a long list. */
const shownAtEnds = 4;

/** The answers a thought had on its way, in order; pressing one goes to the step that came to it. */
export function AnswerTimeline({ seen, places, onSelect }: AnswerTimelineProps) {
  const [isWhole, setIsWhole] = useState(false);
  const { list, more, goTo, placeAndTimes } = words().trace.answers;
  const left = seen.length - 2 * shownAtEnds;
  const isCut = left > 1 && !isWhole;
  return (
    <ol aria-label={list} className={styles["timeline"]}>
      {seen.map(({ text, step, times, isAnswer }, index) => {
        if (isCut && index >= shownAtEnds && index < seen.length - shownAtEnds)
          return index > shownAtEnds ? null : (
            <li key="rest">
              <Button kind="quiet" onClick={() => setIsWhole(true)}>
                {more(left)}
              </Button>
            </li>
          );
        return (
          <li key={index}>
            <button
              type="button"
              className={joinClasses(styles["seen"], isAnswer && styles["given"])}
              title={goTo}
              onClick={() => onSelect(step)}
            >
              <FinalAnswer answer={text} />
            </button>
            <span className={styles["note"]}>
              {times > 1 ? placeAndTimes(percentOf(places[index]), times) : percentOf(places[index])}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
