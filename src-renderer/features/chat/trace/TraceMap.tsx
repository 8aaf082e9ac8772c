import type { ThoughtSummary } from "../../../../src-shared/domain/thoughtSummary.ts";
import { joinClasses } from "../../../components/joinClasses.ts";
import { words } from "../../../components/words/words.ts";
import { Strips } from "./Strips.tsx";
import styles from "./TraceMap.module.css";

/** A stretch of the thought, 0 to 1. */
export interface Stretch {
  from: number;
  to: number;
}

/** An answer on the way. */
export interface MapAnswer {
  /** Where it was come to, 0 to 1. */
  at: number;
  isAnswer: boolean;
  label: string;
}

interface TraceMapProps {
  strips: ThoughtSummary["strips"];
  /** Says it all in words. */
  label: string;
  answers: readonly MapAnswer[];
  repeated: readonly Stretch[];
  /** The step that is read now. */
  current: Stretch | null;
  /** A place was pressed, 0 to 1. */
  onPress: (at: number) => void;
}

const percent = (share: number): string => `${(100 * share).toFixed(2)}%`;

/**
 * The thought at a glance: kinds of steps, answers on the way, and where it repeats itself. Pressing goes there; with keys, the
 * outline does.
 */
export function TraceMap({ strips, label, answers, repeated, current, onPress }: TraceMapProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <div
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- it is drawn, and no picture of its own
      role="img"
      aria-label={label}
      className={styles["map"]}
      onClick={({ clientX, currentTarget }) => {
        const { left, width } = currentTarget.getBoundingClientRect();
        onPress(Math.min(1, Math.max(0, (clientX - left) / width)));
      }}
    >
      {answers.map(({ at, isAnswer, label: answer }) => (
        <span
          key={`${at} ${answer}`}
          title={answer}
          className={joinClasses(styles["answer"], isAnswer && styles["given"])}
          style={{ insetInlineStart: percent(at) }}
        />
      ))}
      <div className={styles["strips"]}>
        <Strips strips={strips} />
        {repeated.map(({ from, to }) => (
          <span
            key={from}
            title={words().trace.repeated}
            className={styles["repeated"]}
            style={{ insetInlineStart: percent(from), width: percent(to - from) }}
          />
        ))}
      </div>
      {current !== null && (
        <span
          className={styles["current"]}
          style={{ insetInlineStart: percent(current.from), width: percent(current.to - current.from) }}
        />
      )}
    </div>
  );
}
