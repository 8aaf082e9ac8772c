import { ChevronRight } from "lucide-react";
import { memo, useId, useState } from "react";
import type { EntryState, SheetEntry } from "../../../src-shared/domain/problems/sheetEntry.ts";
import { formatDuration } from "../../components/format/formatDuration.ts";
import { formatNumber } from "../../components/format/formatNumber.ts";
import { joinClasses } from "../../components/joinClasses.ts";
import { FinalAnswer } from "../../components/maths/FinalAnswer.tsx";
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
  const detailsId = useId();
  const sheet = words().sheet;
  const isOver = state === "solved" || state === "failed";
  return (
    <>
      <tr className={styles["row"]}>
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
            <ProblemLine question={question} />
          </span>
        </td>
        <td className={styles["answer"]} dir="auto">
          {solution !== null &&
            (solution.answer === null ? (
              <span className={styles["none"]}>{sheet.noAnswer}</span>
            ) : (
              <span className={styles["clamp"]}>
                <FinalAnswer answer={solution.answer} />
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
