import { ChevronRight } from "lucide-react";
import { memo, useId, useRef, useState } from "react";
import type { EntryState, SheetEntry } from "../../../src-shared/domain/problems/sheetEntry.ts";
import { splitFormulas } from "../../../src-shared/domain/markdown/splitFormulas.ts";
import { plainFormula } from "../../../src-shared/domain/plainFormula.ts";
import { formatDuration } from "../../components/format/formatDuration.ts";
import { formatNumber } from "../../components/format/formatNumber.ts";
import { joinClasses } from "../../components/joinClasses.ts";
import { FinalAnswer } from "../../components/maths/FinalAnswer.tsx";
import { useNearSight } from "../../components/near-sight/useNearSight.ts";
import { StatusDot } from "../../components/status-dot/StatusDot.tsx";
import { words } from "../../components/words/words.ts";
import { EntryCheck } from "./EntryCheck.tsx";
import { EntryDetails } from "./EntryDetails.tsx";
import { ProblemLine } from "./ProblemLine.tsx";
import styles from "./SheetTable.module.css";
import type { EntryActions } from "./useSheetActions.ts";

interface EntryRowProps {
  entry: SheetEntry;
  isFirst: boolean;
  isLast: boolean;
  /** It is in sight when the table is opened. */
  isOnTop: boolean;
  actions: EntryActions;
  isClosed: boolean;
}

const stateStyles: Readonly<Partial<Record<EntryState, string>>> = {
  waiting: "waiting",
  skipped: "waiting",
  stopped: "waiting",
  "needs-look": "needsLook",
  failed: "failed",
};

/** A problem of a sheet in a line; it opens to all there is to know of it. */
export const EntryRow = memo(function EntryRow(props: EntryRowProps) {
  const { entry } = props;
  const { label, question, solution, state, timeMs, tokens } = entry;
  const [isOpen, setIsOpen] = useState(false);
  const row = useRef<HTMLTableRowElement>(null);
  const isNear = useNearSight(row, props.isOnTop);
  const detailsId = useId();
  const sheet = words().sheet;
  const isOver = state === "solved" || state === "failed";
  return (
    <>
      <tr ref={row} className={styles["row"]}>
        <th scope="row">
          <button
            type="button"
            className={styles["toggle"]}
            aria-label={sheet.problem(label)}
            aria-expanded={isOpen}
            aria-controls={isOpen ? detailsId : undefined}
            onClick={() => setIsOpen(!isOpen)}
          >
            <ChevronRight size={14} aria-hidden className={joinClasses(isOpen && styles["turned"])} />
            {label}
          </button>
        </th>
        <td className={styles["problem"]} dir="auto">
          <span className={styles["clamp"]}>
            <ProblemLine question={question} isSet={isNear} />
          </span>
        </td>
        <td className={styles["answer"]} dir="auto">
          {solution !== null &&
            (solution.answer === null ? (
              <span className={styles["none"]}>{sheet.noAnswer}</span>
            ) : (
              <span className={styles["clamp"]}>
                {isNear ? <FinalAnswer answer={solution.answer} /> : plainAnswer(solution.answer)}
              </span>
            ))}
        </td>
        <td className={styles["check"]}>{solution !== null && isOver && <EntryCheck solution={solution} />}</td>
        <td className={styles["time"]}>{timeMs > 0 && formatDuration(timeMs)}</td>
        <td className={styles["tokens"]} data-unit={sheet.table.tokens}>
          {tokens > 0 && formatNumber(tokens)}
        </td>
        <td className={styles["state"]}>
          <span className={joinClasses(styles["now"], styles[stateStyles[state] ?? ""])}>
            {state === "solving" && <StatusDot kind="busy" />}
            {sheet.entryStates[state]}
          </span>
        </td>
      </tr>
      {isOpen && (
        <tr className={styles["more"]}>
          <td id={detailsId} colSpan={7} className={styles["details"]}>
            <EntryDetails {...props} />
          </td>
        </tr>
      )}
    </>
  );
});

/** An answer whose formulas are not set. */
const plainAnswer = (answer: string): string =>
  splitFormulas(answer)
    .map((part) => plainFormula(typeof part === "string" ? part : part.source))
    .join("");
