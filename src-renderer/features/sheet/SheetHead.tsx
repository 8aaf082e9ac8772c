import type { Sheet } from "../../../src-shared/domain/problems/sheet.ts";
import { Button } from "../../components/button/Button.tsx";
import { formatAtMost } from "../../components/format/formatAtMost.ts";
import { ErrorNotice } from "../../components/notice/ErrorNotice.tsx";
import { Notice } from "../../components/notice/Notice.tsx";
import { ProgressLine } from "../../components/progress-line/ProgressLine.tsx";
import { words } from "../../components/words/words.ts";
import { progressWords, stateWords } from "./progressWords.ts";
import { RunSelects } from "./RunSelects.tsx";
import styles from "./SheetHead.module.css";
import { countAll, type SheetTotals } from "./sheetTotals.ts";
import type { SheetActions } from "./useSheetActions.ts";

interface SheetHeadProps {
  sheet: Sheet;
  totals: SheetTotals;
  actions: SheetActions;
  isClosed: boolean;
  onRunAgain: () => void;
}

/** How far a sheet is, when it will be done, why it has stopped, and how its problems are solved. */
export function SheetHead({ sheet, totals, actions, isClosed, onRunAgain }: SheetHeadProps) {
  const { state, counts, error } = sheet;
  const { sheets, done, doneToLookAt, runAgain } = words().sheet;
  const { wrong, unsure, failed } = totals.standings;
  // What was left out is not waited for.
  const toDo = countAll(counts) - counts.skipped;
  const progress = progressWords(counts, totals);
  return (
    <>
      <section aria-label={sheets} className={styles["head"]}>
        <p className={styles["line"]}>
          <output>{stateWords(sheet)}</output>
          <span>{progress}</span>
          <Forecast sheet={sheet} />
        </p>
        <ProgressLine
          label={sheet.title}
          fraction={toDo === 0 ? 1 : (counts.solved + counts.failed) / toDo}
          valueText={progress}
        />
        <RunSelects run={sheet} isDisabled={isClosed} onChange={actions.setRun} />
      </section>
      {state === "halted" && error !== null && <ErrorNotice error={error} />}
      {state === "done" && (
        <Notice
          title={done}
          actions={
            wrong + unsure + failed > 0 && (
              <Button disabled={isClosed} onClick={onRunAgain}>
                {runAgain}
              </Button>
            )
          }
        >
          {counts["needs-look"] > 0 && doneToLookAt(counts["needs-look"])}
        </Notice>
      )}
    </>
  );
}

function Forecast({ sheet: { forecast, state } }: { sheet: Sheet }) {
  if (forecast === null) return null;
  const { left, work, [forecast.basis]: basis } = words().sheet.forecast;
  const time = formatAtMost(forecast.leftMs);
  return (
    <span className={styles["forecast"]}>
      {state === "running" ? left(time) : work(time)} <small>({basis})</small>
    </span>
  );
}
